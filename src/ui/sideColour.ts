import type { Dataset } from '../dataset/indexDataset.ts';

/** How many sides have a colour of their own in tokens.css; further ones start again. */
const SIDE_COLOURS = 6;

/**
 * The CSS colour of a side: the dataset's own (set on the page as `--side-own-N` per theme) or
 * the N-th of tokens.css; null or unknown: the colour of no side.
 */
export function sideColour(dataset: Dataset, side: string | null): string {
  const index = side === null ? -1 : dataset.sides.findIndex(({ id }) => id === side);
  if (index < 0) return 'var(--side-none)';
  const fallback = `var(--side-${(index % SIDE_COLOURS) + 1})`;
  return dataset.sides[index]!.colour ? `var(--side-own-${index + 1}, ${fallback})` : fallback;
}

/** The letter that stands for a side where colours are not to be had. */
export function sideLetter(dataset: Dataset, side: string | null): string {
  return (side === null ? '' : (dataset.sideById.get(side)?.name ?? '')).slice(0, 1).toUpperCase();
}
