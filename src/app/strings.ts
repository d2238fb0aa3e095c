import type { Problem } from '../dataset/problems.ts';
import type { Notice } from '../state/facts.ts';
import { requestProblem } from './datasetRequest.ts';

/** Tells that an address asks for things this dataset does not have; the rest of it is kept. */
export function unknownInAddress(unknown: readonly string[]): Omit<Notice, 'id'> {
  return {
    tone: 'info',
    text: 'The address asks for something that this dataset does not have. The rest of it is shown.',
    problems: unknown.map((what) =>
      requestProblem(
        'the address',
        `There is no ${what}.`,
        'It may have been renamed, or the address cut short when it was copied.',
      ),
    ),
  };
}

/** Tells the author of an opened dataset what the compiler advises. */
export function remarksForAuthor(problems: readonly Problem[]): Omit<Notice, 'id'> {
  const count = problems.length === 1 ? '1 remark' : `${problems.length} remarks`;
  return { tone: 'remark', text: `Opened with ${count} for its author.`, problems };
}
