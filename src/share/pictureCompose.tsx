import type { ReactNode } from 'react';
import type { LegendEntry } from './PictureLegend.tsx';
import { entryWidth } from './PictureLegend.tsx';
import type { PictureMeasures } from './pictureMeasure.tsx';
import { planAround, planSheet, type Sheet, type SheetTexts } from './pictureSheet.ts';

/** A drawing for some room, and what is to be said around it. */
export interface Drawn {
  readonly node: ReactNode;
  /** px. */
  readonly height: number;
  readonly note: string;
  readonly legend: readonly LegendEntry[];
  /** Nothing is left out for want of room. */
  readonly isWhole: boolean;
  /** The picture in words. */
  readonly words: string;
}

/** Room for a drawing, px: it is as high as `height`, or as it needs up to `most`. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

/** What is said around every drawing of a dataset. */
export type Surroundings = Pick<SheetTexts, 'title' | 'sources' | 'credit'>;

/** A picture composed: every part in its place, with what was drawn for it. */
export interface Composed {
  readonly sheet: Sheet;
  readonly drawn: Drawn;
  /** Entries of the legend that the sheet has places for. */
  readonly legend: readonly LegendEntry[];
}

type Draw = (room: Room) => Promise<Drawn>;

/** To lay out thousands of events takes a while: the page has its turn before each drawing. */
function inTurn(draw: Draw): Draw {
  return async (room) => {
    await new Promise((resolve) => setTimeout(resolve));
    return draw(room);
  };
}

/** A sheet as large as its drawing, which may be lower than its room. */
export async function composeAround(
  room: Room,
  surroundings: Surroundings,
  draw: Draw,
  measures: PictureMeasures,
): Promise<Composed> {
  const drawn = await inTurn(draw)(room);
  const texts = textsOf(drawn, surroundings, measures);
  const sheet = planAround(texts, { width: room.width, height: drawn.height }, measures.sheet);
  return { sheet, drawn, legend: drawn.legend };
}

/** So many times a drawing is made anew for the room that is left by what is said of the last. */
const MOST_TURNS = 3;

/** A sheet of a size: what is around a drawing hangs on what it shows, and that on its room. */
export async function composeWithin(
  size: { readonly width: number; readonly height: number },
  surroundings: Surroundings,
  draw: Draw,
  measures: PictureMeasures,
): Promise<Composed> {
  const drawIn = ({ content: { width, height } }: Sheet) =>
    inTurn(draw)({ width, height, most: height });
  let sheet = planSheet({ ...surroundings, note: ' ', legend: [] }, size, measures.sheet);
  let drawn = await drawIn(sheet);
  let { legend } = drawn;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const room = sheet.content.height;
    ({ legend } = drawn);
    sheet = planSheet(textsOf(drawn, surroundings, measures), size, measures.sheet);
    if (sheet.content.height === room) break;
    drawn = await drawIn(sheet);
  }
  return { sheet, drawn, legend };
}

function textsOf(
  { note, legend }: Drawn,
  surroundings: Surroundings,
  { sheet }: PictureMeasures,
): SheetTexts {
  return {
    ...surroundings,
    note,
    legend: legend.map((entry) => ({ id: entry.id, width: entryWidth(entry, sheet.small) })),
  };
}
