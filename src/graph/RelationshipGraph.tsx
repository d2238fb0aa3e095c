import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Pin } from '../state/facts.ts';
import { selectFiltered, selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { baseLayout } from './baseLayout.ts';
import { buildGraph } from './buildGraph.ts';
import { castActors, movePinned } from './castActors.ts';
import { drawTies } from './drawTies.ts';
import { requiredActors } from './emphasis.ts';
import { GraphLegend } from './GraphLegend.tsx';
import { GraphPicture } from './GraphPicture.tsx';
import { andMore, STRINGS } from './strings.ts';
import { useBox } from './useBox.ts';
import './graph.css';

/** The list comes when somebody asks for it. */
const ActorList = lazy(async () => ({ default: (await import('./ActorList.tsx')).ActorList }));

/** Who dealt with whom, as a picture or as a list. Fills its parent. */
export function RelationshipGraph() {
  const dataset = useDataset();
  const visible = useAppStore((state) => selectFiltered(state).visible);
  const filterMode = useAppStore((state) => state.filterMode);
  const selection = useAppStore((state) => state.selection);
  const selected = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const pins = useAppStore((state) => state.pins);
  const unpinAll = useAppStore((state) => state.unpinAll);
  const clearFilters = useAppStore((state) => state.clearFilters);
  const [view, setView] = useState<'picture' | 'list'>('picture');
  const [dragged, setDragged] = useState<{ id: string; at: Pin } | null>(null);
  const stageRef = useRef<HTMLDivElement>(null);
  const frame = useBox(stageRef);

  const all = useMemo(() => buildGraph(dataset, null), [dataset]);
  const graph = useMemo(
    () => buildGraph(dataset, visible, filterMode === 'dim'),
    [dataset, visible, filterMode],
  );
  const places = useMemo(() => (frame ? baseLayout(dataset, frame) : []), [dataset, frame]);
  const cast = useMemo(
    () =>
      castActors(
        dataset,
        graph,
        places,
        requiredActors(graph.ties, selection, selected),
        frame?.textScale ?? 1,
      ),
    [dataset, graph, places, selection, selected, frame?.textScale],
  );
  const actors = useMemo(
    () =>
      frame
        ? movePinned(cast.drawn, dragged ? { ...pins, [dragged.id]: dragged.at } : pins, frame)
        : [],
    [cast, pins, dragged, frame],
  );
  const ties = useMemo(
    () => drawTies(all.ties, graph.ties, actors, selected.ties),
    [all, graph, actors, selected],
  );

  const isEmpty = graph.ties.length === 0 && graph.actors.length === 0;
  return (
    <div className="graph">
      <div className="graph-stage" ref={stageRef}>
        {isEmpty ? (
          <div className="graph-empty">
            <p>{all.actors.length === 0 ? STRINGS.noTies : STRINGS.nothing}</p>
            {all.actors.length > 0 && (
              <button type="button" className="button" onClick={clearFilters}>
                {STRINGS.clearFilters}
              </button>
            )}
          </div>
        ) : view === 'picture' ? (
          frame && (
            <GraphPicture
              frame={frame}
              actors={actors}
              ties={ties.drawn}
              selected={selected}
              hovered={hovered}
              onDrag={(id, at) => setDragged(id !== null && at ? { id, at } : null)}
            />
          )
        ) : (
          <Suspense>
            <ActorList />
          </Suspense>
        )}
      </div>
      <div className="graph-foot">
        {view === 'picture' ? <GraphLegend /> : <span />}
        <div className="graph-controls">
          {view === 'picture' && cast.more + ties.more > 0 && (
            <button type="button" className="link-button" onClick={() => setView('list')}>
              {andMore(cast.more, ties.more, dataset.language)}
            </button>
          )}
          {view === 'picture' && Object.keys(pins).length > 0 && (
            <button type="button" className="link-button" onClick={unpinAll}>
              {STRINGS.resetPositions}
            </button>
          )}
          <div className="graph-switch" role="group" aria-label={STRINGS.viewAs}>
            {(['picture', 'list'] as const).map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={view === choice}
                onClick={() => setView(choice)}
              >
                {STRINGS[choice]}
              </button>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
