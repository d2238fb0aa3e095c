import type { Dataset } from '../dataset/indexDataset.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { STANDINGS, type TableColumn, type TableSort } from '../state/facts.ts';
import { namesOf, sourcesOf } from './rowFacts.ts';
import { rowOrder } from './rowOrder.ts';

/** Of an event that has nothing in a column: it stands at the end, whichever way the rest is. */
const NOTHING = -1;

const orders = new WeakMap<Dataset, Map<string, Int32Array>>();
const ranks = new WeakMap<Dataset, Map<TableColumn, Int32Array>>();

/** Event indices in the order of a table; each is made once for a dataset, ties by time. */
export function sortEvents(dataset: Dataset, { column, isDescending }: TableSort): Int32Array {
  return once(orders, dataset, `${column} ${isDescending}`, () => {
    const byTime = rowOrder(dataset);
    if (column === 'date' && !isDescending) return byTime;
    const rank = once(ranks, dataset, column, () => rankEvents(dataset, column));
    const sign = isDescending ? -1 : 1;
    // Arrays sort stably: equal ranks stay in order of time.
    const sorted = Array.from(byTime).sort((a, b) => {
      const [rankA, rankB] = [rank[a]!, rank[b]!];
      if (rankA === NOTHING || rankB === NOTHING)
        return Number(rankA === NOTHING) - Number(rankB === NOTHING);
      return sign * (rankA - rankB);
    });
    return Int32Array.from(sorted);
  });
}

/** A number for each event, by its index, that sorts like what the column says of it. */
function rankEvents(dataset: Dataset, column: TableColumn): Int32Array {
  const { events } = dataset;
  const rankOf = (of: (event: DatasetEvent) => number) => Int32Array.from(events, of);
  switch (column) {
    case 'date': {
      const rank = new Int32Array(events.length);
      rowOrder(dataset).forEach((index, place) => {
        const { date } = events[index]!;
        rank[index] = date && isDated(date) ? place : NOTHING;
      });
      return rank;
    }
    case 'standing':
      return rankOf(({ standing }) => STANDINGS.indexOf(standing));
    case 'passages':
      return rankOf(({ evidence }) => evidence.length);
    case 'sources':
      return rankTexts(
        events.map((event) =>
          // As code points, so that a list of places sorts as text does: A; A, B; B.
          sourcesOf(dataset, event)
            .map((place) => String.fromCodePoint(place + 1))
            .join(''),
        ),
        (a, b) => (a < b ? -1 : 1),
      );
    case 'title':
    case 'who': {
      const { compare } = new Intl.Collator(dataset.language, { numeric: true });
      return rankTexts(
        events.map((event) =>
          column === 'title' ? event.title : namesOf(dataset, event).join(', '),
        ),
        compare,
      );
    }
  }
}

/** Equal texts have equal ranks; an empty one has none. */
function rankTexts(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): Int32Array {
  const rankOf = new Map<string, number>();
  let rank = 0;
  let before: string | null = null;
  for (const text of [...new Set(texts)].sort(compare)) {
    if (before !== null && compare(before, text) !== 0) rank += 1;
    rankOf.set(text, rank);
    before = text;
  }
  rankOf.set('', NOTHING);
  return Int32Array.from(texts, (text) => rankOf.get(text)!);
}

function once<K, V>(
  cache: WeakMap<Dataset, Map<K, V>>,
  dataset: Dataset,
  key: K,
  make: () => V,
): V {
  let made = cache.get(dataset);
  if (!made) cache.set(dataset, (made = new Map<K, V>()));
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}
