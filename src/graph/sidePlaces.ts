import type { Dataset } from '../dataset/indexDataset.ts';
import type { Box } from './boxes.ts';
import type { Column } from './layoutTypes.ts';
import { shortenText, textWidth } from './measureLabel.ts';
import { edgeStretch } from './regions.ts';

/** As --size-4, in which the names of the sides are set. */
const NAME_PX = 16.5;
/** Serif italics are narrower than the sans that text is measured in. */
const SERIF = 0.92;
/** Room around a name, and the share of the width that one may take. */
const NAME_GAP = 8;
const NAME_SHARE = 0.36;

/** Where the name of a side is written. */
export interface SideName {
  readonly side: string;
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Kept free of actors. */
  readonly box: Box;
}

/** The part of the picture for those who act for a side, or for none. */
export function columnOf(dataset: Dataset, side: string | null): Column {
  const index = side === null ? -1 : dataset.sides.findIndex(({ id }) => id === side);
  if (index < 0) return { at: 'middle' };
  if (index === 0) return { at: 'left' };
  if (index === 1) return { at: 'right' };
  return { at: 'edge', index: index - 2, count: dataset.sides.length - 2 };
}

/** Names of the sides: the first top left, the second top right, others at their edge. */
export function placeSideNames(
  dataset: Dataset,
  width: number,
  height: number,
  textScale: number,
): readonly SideName[] {
  const px = NAME_PX * textScale;
  return dataset.sides.map(({ id, name }): SideName => {
    const text = shortenText(name, px, (width * NAME_SHARE) / SERIF);
    const nameWidth = textWidth(text, px) * SERIF;
    const column = columnOf(dataset, id);
    if (column.at === 'edge') {
      const [from, to, level] = edgeStretch(column.index, column.count);
      const x = width * (0.25 + (from + to) / 4);
      const top = level > 0.5 ? height - px * 1.35 : 0;
      const half = nameWidth / 2 + NAME_GAP;
      return {
        side: id,
        text,
        x,
        y: top + px,
        anchor: 'middle',
        box: { x0: x - half, y0: top, x1: x + half, y1: top + px * 1.35 },
      };
    }
    const isLeft = column.at === 'left';
    const boxWidth = nameWidth + NAME_GAP;
    return {
      side: id,
      text,
      x: isLeft ? 0 : width,
      y: px,
      anchor: isLeft ? 'start' : 'end',
      box: {
        x0: isLeft ? 0 : width - boxWidth,
        y0: 0,
        x1: isLeft ? boxWidth : width,
        y1: px * 1.25 + NAME_GAP,
      },
    };
  });
}
