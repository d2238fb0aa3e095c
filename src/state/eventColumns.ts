import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, Standing } from '../dataset/model.ts';
import { STANDINGS } from './facts.ts';

/** Which set of values each event has, where few sets occur. */
export interface SetColumn {
  /** Index into `sets`, by event. */
  readonly ids: Uint32Array;
  /** Each set that occurs, in the order of its first event. */
  readonly sets: readonly (readonly string[])[];
}

/** What filters, counts and frames read of the events, as columns by event index. */
export interface EventColumns {
  /** First day on which it can have begun and last on which it can have ended; NaN: not known. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** 1: a source gives the date. */
  readonly isDated: Uint8Array;
  /** 1 to 5. */
  readonly importance: Uint8Array;
  /** Index into `STANDINGS`. */
  readonly standing: Uint8Array;
  readonly sides: SetColumn;
  readonly themes: SetColumn;
}

const STANDING_INDEX = Object.fromEntries(STANDINGS.map((standing, i) => [standing, i])) as Record<
  Standing,
  number
>;

const cache = new WeakMap<Dataset, EventColumns>();

/** The columns of a dataset, made once, in one pass over its events: reading these is what costs. */
export function eventColumnsOf(dataset: Dataset): EventColumns {
  let columns = cache.get(dataset);
  if (!columns) cache.set(dataset, (columns = makeColumns(dataset.events)));
  return columns;
}

function makeColumns(events: readonly DatasetEvent[]): EventColumns {
  const count = events.length;
  const earliest = new Float64Array(count);
  const latest = new Float64Array(count);
  const dated = new Uint8Array(count);
  const importance = new Uint8Array(count);
  const standing = new Uint8Array(count);
  const sides = setColumn(count);
  const themes = setColumn(count);
  for (let i = 0; i < count; i += 1) {
    const event = events[i]!;
    importance[i] = event.importance;
    standing[i] = STANDING_INDEX[event.standing];
    sides.put(i, event.sides);
    themes.put(i, event.themes);
    const { date } = event;
    earliest[i] = date?.earliest ?? NaN;
    latest[i] = date?.latest ?? NaN;
    // Nearly all have a first day: nothing else has to be read then.
    if (date && (date.earliest !== null || isDated(date))) dated[i] = 1;
  }
  return { earliest, latest, isDated: dated, importance, standing, sides, themes };
}

/** Lists known by themselves, without being read; a dataset that shares none makes no more of them. */
const MOST_LISTS = 4096;

/**
 * Numbers the sets of values that occur in a column. The compiler shares equal lists: such a one is
 * known again without its words being fetched, which is most of what a large dataset costs here.
 */
function setColumn(count: number) {
  const ids = new Uint32Array(count);
  const sets: (readonly string[])[] = [];
  const byList = new Map<readonly string[], number>();
  const byWords = new Map<string, number>();
  const read = (set: readonly string[]) => {
    const key = set.length === 1 ? set[0]! : set.join('\n');
    let id = byWords.get(key);
    if (id === undefined) byWords.set(key, (id = sets.push(set) - 1));
    if (byList.size < MOST_LISTS) byList.set(set, id);
    return id;
  };
  return {
    ids,
    sets,
    put(i: number, set: readonly string[]): void {
      ids[i] = byList.get(set) ?? read(set);
    },
  };
}
