import type { Dataset } from '../dataset/indexDataset.ts';
import type { Actor, Tie } from '../dataset/model.ts';
import type { StandingCounts } from '../dataset/standingWords.ts';
import { countDealings, type EventMask } from './countDealings.ts';
import { dealingColumnsOf, type DealingColumns } from './dealingColumns.ts';

export interface GraphActor {
  readonly id: string;
  readonly actor: Actor;
  /** Shown events it takes part in; of a dimmed actor all of them. */
  readonly dealings: number;
  readonly dimmed: Dimmed;
}

/** Why it recedes: left out by the filters, which only dim; or idle, no tie of it is shown. */
type Dimmed = false | 'filtered' | 'idle';

/**
 * How a tie is drawn. A firm line says that it was so: where nothing is reported, what is only
 * planned and what is (also) alleged have lines of their own.
 */
export type TieLine = 'firm' | 'alleged' | 'planned' | 'role';

export interface GraphTie {
  readonly id: string;
  readonly tie: Tie;
  /** Shown dealings; of a dimmed tie all of them; 0 for a structural tie. */
  readonly dealings: number;
  /** An office or role held towards somebody, rather than dealings. */
  readonly structural: boolean;
  /** Those dealings by what they are worth as reports. */
  readonly standings: StandingCounts;
  readonly line: TieLine;
  readonly dimmed: Dimmed;
}

/** Who dealt with whom, as far as the filters show it. */
export interface Graph {
  /** Most active first, by the whole dataset, so that a filter never changes the order. */
  readonly actors: readonly GraphActor[];
  /** By id, as in the dataset. */
  readonly ties: readonly GraphTie[];
}

interface LastGraph {
  readonly visible: EventMask;
  readonly keepHidden: boolean;
  readonly graph: Graph;
}

const lastCache = new WeakMap<Dataset, LastGraph>();
const wholeCache = new WeakMap<Dataset, Graph>();
const rankCache = new WeakMap<Dataset, readonly Actor[]>();

/**
 * All actors, those with most dealings in the whole dataset first, then by ties, then by id; of a
 * part in the order of the whole that it was taken from.
 */
export function rankActors(dataset: Dataset): readonly Actor[] {
  let ranked = rankCache.get(dataset);
  if (!ranked) {
    const counts = countDealings(dataset, null);
    const { tieCounts } = dealingColumnsOf(dataset);
    const order = new Map(dataset.room?.actors.map(({ actor }, index) => [actor, index]));
    const placeOf = ({ id }: Actor) => order.get(id) ?? order.size;
    ranked = dataset.actors
      .map((actor, index) => ({
        actor,
        dealings: counts.get(actor.id) ?? 0,
        ties: tieCounts[index]!,
      }))
      .sort(
        (a, b) =>
          placeOf(a.actor) - placeOf(b.actor) ||
          b.dealings - a.dealings ||
          b.ties - a.ties ||
          (a.actor.id < b.actor.id ? -1 : 1),
      )
      .map(({ actor }) => actor);
    rankCache.set(dataset, ranked);
  }
  return ranked;
}

/**
 * What the mask leaves: ties with a shown dealing, the actors of shown events, and the offices
 * and roles among these (and, where nothing is left out of a whole, also those towards others). With
 * `keepHidden` the rest stays, dimmed.
 */
export function buildGraph(dataset: Dataset, visible: EventMask, keepHidden = false): Graph {
  if (!visible?.includes(0)) return wholeGraph(dataset);
  const last = lastCache.get(dataset);
  // Several parts of the page ask for the same.
  if (last && last.visible === visible && last.keepHidden === keepHidden) return last.graph;
  const graph = buildLimited(dataset, visible, keepHidden);
  lastCache.set(dataset, { visible, keepHidden, graph });
  return graph;
}

function buildLimited(dataset: Dataset, visible: EventMask, keepHidden: boolean): Graph {
  const shown = showEvents(dataset, visible);
  if (!keepHidden) return shown;
  const actorIds = new Set(shown.actors.map(({ id }) => id));
  const shownTies = new Map(shown.ties.map((tie) => [tie.id, tie]));
  const all = wholeGraph(dataset);
  const bright = new Map(shown.actors.map((actor) => [actor.id, actor]));
  return {
    actors: all.actors.map((actor) =>
      actorIds.has(actor.id) ? bright.get(actor.id)! : { ...actor, dimmed: 'filtered' },
    ),
    ties: all.ties.map((tie) => shownTies.get(tie.id) ?? { ...tie, dimmed: 'filtered' }),
  };
}

/** With every event; the same each time. */
function wholeGraph(dataset: Dataset): Graph {
  let graph = wholeCache.get(dataset);
  if (!graph) wholeCache.set(dataset, (graph = showEvents(dataset, null)));
  return graph;
}

function showEvents(dataset: Dataset, visible: EventMask): Graph {
  const counts = countDealings(dataset, visible);
  const present = new Set(counts.keys());
  // A part of another dataset shows what a filter for its events would leave of that.
  if (!visible && !dataset.room)
    for (const tie of dataset.ties)
      if (isStructural(tie) && (counts.has(tie.from) || counts.has(tie.to)))
        present.add(tie.from).add(tie.to);

  const columns = dealingColumnsOf(dataset);
  const ties: GraphTie[] = [];
  for (let index = 0; index < dataset.ties.length; index += 1) {
    const tie = dataset.ties[index]!;
    const structural = isStructural(tie);
    const standings = countStandings(columns, index, visible);
    const { reported, alleged, planned, position } = standings;
    const dealings = reported + alleged + planned + position;
    if (structural ? !(present.has(tie.from) && present.has(tie.to)) : dealings === 0) continue;
    ties.push({
      id: tie.id,
      tie,
      dealings,
      structural,
      standings,
      line: structural ? 'role' : lineOf(standings),
      dimmed: false,
    });
  }
  const actors = rankActors(dataset).flatMap((actor): readonly GraphActor[] =>
    present.has(actor.id)
      ? [{ id: actor.id, actor, dealings: counts.get(actor.id) ?? 0, dimmed: false }]
      : [],
  );
  return { actors, ties };
}

/** The dealings of a tie, by its index, that the mask shows, by what they are worth as reports. */
export function countStandings(
  { eventsOfTie: { starts, values }, standings }: DealingColumns,
  tie: number,
  visible: EventMask,
): StandingCounts {
  const counts = { reported: 0, alleged: 0, planned: 0, position: 0 };
  for (let k = starts[tie]!; k < starts[tie + 1]!; k += 1) {
    const event = values[k]!;
    if (!visible || visible[event] === 1) counts[standings[event]!] += 1;
  }
  return counts;
}

/** How a tie with such dealings is drawn. */
export function lineOf({ reported, position, alleged }: StandingCounts): TieLine {
  if (reported + position > 0) return 'firm';
  return alleged > 0 ? 'alleged' : 'planned';
}

function isStructural(tie: Tie): boolean {
  return tie.dealings.length === 0;
}
