import { didYouMean } from './nearest.ts';

/** Where a value lies in the authored JSON: keys and indices from the root. */
export type Path = readonly (string | number)[];

/** One thing to mend in a dataset, in words that its author can act on. */
export interface Problem {
  /** Errors stop a build; warnings never do. */
  readonly severity: 'error' | 'warning';
  /** Such as `events[3].date.after.event`; empty for the file as a whole. */
  readonly path: string;
  /** Counted from 1, in the authored JSON; null where the problem has no place there. */
  readonly line: number | null;
  readonly column: number | null;
  /** What was found. */
  readonly finding: string;
  /** What was expected, or what to do about it. */
  readonly remedy: string;
}

/** A problem whose line and column are still to be looked up. */
interface DraftProblem {
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly finding: string;
  readonly remedy: string;
  /** Whether it is the key that is wrong, not its value. */
  readonly atKey: boolean;
}

/** Collects problems while a dataset is compiled, up to a number that a person can read. */
export interface Report {
  readonly drafts: readonly DraftProblem[];
  /** Errors found, counting those that were too many to keep. */
  readonly errorCount: number;
  readonly isFull: boolean;
  readonly error: (path: Path, finding: string, remedy: string, atKey?: boolean) => void;
  readonly warn: (path: Path, finding: string, remedy: string) => void;
  /** “ Did you mean “x”?” or nothing; where there are many, only for the first wrong words. */
  readonly didYouMean: (word: string, candidates: ReadonlySet<string>) => string;
}

/** More are counted but not kept: nobody reads on, and 50 MB of nonsense must end soon. */
const MAX_PROBLEMS_KEPT = 1000;

/**
 * Letters of wrong words, times the words that each is compared with: a hundred ids among 20,000,
 * which takes a second. Whoever has more of them has one cause for all.
 */
const MAX_LETTERS_COMPARED = 20_000_000;

/** An empty report. */
export function createReport(): Report {
  const drafts: DraftProblem[] = [];
  /** By what was compared, then by word: a wrong word is often wrong everywhere. */
  const guesses = new Map<ReadonlySet<string>, Map<string, string>>();
  let lettersCompared = 0;
  let errorCount = 0;
  let warningCount = 0;
  return {
    drafts,
    get errorCount() {
      return errorCount;
    },
    get isFull() {
      return errorCount >= MAX_PROBLEMS_KEPT;
    },
    error(path, finding, remedy, atKey = false) {
      errorCount += 1;
      if (errorCount <= MAX_PROBLEMS_KEPT)
        drafts.push({ severity: 'error', path, finding, remedy, atKey });
    },
    warn(path, finding, remedy) {
      warningCount += 1;
      if (warningCount <= MAX_PROBLEMS_KEPT)
        drafts.push({ severity: 'warning', path, finding, remedy, atKey: false });
    },
    didYouMean(word, candidates) {
      const known = guesses.get(candidates) ?? new Map<string, string>();
      let guess = known.get(word);
      if (guess !== undefined) return guess;
      lettersCompared += word.length * candidates.size;
      if (lettersCompared > MAX_LETTERS_COMPARED || errorCount >= MAX_PROBLEMS_KEPT) return '';
      guess = didYouMean(word, candidates);
      guesses.set(candidates, known.set(word, guess));
      return guess;
    },
  };
}

/** `['events', 3, 'date']` as `events[3].date`. */
export function formatPath(path: Path): string {
  return path
    .map((step, depth) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `[${JSON.stringify(shorten(step))}]`;
      return depth === 0 ? step : `.${step}`;
    })
    .join('');
}

/** One problem as lines of text; `file` is how its author calls the dataset's file. */
export function formatProblem(problem: Problem, file = ''): string {
  const place = problem.line === null ? '' : `${problem.line}:${problem.column}`;
  const head = [[file, place].filter(Boolean).join(':'), problem.path].filter(Boolean).join('  ');
  return `${problem.severity}  ${head}\n  ${problem.finding}\n  ${problem.remedy}`;
}

/** Text of a dataset as a message quotes it: in one line, and never longer than a message may be. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

const MAX_QUOTED_LENGTH = 160;

function shorten(text: string): string {
  if (text.length <= MAX_QUOTED_LENGTH) return text.replace(/\s*\n\s*/gu, ' ⏎ ');
  const half = MAX_QUOTED_LENGTH / 2;
  return `${shorten(text.slice(0, half))} … ${shorten(text.slice(-half))}`;
}
