import type { Tick } from './tick.ts';

/** Height of the axis with letters of the usual size, px. */
export const AXIS_HEIGHT = 26;
/** Where its words stand, from the top. */
export const AXIS_BASELINE = 16;
/** Height of the strip below the lanes, px. */
const UNDER_HEIGHT = 16;
/** Where its words stand, from the top. */
const UNDER_BASELINE = 13;
/** Its lines are so long, px, */
const TICK_LENGTH = 5;
/** and as high as its words where those begin at the line. */
const WORD_TICK_LENGTH = 19;

/** Heights above and below the lanes and where words stand in them, px. */
export interface StripSizes {
  readonly axis: number;
  readonly axisBaseline: number;
  readonly under: number;
  readonly underBaseline: number;
}

/** The same with letters so many times larger than usual. */
export function stripSizes(unit: number): StripSizes {
  return {
    axis: Math.round(AXIS_HEIGHT * unit),
    axisBaseline: Math.round(AXIS_BASELINE * unit),
    under: Math.round(UNDER_HEIGHT * unit),
    underBaseline: Math.round(UNDER_BASELINE * unit),
  };
}

/** Length of a line of the axis, px. */
export function tickLength({ label }: Tick, unit = 1): number {
  return label?.atLine ? WORD_TICK_LENGTH * unit : TICK_LENGTH;
}
