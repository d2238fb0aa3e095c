import { useId, useMemo, useState } from 'react';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import { groupActors, type ActorGroup, type ActorRow } from './groupActors.ts';
import { showMore } from './listStrings.ts';
import {
  dealingCount,
  DIMMED,
  nameTie,
  rolePhrase,
  STRINGS,
  tiePhrase,
  tieWeight,
} from './strings.ts';
import { useShownGraph } from './useShownGraph.ts';
import './graph.css';
import './actorList.css';

/** So many actors of a side at a time: a list of thousands must open at once. */
const PAGE = 60;
/** Ties of an actor that stand there at first, and how many more each step shows. */
const TIES_FIRST = 30;
const TIES_STEP = 200;

/** The graph in words: who, on which side, in which roles, and every tie with its dealings. */
export function ActorList() {
  const dataset = useDataset();
  const { graph } = useShownGraph();
  const groups = useMemo(() => groupActors(dataset, graph), [dataset, graph]);
  if (groups.length === 0) return <p className="graph-empty">{STRINGS.nothing}</p>;
  return (
    <div className="graph-list">
      {groups.map((group) => (
        <SideGroup key={group.side?.id ?? ''} group={group} />
      ))}
    </div>
  );
}

function SideGroup({ group: { side, rows } }: { readonly group: ActorGroup }) {
  const dataset = useDataset();
  const [limit, setLimit] = useState(PAGE);
  const headingId = useId();
  const left = rows.length - limit;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} style={{ color: sideColour(dataset, side?.id ?? null) }}>
        {side?.name ?? STRINGS.noSide}
      </h3>
      <ul className="graph-rows">
        {rows.slice(0, limit).map((row) => (
          <Row key={row.shown.id} row={row} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
          {showMore(PAGE, left, dataset.language)}
        </button>
      )}
    </section>
  );
}

function Row({ row: { shown, ties } }: { readonly row: ActorRow }) {
  const dataset = useDataset();
  const { actor, dealings, dimmed } = shown;
  const selection = useAppStore((state) => state.selection);
  const isLit = useAppStore((state) => selectHighlight(state).actors.has(actor.id));
  const litTies = useAppStore((state) => selectHighlight(state).ties);
  const selectActor = useAppStore((state) => state.selectActor);
  const selectTie = useAppStore((state) => state.selectTie);
  const [tieLimit, setTieLimit] = useState(TIES_FIRST);
  const tiesLeft = ties.length - tieLimit;
  const isSelected = selection?.type === 'actor' && selection.id === actor.id;
  const classes = ['graph-row', isLit ? 'graph-row-lit' : '', dimmed ? 'graph-row-dimmed' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-actor={actor.id}>
      <div className="graph-row-who">
        <button
          type="button"
          className="graph-row-name"
          aria-pressed={isSelected && selection.aspect === null}
          onClick={() => selectActor(actor.id)}
        >
          <span
            className="graph-row-disc"
            style={{ background: sideColour(dataset, actor.side) }}
          />
          {actor.name}
        </button>
        <span className="graph-row-count">{dealingCount(dealings, dataset.language)}</span>
        {dimmed && <span className="graph-row-count">{DIMMED[dimmed]}</span>}
      </div>
      {actor.roles.length > 0 && (
        <ul className="graph-row-roles">
          {actor.roles.map((_role, index) => (
            <li key={index}>
              <button
                type="button"
                className="graph-row-role"
                aria-pressed={isSelected && selection.aspect === `role-${index}`}
                onClick={() => selectActor(actor.id, `role-${index}`)}
              >
                {rolePhrase(dataset, actor, index)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {ties.length > 0 && (
        <ul className="graph-row-ties">
          {ties.slice(0, tieLimit).map((tie) => (
            <li key={tie.id}>
              <button
                type="button"
                className={litTies.has(tie.id) ? 'graph-row-tie graph-row-lit' : 'graph-row-tie'}
                data-tie={tie.id}
                aria-pressed={selection?.type === 'tie' && selection.id === tie.id}
                aria-label={nameTie(dataset, tie)}
                onClick={() => selectTie(tie.id)}
              >
                {tiePhrase(dataset, tie.tie)}
                {!tie.structural && (
                  <span className="graph-row-count"> · {tieWeight(tie, dataset.language)}</span>
                )}
              </button>
            </li>
          ))}
          {tiesLeft > 0 && (
            <li>
              <button
                type="button"
                className="link-button"
                onClick={() => setTieLimit(tieLimit + TIES_STEP)}
              >
                {showMore(TIES_STEP, tiesLeft, dataset.language)}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
