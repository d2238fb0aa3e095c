import type { Dataset } from '../dataset/indexDataset.ts';
import type { Standing } from '../dataset/model.ts';

/** Runs of numbers: those of item `i` are in `values` from `starts[i]` to `starts[i + 1]`. */
interface Runs {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Who deals in what, by index in the dataset: what every count of dealings reads. */
export interface DealingColumns {
  /** The events of each tie's dealings. */
  readonly eventsOfTie: Runs;
  /** The actors of each event, its participants and the ends of its ties; some more than once. */
  readonly actorsOfEvent: Runs;
  /** How many ties each actor is an end of. */
  readonly tieCounts: Uint32Array;
  readonly standings: readonly Standing[];
}

const columnsByDataset = new WeakMap<Dataset, DealingColumns>();

/** The columns of a dataset; the same ones each time. */
export function dealingColumnsOf(dataset: Dataset): DealingColumns {
  let columns = columnsByDataset.get(dataset);
  if (!columns) columnsByDataset.set(dataset, (columns = makeColumns(dataset)));
  return columns;
}

function makeColumns({ events, ties, actors, eventIndex }: Dataset): DealingColumns {
  const actorIndex = new Map(actors.map(({ id }, index) => [id, index]));
  const tieCounts = new Uint32Array(actors.length);
  const eventsOfTie = createPairs();
  const actorsOfEvent = createPairs();
  ties.forEach(({ from, to, dealings }, tie) => {
    const one = actorIndex.get(from);
    const other = from === to ? undefined : actorIndex.get(to);
    if (one !== undefined) tieCounts[one]! += 1;
    if (other !== undefined) tieCounts[other]! += 1;
    for (const { event } of dealings) {
      const index = eventIndex.get(event);
      if (index === undefined) continue;
      eventsOfTie.add(tie, index);
      if (one !== undefined) actorsOfEvent.add(index, one);
      if (other !== undefined) actorsOfEvent.add(index, other);
    }
  });
  events.forEach(({ participants }, event) => {
    for (const { actor } of participants) {
      const index = actorIndex.get(actor);
      if (index !== undefined) actorsOfEvent.add(event, index);
    }
  });
  return {
    eventsOfTie: eventsOfTie.sortInto(ties.length),
    actorsOfEvent: actorsOfEvent.sortInto(events.length),
    tieCounts,
    standings: events.map(({ standing }) => standing),
  };
}

/** Gathers values of items in any order, and sorts them into runs by counting. */
function createPairs() {
  const items: number[] = [];
  const values: number[] = [];
  return {
    add(item: number, value: number) {
      items.push(item);
      values.push(value);
    },
    sortInto(count: number): Runs {
      const starts = new Uint32Array(count + 1);
      for (const item of items) starts[item + 1]! += 1;
      for (let item = 0; item < count; item += 1) starts[item + 1]! += starts[item]!;
      const next = starts.slice();
      const sorted = new Uint32Array(values.length);
      for (let k = 0; k < items.length; k += 1) {
        const item = items[k]!;
        sorted[next[item]!] = values[k]!;
        next[item]! += 1;
      }
      return { starts, values: sorted };
    },
  };
}
