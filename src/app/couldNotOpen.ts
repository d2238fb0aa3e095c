import type { Problem } from '../dataset/problems.ts';
import type { Notice } from '../state/facts.ts';

/** Tells that another dataset could not be opened. `url`: null for one from files. */
export function couldNotOpen(url: string | null, problems: readonly Problem[]): Omit<Notice, 'id'> {
  return {
    tone: 'error',
    text: `${url ? `The dataset at ${url}` : 'Your dataset'} could not be opened. The one that was there is shown.`,
    problems,
  };
}
