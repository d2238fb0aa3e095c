import type { Box } from './boxes.ts';

/** Where a name stands: a second word says at which edge of the node it begins or ends. */
export type LabelSide = (typeof SIDES)[number] | (typeof CORNERS)[number];

export const SIDES = ['below', 'above', 'right', 'left'] as const;
export const CORNERS = ['below right', 'below left', 'above right', 'above left'] as const;

/** Where a name of a size stands beside a node's box, `gap` px off it. */
export function boxBeside(
  { x0, y0, x1, y1 }: Box,
  side: LabelSide,
  labelWidth: number,
  labelHeight: number,
  gap: number,
): Box {
  const centred = (x0 + x1 - labelWidth) / 2;
  const level = (y0 + y1 - labelHeight) / 2;
  const [below, above] = [y1 + gap, y0 - gap - labelHeight];
  const [right, left] = [x1 + gap, x0 - gap - labelWidth];
  const [x, y] = (
    {
      below: [centred, below],
      above: [centred, above],
      right: [right, level],
      left: [left, level],
      'below right': [x0, below],
      'below left': [x1 - labelWidth, below],
      'above right': [x0, above],
      'above left': [x1 - labelWidth, above],
    } as const
  )[side];
  return { x0: x, y0: y, x1: x + labelWidth, y1: y + labelHeight };
}
