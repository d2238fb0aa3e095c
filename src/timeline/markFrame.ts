import type { DrawnMark } from './drawnMarks.ts';

/** What a mark takes up with its label, px from the mark's left edge and the middle of its row. */
export interface MarkFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around the mark and its label, px: the frame of the selection and what can be hit. */
const FRAME_X = 7;
/** The same around a counted mark. */
const COUNT_FRAME_X = 3;
/** A label in bold is wider by so much of itself. */
export const BOLD_GROWTH = 0.035;

/** The frame of a mark. */
export function frameOf(
  { content, width }: DrawnMark,
  rowHeight: number,
  isSelected: boolean,
): MarkFrame {
  const vertical = { y: -rowHeight / 2 + 0.5, height: rowHeight - 1 };
  if (content.type === 'count')
    return { x: -COUNT_FRAME_X, width: width + COUNT_FRAME_X * 2, ...vertical };
  const { label } = content;
  const bold = label && isSelected ? label.width * BOLD_GROWTH : 0;
  const left = Math.min(0, label?.x ?? 0) - (label && label.x < 0 ? bold : 0);
  const right = Math.max(width, label ? label.x + label.width : 0) + bold;
  return { x: left - FRAME_X, width: right - left + FRAME_X * 2, ...vertical };
}

/** The mark at a place, px from the top left of the lanes; null: none. Later marks lie above. */
export function markAtPoint(
  marks: readonly DrawnMark[],
  rowHeight: number,
  x: number,
  y: number,
): DrawnMark | null {
  return (
    marks.findLast((mark) => {
      const frame = frameOf(mark, rowHeight, false);
      const [dx, dy] = [x - mark.x, y - mark.y];
      return (
        dx >= frame.x &&
        dx <= frame.x + frame.width &&
        dy >= frame.y &&
        dy <= frame.y + frame.height
      );
    }) ?? null
  );
}
