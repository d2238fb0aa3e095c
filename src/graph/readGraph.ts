import type { Dataset } from '../dataset/indexDataset.ts';
import type { Facts, GraphFocus } from '../state/facts.ts';
import { ACTIVE, daysIn, eventActivity, tieActivity, type Days } from './activity.ts';
import {
  countStandings,
  lineOf,
  type Graph,
  type GraphActor,
  type GraphTie,
} from './buildGraph.ts';
import type { EventMask } from './countDealings.ts';
import { dealingColumnsOf } from './dealingColumns.ts';
import { isBetweenSides, knownHidden, sideOf } from './knownHidden.ts';

/** What a person limits the graph to, besides the filters of the whole page. */
export type ReadingFacts = Pick<Facts, 'viewport' | 'graphHidden' | 'graphLimits' | 'graphFocus'>;

/** A graph within the limits. */
export interface GraphReading {
  readonly graph: Graph;
  /** Ties left out of a window in time because nobody dates them: neither in it nor out of it. */
  readonly undated: number;
}

/**
 * The graph within its limits: what is not hidden, around the one in focus, and of that what was or
 * may have been active in the window. The window and kinds of tie take ties alone, so that nobody
 * goes and comes again; who has no tie left recedes.
 */
export function readGraph(
  dataset: Dataset,
  graph: Graph,
  visible: EventMask,
  facts: ReadingFacts,
): GraphReading {
  const last = lastCache.get(dataset);
  // Several parts of the page ask for the same.
  if (last && last.of === graph && isSameFacts(last.facts, facts)) return last.reading;
  let reading = limitGraph(dataset, graph, visible, facts);
  // Most steps through time change nothing.
  if (last && isSame(last.reading, reading)) reading = last.reading;
  lastCache.set(dataset, { of: graph, facts, reading });
  return reading;
}

function limitGraph(
  dataset: Dataset,
  { actors, ties }: Graph,
  visible: EventMask,
  { viewport, graphHidden, graphLimits, graphFocus }: ReadingFacts,
): GraphReading {
  const { lines, sides, kinds } = knownHidden(dataset, graphHidden);
  const keepsLine = ({ line }: GraphTie) =>
    !lines.has(line) && (line === 'alleged' || !graphLimits.includes('alleged'));
  const keeps = (tie: GraphTie) =>
    keepsLine(tie) &&
    !kinds.has(tie.tie.kind) &&
    !sides.has(sideOf(dataset, tie.tie.from)) &&
    !sides.has(sideOf(dataset, tie.tie.to)) &&
    (!graphLimits.includes('between') || isBetweenSides(dataset, tie));

  const around = limitAround(ties.filter(keeps), graphFocus);
  const near = graphFocus && namedIn(around).add(graphFocus.actor);
  const staying = actors.filter(
    ({ id }) => !sides.has(sideOf(dataset, id)) && (near === null || near.has(id)),
  );
  const timed = viewport
    ? inDays(dataset, around, visible, daysIn(viewport))
    : { ties: around, undated: 0 };
  // Within the window a tie may be of another kind of line than over all time.
  const shown = timed.ties.filter(keepsLine);
  return { graph: { actors: recede(staying, shown), ties: shown }, undated: timed.undated };
}

/** Ties with an end less than so many steps from the one in focus; all where nobody is. */
function limitAround(ties: readonly GraphTie[], focus: GraphFocus | null): readonly GraphTie[] {
  if (!focus) return ties;
  const inner = new Set([focus.actor]);
  if (focus.steps === 2)
    for (const { tie } of ties) {
      if (tie.from === focus.actor) inner.add(tie.to);
      if (tie.to === focus.actor) inner.add(tie.from);
    }
  return ties.filter(({ tie }) => inner.has(tie.from) || inner.has(tie.to));
}

/** The ties that were or may have been active, with those of their dealings alone. */
function inDays(
  dataset: Dataset,
  ties: readonly GraphTie[],
  visible: EventMask,
  days: Days,
): { readonly ties: readonly GraphTie[]; readonly undated: number } {
  const columns = dealingColumnsOf(dataset);
  const indices = tieIndexOf(dataset);
  const activity = eventActivity(dataset, days);
  const active = activity.map((value) => (value === ACTIVE ? 1 : 0));
  const both = visible ? active.map((value, event) => value & visible[event]!) : active;
  const kept: GraphTie[] = [];
  let undated = 0;
  for (const shown of ties) {
    const index = indices.get(shown.id)!;
    const isActive = tieActivity(dataset, index, shown.dimmed ? null : visible, activity, days);
    if (isActive === null) undated += 1;
    if (!isActive) continue;
    if (shown.structural) kept.push(shown);
    else {
      const standings = countStandings(columns, index, shown.dimmed ? active : both);
      const { reported, alleged, planned, position } = standings;
      const dealings = reported + alleged + planned + position;
      kept.push({ ...shown, dealings, standings, line: lineOf(standings) });
    }
  }
  return { ties: kept, undated };
}

function recede(actors: readonly GraphActor[], ties: readonly GraphTie[]): readonly GraphActor[] {
  const named = namedIn(ties);
  return actors.map((actor) =>
    named.has(actor.id) || actor.dimmed ? actor : { ...actor, dimmed: 'idle' },
  );
}

function namedIn(ties: readonly GraphTie[]): Set<string> {
  return new Set(ties.flatMap(({ tie }) => [tie.from, tie.to]));
}

const indexCache = new WeakMap<Dataset, ReadonlyMap<string, number>>();

function tieIndexOf(dataset: Dataset): ReadonlyMap<string, number> {
  let found = indexCache.get(dataset);
  if (!found) indexCache.set(dataset, (found = new Map(dataset.ties.map(({ id }, i) => [id, i]))));
  return found;
}

interface LastReading {
  readonly of: Graph;
  readonly facts: ReadingFacts;
  readonly reading: GraphReading;
}

const lastCache = new WeakMap<Dataset, LastReading>();

function isSameFacts(a: ReadingFacts, b: ReadingFacts): boolean {
  return (
    a.viewport === b.viewport &&
    a.graphHidden === b.graphHidden &&
    a.graphLimits === b.graphLimits &&
    a.graphFocus === b.graphFocus
  );
}

function isSame(a: GraphReading, b: GraphReading): boolean {
  const { actors, ties } = a.graph;
  return (
    a.undated === b.undated &&
    actors.length === b.graph.actors.length &&
    ties.length === b.graph.ties.length &&
    actors.every(({ id, dealings, dimmed }, i) => {
      const other = b.graph.actors[i]!;
      return id === other.id && dealings === other.dealings && dimmed === other.dimmed;
    }) &&
    ties.every(({ id, dealings, dimmed, standings }, i) => {
      const other = b.graph.ties[i]!;
      return (
        id === other.id &&
        dealings === other.dealings &&
        dimmed === other.dimmed &&
        standings.reported === other.standings.reported &&
        standings.alleged === other.standings.alleged &&
        standings.planned === other.standings.planned
      );
    })
  );
}
