/** Height of the axis, px. */
export const AXIS_HEIGHT = 26;
/** Where its words stand, from the top. */
export const AXIS_BASELINE = 16;
/** Its lines are so long, px. */
export const TICK_LENGTH = 5;
