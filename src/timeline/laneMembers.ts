import type { Dataset } from '../dataset/indexDataset.ts';
import { NO_LANE, OTHER_LANES, type LanesBy } from '../state/facts.ts';
import { sourceName } from '../ui/sourceName.ts';
import { strings } from './strings.ts';
import { timeColumnsOf } from './timeColumns.ts';

/** Who stands in a lane, whatever the filters leave of them. */
export interface LaneMembers {
  readonly id: string;
  readonly name: string;
  /** Event indices: dated ones by where their mark begins, undated ones the more important first. */
  readonly dated: Int32Array;
  readonly undated: Int32Array;
}

/** Actors and sources are many: the most told have lanes of their own, the others share one. */
const MAX_OWN_LANES = 24;

const cache = new WeakMap<Dataset, Map<LanesBy, readonly LaneMembers[]>>();

/**
 * All lanes of a kind; an event stands in each that it belongs to, and in the last, "none", where
 * there is none. Themes and sides stand in the dataset's order, actors and sources by their number
 * of events. Made once per dataset and kind.
 */
export function laneMembersOf(dataset: Dataset, lanesBy: LanesBy): readonly LaneMembers[] {
  let kinds = cache.get(dataset);
  if (!kinds) cache.set(dataset, (kinds = new Map()));
  let lanes = kinds.get(lanesBy);
  if (!lanes) kinds.set(lanesBy, (lanes = makeMembers(dataset, lanesBy)));
  return lanes;
}

/** The events of each value that lanes of a kind stand for. */
type Postings = ReadonlyMap<string, readonly number[]>;

function makeMembers(dataset: Dataset, lanesBy: LanesBy): readonly LaneMembers[] {
  const { order, undated } = timeColumnsOf(dataset);
  const postings = postingsOf(dataset, lanesBy);
  const { own, othersOf } = namedLanes(dataset, lanesBy, postings);
  const isNowhere = new Uint8Array(dataset.events.length).fill(1);
  const laneOf = ({ id, name }: NamedLane, values: readonly string[]): LaneMembers => {
    const isMember = new Uint8Array(dataset.events.length);
    for (const value of values) {
      const events = postings.get(value) ?? [];
      for (let i = 0; i < events.length; i += 1) {
        isMember[events[i]!] = 1;
        isNowhere[events[i]!] = 0;
      }
    }
    return { id, name, dated: keep(order, isMember), undated: keep(undated, isMember) };
  };
  const named = own.map((lane) => laneOf(lane, [lane.id]));
  const others =
    othersOf.length > 0
      ? [laneOf({ id: OTHER_LANES, name: othersName(lanesBy, othersOf, dataset) }, othersOf)]
      : [];
  const none: LaneMembers = {
    id: NO_LANE,
    name: strings.noLane(lanesBy),
    dated: keep(order, isNowhere),
    undated: keep(undated, isNowhere),
  };
  const hasNone = none.dated.length + none.undated.length > 0;
  return [...named, ...others, ...(hasNone ? [none] : [])];
}

function othersName(lanesBy: LanesBy, ids: readonly string[], { language }: Dataset): string {
  return strings.otherLanes(lanesBy, ids.length, language);
}

/** Of event indices those that a mask has 1 for, in their order; all of them: the same array. */
export function keep(events: Int32Array, mask: Uint8Array): Int32Array {
  const kept = new Int32Array(countIn(events, mask));
  if (kept.length === events.length) return events;
  let at = 0;
  for (let i = 0; i < events.length; i += 1) if (mask[events[i]!]) kept[at++] = events[i]!;
  return kept;
}

/** How many of some event indices a mask has 1 for. */
export function countIn(events: Int32Array, mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < events.length; i += 1) count += mask[events[i]!]!;
  return count;
}

interface NamedLane {
  readonly id: string;
  readonly name: string;
}

/** The lanes of a kind that have a name of their own, and whose events share the lane of others. */
function namedLanes(
  dataset: Dataset,
  lanesBy: LanesBy,
  postings: Postings,
): { readonly own: readonly NamedLane[]; readonly othersOf: readonly string[] } {
  switch (lanesBy) {
    case 'theme':
      return { own: dataset.themes, othersOf: [] };
    case 'side':
      return { own: dataset.sides, othersOf: [] };
    case 'actor':
      return mostTold(dataset.actors, postings);
    case 'source': {
      const sources = dataset.sources.map((item) => ({ id: item.id, name: sourceName(item) }));
      return mostTold(sources, postings);
    }
  }
}

function mostTold(items: readonly NamedLane[], eventsOf: Postings) {
  const totalOf = ({ id }: NamedLane) => eventsOf.get(id)?.length ?? 0;
  const told = items.filter((item) => totalOf(item) > 0);
  told.sort((a, b) => totalOf(b) - totalOf(a));
  // A lane of others that stands for one is that one.
  if (told.length <= MAX_OWN_LANES + 1) return { own: told, othersOf: [] };
  return {
    own: told.slice(0, MAX_OWN_LANES),
    othersOf: told.slice(MAX_OWN_LANES).map(({ id }) => id),
  };
}

function postingsOf(dataset: Dataset, lanesBy: LanesBy): Postings {
  switch (lanesBy) {
    case 'theme':
      return dataset.eventsByTheme;
    case 'side':
      return dataset.eventsBySide;
    case 'actor':
      return dataset.eventsByActor;
    case 'source':
      return dataset.eventsBySource;
  }
}
