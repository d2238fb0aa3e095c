import { wrapText, type MeasureText } from './pictureText.ts';

/** px of the picture as it is laid out, before it is enlarged. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of words; `y` is its baseline. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The styles of words around the drawing. */
export type TextRole = 'title' | 'note' | 'small';

/** What stands around the drawing. */
export interface SheetTexts {
  readonly title: string;
  /** What of the dataset is shown. */
  readonly note: string;
  readonly sources: string;
  readonly credit: string;
  /** Entries of the legend, with how wide each is. */
  readonly legend: readonly { readonly id: string; readonly width: number }[];
}

/** A picture's parts in their places. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: readonly Line[];
  readonly note: readonly Line[];
  readonly content: Box;
  /** Where each entry of the legend begins; `y` is the middle of its row. */
  readonly legend: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly sources: readonly Line[];
  readonly credit: readonly Line[];
  /** A rule above the legend, y. */
  readonly ruleY: number;
}

export const MARGIN = 24;
const LEADING: Readonly<Record<TextRole, number>> = { title: 27, note: 18, small: 16 };
/** From the top of a line to its baseline, as a share of its leading. */
const BASELINE = 0.76;
/** A row of the legend, and between two entries, px. */
const LEGEND_ROW = 21;
const LEGEND_GAP = 18;
/** Between the head and the drawing, and between that and what is below, px. */
const GAP = 14;
/** A drawing is never lower than this: what is around it then has less room, px. */
const LEAST_CONTENT = 170;

/** How many lines each part may have, more for a sheet with room; the last are the least. */
const LIMITS = [
  { title: 2, note: 3, legend: 6, sources: 3 },
  { title: 2, note: 2, legend: 3, sources: 2 },
  { title: 1, note: 1, legend: 2, sources: 1 },
  { title: 1, note: 1, legend: 1, sources: 1 },
] as const;
/** Of the height what is around the drawing takes at most such a share, if it can be helped. */
const AROUND_SHARE = 0.42;

/** The places of all parts, in a sheet of that size. */
export function planSheet(
  texts: SheetTexts,
  { width, height }: { readonly width: number; readonly height: number },
  measures: Readonly<Record<TextRole, MeasureText>>,
): Sheet {
  for (const limit of LIMITS) {
    const around = measureAround(texts, width, measures, limit);
    const room = height - around.height;
    const isLeast = limit === LIMITS.at(-1);
    if (isLeast || (around.height <= height * AROUND_SHARE && room >= LEAST_CONTENT))
      return placeParts(around, width, Math.max(40, room));
  }
  throw new Error('No limits');
}

/** The same around a drawing of that size: the sheet is as large as it takes. */
export function planAround(
  texts: SheetTexts,
  content: { readonly width: number; readonly height: number },
  measures: Readonly<Record<TextRole, MeasureText>>,
): Sheet {
  const width = content.width + 2 * MARGIN;
  return placeParts(measureAround(texts, width, measures, LIMITS[0]), width, content.height);
}

interface Around {
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly legend: readonly { readonly id: string; readonly x: number; readonly row: number }[];
  readonly sources: readonly string[];
  readonly credit: readonly string[];
  /** Of all that is not the drawing. */
  readonly height: number;
}

function measureAround(
  texts: SheetTexts,
  sheetWidth: number,
  measures: Readonly<Record<TextRole, MeasureText>>,
  limit: (typeof LIMITS)[number],
): Around {
  const width = sheetWidth - 2 * MARGIN;
  const wrap = (text: string, most: number, role: TextRole) =>
    wrapText(text, width, most, measures[role]);
  const title = wrap(texts.title, limit.title, 'title');
  const note = wrap(texts.note, limit.note, 'note');
  const sources = wrap(texts.sources, limit.sources, 'small');
  const credit = wrap(texts.credit, 1, 'small');
  const legend = placeLegend(texts.legend, width, limit.legend);
  const rows = (legend.at(-1)?.row ?? -1) + 1;
  const height =
    2 * MARGIN +
    title.length * LEADING.title +
    note.length * LEADING.note +
    2 * GAP +
    rows * LEGEND_ROW +
    (rows > 0 ? GAP / 2 : 0) +
    (sources.length + credit.length) * LEADING.small;
  return { title, note, legend, sources, credit, height };
}

/** Row by row; entries for which there is no row are left out, the last ones. */
function placeLegend(entries: SheetTexts['legend'], width: number, most: number) {
  const placed: { id: string; x: number; row: number }[] = [];
  let [x, row] = [0, 0];
  for (const { id, width: own } of entries) {
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    if (row === most) break;
    placed.push({ id, x, row });
    x += own + LEGEND_GAP;
  }
  return placed;
}

function placeParts(around: Around, width: number, contentHeight: number): Sheet {
  let y = MARGIN;
  const linesOf = (texts: readonly string[], role: TextRole) =>
    texts.map((text): Line => {
      const line = { x: MARGIN, y: y + LEADING[role] * BASELINE, text };
      y += LEADING[role];
      return line;
    });
  const title = linesOf(around.title, 'title');
  const note = linesOf(around.note, 'note');
  y += GAP;
  const content = { x: MARGIN, y, width: width - 2 * MARGIN, height: contentHeight };
  y += contentHeight;
  const ruleY = y + GAP / 2;
  y += GAP;
  const legend = around.legend.map(({ id, x, row }) => ({
    id,
    x: MARGIN + x,
    y: y + (row + 0.5) * LEGEND_ROW,
  }));
  const rows = (around.legend.at(-1)?.row ?? -1) + 1;
  y += rows * LEGEND_ROW + (rows > 0 ? GAP / 2 : 0);
  const sources = linesOf(around.sources, 'small');
  const credit = linesOf(around.credit, 'small');
  return { width, height: y + MARGIN, title, note, content, legend, sources, credit, ruleY };
}

/** The side of a square that holds as much as a wide picture should, px as laid out. */
const USUAL_SIDE = 640;
/** No picture is laid out narrower or lower. */
const LEAST_SIDE = 360;
/** Nothing is enlarged more: a larger picture shows more instead. */
const MOST_SCALE = 2.25;
/** If not all has room, it is enlarged less, by these steps, but not made smaller than usual. */
const STEPS = [1, 0.86, 0.74, 0.64] as const;

/** By how much a picture of a size may be enlarged so that it can still be read small: best first. */
export function scalesFor(width: number, height: number): readonly number[] {
  const best = Math.min(
    MOST_SCALE,
    Math.sqrt(width * height) / USUAL_SIDE,
    width / LEAST_SIDE,
    height / LEAST_SIDE,
  );
  return [...new Set(STEPS.map((step) => Math.max(Math.min(1, best), best * step)))];
}
