import type { Dataset } from '../dataset/indexDataset.ts';
import type { Story } from '../dataset/model.ts';
import { isKept } from './ownKept.tsx';

const inFiles = new WeakSet<Story>();

/** Notes that a story is in a file: it was saved as one, or comes from one. */
export function noteInFile(story: Story): void {
  inFiles.add(story);
}

/** Whether nothing of a story is lost with the page. */
export function isSafe(dataset: Dataset, story: Story): boolean {
  return story.steps.length === 0 || inFiles.has(story) || isKept(dataset, story);
}
