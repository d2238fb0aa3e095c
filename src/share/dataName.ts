import { wholeCount } from '../dataset/wholeCount.ts';
import type { Dataset } from '../dataset/indexDataset.ts';

/** Longer names are cut off in lists of files. */
const MAX_PART = 60;

/** A file's name that says what it is: `the-road-to-geneva-table-12-of-57-events.csv`. */
export function dataFileName(
  dataset: Dataset,
  what: string,
  kept: number,
  extension: string,
): string {
  const all = wholeCount(dataset);
  const part = kept === all ? '' : `-${kept}-of-${all}-events`;
  return `${partOfName(dataset.title) || 'dataset'}-${what}${part}.${extension}`;
}

/**
 * A text as part of a file's name, as `pictureName` has it: small letters and digits of any script,
 * without accents; '' where it has none.
 */
export function partOfName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return Array.from(plain).slice(0, MAX_PART).join('').replaceAll(/^-|-$/g, '');
}
