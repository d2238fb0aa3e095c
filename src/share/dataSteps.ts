/**
 * Work that can be left off after any step: each gives a piece of the file that it writes, or '' where
 * there is none yet.
 */
export type Steps<Result = void> = Generator<string, Result, void>;

/** Of things that take microseconds each: so many are a step. */
const ITEMS_PER_STEP = 500;

/** Each of a long list; a step now and then. */
export function* eachInSteps<T>(items: Iterable<T>, take: (item: T) => void): Steps {
  let count = 0;
  for (const item of items) {
    take(item);
    if (++count % ITEMS_PER_STEP === 0) yield '';
  }
}
