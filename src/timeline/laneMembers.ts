import type { Dataset } from '../dataset/indexDataset.ts';
import type { LaneRoom } from '../dataset/model.ts';
import { ROOM_LIMITS } from '../dataset/roomLimits.ts';
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
const MAX_OWN_LANES = ROOM_LIMITS.lanes - 1;

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

function makeMembers(dataset: Dataset, lanesBy: LanesBy): readonly LaneMembers[] {
  const { own, othersOf, others, none: keepsNone } = namedLanes(dataset, lanesBy);
  const lanes: NamedLane[] = [...own];
  const laneOf = new Map(own.map(({ id }, lane) => [id, lane]));
  if (others > 0) {
    for (const id of othersOf) laneOf.set(id, lanes.length);
    lanes.push({ id: OTHER_LANES, name: strings.otherLanes(lanesBy, others, dataset.language) });
  }
  lanes.push({ id: NO_LANE, name: strings.noLane(lanesBy) });
  const deal = dealer(dataset, lanesBy, laneOf, lanes.length);
  const { order, undated } = timeColumnsOf(dataset);
  const [dated, shelves] = [deal(order), deal(undated)];
  const members = lanes.map(({ id, name }, lane) => {
    return { id, name, dated: dated[lane]!, undated: shelves[lane]! };
  });
  const none = members.at(-1)!;
  return keepsNone || none.dated.length + none.undated.length > 0 ? members : members.slice(0, -1);
}

/** Parts some event indices by lane, in their order; what belongs nowhere comes last. */
type Deal = (events: Int32Array) => readonly Int32Array[];

/**
 * Themes and sides occur in few sets, so each set's lanes are looked up once; actors and sources
 * have postings. `laneOf`: a value's lane.
 */
function dealer(
  dataset: Dataset,
  lanesBy: LanesBy,
  laneOf: ReadonlyMap<string, number>,
  laneCount: number,
): Deal {
  const { sideSet, sideSets, themeSet, themeSets } = timeColumnsOf(dataset);
  switch (lanesBy) {
    case 'theme':
      return bySets(themeSet, themeSets, laneOf, laneCount);
    case 'side':
      return bySets(sideSet, sideSets, laneOf, laneCount);
    case 'actor':
      return byPostings(dataset.events.length, dataset.eventsByActor, laneOf, laneCount);
    case 'source':
      return byPostings(dataset.events.length, dataset.eventsBySource, laneOf, laneCount);
  }
}

function bySets(
  setOf: Uint32Array,
  sets: readonly (readonly string[])[],
  laneOf: ReadonlyMap<string, number>,
  laneCount: number,
): Deal {
  const lanesOf = sets.map((values) => {
    const lanes = [...new Set(values.map((value) => laneOf.get(value)!))];
    return lanes.length > 0 ? lanes : [laneCount - 1];
  });
  return (events) => {
    const totals = new Uint32Array(sets.length);
    for (let i = 0; i < events.length; i += 1) totals[setOf[events[i]!]!]! += 1;
    const lengths = new Uint32Array(laneCount);
    lanesOf.forEach((lanes, set) => lanes.forEach((lane) => (lengths[lane]! += totals[set]!)));
    const dealt = Array.from(lengths, (length) => new Int32Array(length));
    const at = new Uint32Array(laneCount);
    for (let i = 0; i < events.length; i += 1) {
      const lanes = lanesOf[setOf[events[i]!]!]!;
      for (let j = 0; j < lanes.length; j += 1) {
        const lane = lanes[j]!;
        dealt[lane]![at[lane]!++] = events[i]!;
      }
    }
    return dealt;
  };
}

function byPostings(
  eventCount: number,
  postings: Postings,
  laneOf: ReadonlyMap<string, number>,
  laneCount: number,
): Deal {
  const members = Array.from({ length: laneCount }, () => new Uint8Array(eventCount));
  const nowhere = members.at(-1)!.fill(1);
  for (const [value, lane] of laneOf)
    for (const event of postings.get(value) ?? []) {
      members[lane]![event] = 1;
      nowhere[event] = 0;
    }
  return (events) => members.map((mask) => keep(events, mask));
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

interface NamedLanes {
  readonly own: readonly NamedLane[];
  /** Whose events share the lane of others, and how many it stands for. */
  readonly othersOf: readonly string[];
  readonly others: number;
  /** There is one for events that belong nowhere, even if there are none. */
  readonly none: boolean;
}

/** The events of each actor or source. */
type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * The lanes of a kind that have a name of their own, and whose events share the lane of others; in a
 * part those that the whole has.
 */
function namedLanes(dataset: Dataset, lanesBy: LanesBy): NamedLanes {
  const room = dataset.room?.lanes.find(({ by }) => by === lanesBy);
  const none = room?.none ?? false;
  switch (lanesBy) {
    case 'theme':
      return { own: dataset.themes, othersOf: [], others: 0, none };
    case 'side':
      return { own: dataset.sides, othersOf: [], others: 0, none };
    case 'actor':
      return { ...mostTold(dataset.actors, dataset.eventsByActor, room), none };
    case 'source': {
      const sources = dataset.sources.map((item) => ({ id: item.id, name: sourceName(item) }));
      return { ...mostTold(sources, dataset.eventsBySource, room), none };
    }
  }
}

function mostTold(
  items: readonly NamedLane[],
  eventsOf: Postings,
  room: LaneRoom | undefined,
): Omit<NamedLanes, 'none'> {
  const totalOf = ({ id }: NamedLane) => eventsOf.get(id)?.length ?? 0;
  const told = items.filter((item) => totalOf(item) > 0);
  told.sort((a, b) => totalOf(b) - totalOf(a));
  if (room?.own) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const own = room.own.flatMap((id) => byId.get(id) ?? []);
    const othersOf = told.filter((item) => !own.includes(item)).map(({ id }) => id);
    return { own, othersOf, others: Math.max(room.others, othersOf.length) };
  }
  // A lane of others that stands for one is that one.
  const count = told.length <= MAX_OWN_LANES + 1 ? told.length : MAX_OWN_LANES;
  const othersOf = told.slice(count).map(({ id }) => id);
  return { own: told.slice(0, count), othersOf, others: othersOf.length };
}

/** The lanes of a kind for a part that is taken from a dataset. */
export function laneRoomOf(dataset: Dataset, lanesBy: LanesBy): LaneRoom {
  const { own, others, none } = namedLanes(dataset, lanesBy);
  const areListed = lanesBy === 'actor' || lanesBy === 'source';
  return {
    by: lanesBy,
    own: areListed ? own.map(({ id }) => id) : null,
    others,
    none: none || isAnyNowhere(dataset, lanesBy),
  };
}

/** Is there an event that belongs in no lane of a kind? */
function isAnyNowhere(dataset: Dataset, lanesBy: LanesBy): boolean {
  const { events, eventsByActor, eventsBySource } = dataset;
  if (lanesBy === 'theme') return events.some(({ themes }) => themes.length === 0);
  if (lanesBy === 'side') return events.some(({ sides }) => sides.length === 0);
  const isSomewhere = new Uint8Array(events.length);
  for (const list of (lanesBy === 'actor' ? eventsByActor : eventsBySource).values())
    for (const event of list) isSomewhere[event] = 1;
  return isSomewhere.includes(0);
}
