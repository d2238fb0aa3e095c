import type { Tick } from './tick.ts';

/** Height of the axis, px. */
export const AXIS_HEIGHT = 26;
/** Where its words stand, from the top. */
export const AXIS_BASELINE = 16;
/** Its lines are so long, px, */
const TICK_LENGTH = 5;
/** and as high as its words where those begin at the line. */
const WORD_TICK_LENGTH = 19;

/** Length of a line of the axis, px. */
export function tickLength({ label }: Tick): number {
  return label?.atLine ? WORD_TICK_LENGTH : TICK_LENGTH;
}
