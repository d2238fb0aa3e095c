import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { pairEnds, pairId } from '../state/pairs.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import type { GraphActor } from './buildGraph.ts';
import { MatrixCellView } from './MatrixCellView.tsx';
import { matrixOf } from './matrixOf.ts';
import { MATRIX, mostActive, nameCell } from './matrixStrings.ts';
import { SideDisc } from './SideDisc.tsx';
import { stepCell, type CellPlace } from './stepCell.ts';
import { nameActor, STRINGS } from './strings.ts';
import { useHiddenEdges } from './useHiddenEdges.ts';
import { useShownGraph } from './useShownGraph.ts';
import './matrix.css';

/** Who with whom, as a table. One tab stop: arrow keys go from cell to cell, Enter selects. */
export function ActorMatrix() {
  const dataset = useDataset();
  const { graph } = useShownGraph();
  const selection = useAppStore((state) => state.selection);
  const lit = useAppStore(selectHighlight);
  const store = useAppStoreApi();
  const tableRef = useRef<HTMLTableElement>(null);
  const matrix = useMemo(() => {
    const { type, id } = selection ?? { type: null, id: '' };
    const required = type === 'actor' ? [id] : type === 'pair' ? (pairEnds(id, dataset) ?? []) : [];
    return matrixOf(dataset, graph, new Set(required));
  }, [dataset, graph, selection]);
  const { actors, cells, most, more } = matrix;
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: Math.min(1, actors.length - 1) });
  const stop = {
    row: Math.min(place.row, actors.length - 1),
    column: Math.min(place.column, actors.length - 1),
  };
  const isStop = (row: number, column: number) => row === stop.row && column === stop.column;

  const select = useCallback(
    ({ row, column }: CellPlace) => {
      const { selectActor, selectPair } = store.getState();
      const [a, b] = [actors[row], actors[column]];
      if (a && b && a !== b) selectPair(a.id, b.id);
      else if (a ?? b) selectActor((a ?? b)!.id);
    },
    [store, actors],
  );
  // What is selected elsewhere comes into view.
  useEffect(() => {
    if (selection?.type === 'pair' || selection?.type === 'actor')
      tableRef.current
        ?.querySelector('[aria-selected=true]')
        ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selection]);
  const [hidden, hold] = useHiddenEdges();
  if (actors.length === 0) return <p className="graph-empty">{STRINGS.nothing}</p>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(stop);
      return;
    }
    const next = stepCell(event.key, event.ctrlKey, stop, actors.length);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setPlace(next);
    const selector = `[data-cell="${next.row} ${next.column}"]`;
    tableRef.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const head = (actor: GraphActor, row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    'data-actor': column < 0 ? actor.id : undefined,
    tabIndex: isStop(row, column) ? 0 : -1,
    'aria-label': nameActor(dataset, actor),
    title: actor.actor.name,
    'aria-selected': selection?.type === 'actor' && selection.id === actor.id,
    className: [
      'matrix-head',
      lit.actors.has(actor.id) ? 'matrix-lit' : '',
      actor.dimmed ? 'matrix-dimmed' : '',
    ]
      .filter(Boolean)
      .join(' '),
    onClick: () => select({ row, column }),
    onFocus: () => setPlace({ row, column }),
  });
  return (
    <div
      className="matrix"
      data-more-right={hidden.right || undefined}
      data-more-below={hidden.below || undefined}
    >
      <div className="matrix-scroll" ref={hold}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- as ARIA has it */}
        <table ref={tableRef} role="grid" aria-label={MATRIX.name} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td className="matrix-corner">
                {more > 0 && mostActive(actors.length, more, dataset.language)}
              </td>
              {actors.map((actor, column) => (
                <th key={actor.id} scope="col" {...head(actor, -1, column)}>
                  <span>{actor.actor.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((actor, row) => (
              <tr key={actor.id}>
                <th scope="row" {...head(actor, row, -1)}>
                  <SideDisc side={actor.actor.side} />
                  {actor.actor.name}
                </th>
                {actors.map((other, column) => {
                  const pair = pairId(actor.id, other.id);
                  const cell = cells.get(pair);
                  return (
                    <MatrixCellView
                      key={other.id}
                      row={row}
                      column={column}
                      cell={cell}
                      share={cell && most > 0 ? cell.dealings / most : 0}
                      name={nameCell(dataset, actor, other, cell)}
                      isStop={isStop(row, column)}
                      isSelected={selection?.type === 'pair' && selection.id === pair}
                      isLit={cell?.ties.some((id) => lit.ties.has(id)) ?? false}
                      onSelect={select}
                      onFocus={setPlace}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
