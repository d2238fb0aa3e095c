import type { Dataset } from '../dataset/indexDataset.ts';

/** Where a browser keeps a person's story of a dataset, if that asks for it. */
const keyOf = ({ id }: Dataset) => `own-story:${id}`;

/** The file of the story that is kept; null: none is, or the browser keeps nothing. */
export function readKept(dataset: Dataset): string | null {
  try {
    return localStorage.getItem(keyOf(dataset));
  } catch {
    // Not an error: some browsers and hosts allow no storage.
    return null;
  }
}

/** Keeps the file of a story, or forgets it (null). Returns whether that worked. */
export function keep(dataset: Dataset, file: string | null): boolean {
  try {
    if (file === null) localStorage.removeItem(keyOf(dataset));
    else localStorage.setItem(keyOf(dataset), file);
    return true;
  } catch {
    return false;
  }
}
