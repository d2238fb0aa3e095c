import type { Box } from './boxes.ts';
import { buttonCorner, type Frame } from './frame.ts';

/** Room for the longest note, px. */
const NOTE_WIDTH = 186;

/** Where a network says how many names it shows: beside the buttons that show more of them. */
export function noteCorner(frame: Frame): Box {
  const { x0, y0, y1 } = buttonCorner(frame);
  return { x0: Math.max(0, x0 - NOTE_WIDTH * frame.textScale), y0, x1: x0, y1 };
}
