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

/** A lane while events are dealt out to it. */
interface Deal {
  readonly id: string;
  readonly name: string;
  readonly dated: number[];
  readonly undated: number[];
}

function makeMembers(dataset: Dataset, lanesBy: LanesBy): readonly LaneMembers[] {
  const { order, undated } = timeColumnsOf(dataset);
  const { own, othersOf } = namedLanes(dataset, lanesBy);
  const others = dealOf(
    OTHER_LANES,
    strings.otherLanes(lanesBy, othersOf.length, dataset.language),
  );
  const none = dealOf(NO_LANE, strings.noLane(lanesBy));
  const named = own.map(({ id, name }) => dealOf(id, name));
  const byId = new Map(named.map((lane) => [lane.id, lane]));
  for (const id of othersOf) byId.set(id, others);
  const idsOf = laneIdsOf(dataset, lanesBy);
  const deal = (event: number, part: 'dated' | 'undated') => {
    let found = false;
    for (const id of idsOf(event)) {
      const list = byId.get(id)?.[part];
      if (!list) continue;
      found = true;
      // Two ways into a lane, or one actor in two roles, are one place in it.
      if (list.at(-1) !== event) list.push(event);
    }
    if (!found) none[part].push(event);
  };
  for (const event of order) deal(event, 'dated');
  for (const event of undated) deal(event, 'undated');
  const rest = [others, none].filter((lane) => lane.dated.length + lane.undated.length > 0);
  return [...named, ...rest].map((lane) => ({
    id: lane.id,
    name: lane.name,
    dated: Int32Array.from(lane.dated),
    undated: Int32Array.from(lane.undated),
  }));
}

function dealOf(id: string, name: string): Deal {
  return { id, name, dated: [], undated: [] };
}

interface NamedLane {
  readonly id: string;
  readonly name: string;
}

/** The lanes of a kind that have a name of their own, and whose events share the lane of others. */
function namedLanes(
  dataset: Dataset,
  lanesBy: LanesBy,
): { readonly own: readonly NamedLane[]; readonly othersOf: readonly string[] } {
  switch (lanesBy) {
    case 'theme':
      return { own: dataset.themes, othersOf: [] };
    case 'side':
      return { own: dataset.sides, othersOf: [] };
    case 'actor':
      return mostTold(dataset.actors, dataset.eventsByActor);
    case 'source': {
      const sources = dataset.sources.map((item) => ({ id: item.id, name: sourceName(item) }));
      return mostTold(sources, dataset.eventsBySource);
    }
  }
}

function mostTold(items: readonly NamedLane[], eventsOf: ReadonlyMap<string, readonly number[]>) {
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

/** The ids of the lanes that an event (by index) belongs to. */
function laneIdsOf(dataset: Dataset, lanesBy: LanesBy): (event: number) => Iterable<string> {
  const { events } = dataset;
  switch (lanesBy) {
    case 'theme':
      return (event) => events[event]!.themes;
    case 'side':
      return (event) => events[event]!.sides;
    case 'actor':
      return (event) => events[event]!.participants.map(({ actor }) => actor);
    case 'source': {
      const bySource = new Map<number, string[]>();
      for (const [source, indices] of dataset.eventsBySource)
        for (const event of indices) {
          const list = bySource.get(event);
          if (list) list.push(source);
          else bySource.set(event, [source]);
        }
      return (event) => bySource.get(event) ?? [];
    }
  }
}
