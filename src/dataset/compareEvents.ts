import type { DatasetEvent } from './model.ts';

/** By time: the earliest known day, then the latest; undated ones last; then by id. */
export function compareEvents(
  a: Pick<DatasetEvent, 'id' | 'date'>,
  b: Pick<DatasetEvent, 'id' | 'date'>,
): number {
  return (
    compareNumbers(firstKnown(a), firstKnown(b)) ||
    compareNumbers(a.date?.latest ?? Infinity, b.date?.latest ?? Infinity) ||
    compareText(a.id, b.id)
  );
}

/** By code units: the same in every language and on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstKnown({ date }: Pick<DatasetEvent, 'date'>): number {
  return date?.earliest ?? date?.latest ?? Infinity;
}

// Not a difference: Infinity - Infinity is NaN.
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
