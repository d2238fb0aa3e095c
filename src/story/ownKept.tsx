import type { Dataset } from '../dataset/indexDataset.ts';
import type { Story } from '../dataset/model.ts';
import { storyFile } from './ownStory.ts';

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

/** Keeps a story in the place of what is kept, or forgets that (null). Returns whether it worked. */
export function keep(dataset: Dataset, story: Story | null): boolean {
  try {
    if (story) localStorage.setItem(keyOf(dataset), storyFile(dataset, story));
    else localStorage.removeItem(keyOf(dataset));
    return true;
  } catch {
    return false;
  }
}

/** Whether what is kept is this very story, to the letter. */
export function isKept(dataset: Dataset, story: Story): boolean {
  const kept = readKept(dataset);
  return kept !== null && kept === storyFile(dataset, story);
}

/** Keeps a later state of a story where the earlier one is kept; what else is kept stays. */
export function followKept(dataset: Dataset, before: Story, after: Story): void {
  if (isKept(dataset, before)) keep(dataset, after);
}

/** What the story of a file is called; empty: nobody can tell. */
export function titleInFile(file: string): string {
  try {
    const { stories } = JSON.parse(file) as { readonly stories: readonly Partial<Story>[] };
    return stories[0]?.title ?? '';
  } catch {
    return '';
  }
}
