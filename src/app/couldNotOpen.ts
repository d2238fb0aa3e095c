import type { Problem } from '../dataset/problems.ts';
import type { Notice } from '../state/facts.ts';

/** Of an address that are told. */
const MOST_CHARACTERS = 400;

/** Tells that another dataset could not be opened. `url`: null for one from files. */
export function couldNotOpen(url: string | null, problems: readonly Problem[]): Omit<Notice, 'id'> {
  return {
    tone: 'error',
    text: `${url ? `The dataset at ${url.slice(0, MOST_CHARACTERS)}` : 'Your dataset'} could not be opened. The one that was there is shown.`,
    problems,
  };
}
