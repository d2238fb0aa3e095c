/** Takes how much of a work is done, from 0 to 1. */
export type Tell = (fraction: number) => void;

/** Tells a work that is the part between two fractions of a larger one. */
export function tellPart(tell: Tell, from: number, to: number): Tell {
  return (fraction) => tell(from + fraction * (to - from));
}

/** Events and the like between two reports, and whole texts: some milliseconds of work. */
const ITEMS_PER_REPORT = 1024;
const TEXTS_PER_REPORT = 32;

/** To be called for each item of a list: tells now and then how far it is. */
export function tellItem(tell: Tell, index: number, count: number): void {
  if (index % ITEMS_PER_REPORT === 0) tell(index / count);
}

/** Like `tellItem`, for items that are whole texts. */
export function tellText(tell: Tell, index: number, count: number): void {
  if (index % TEXTS_PER_REPORT === 0) tell(index / count);
}
