import type { MarkBox } from './markBox.ts';

/** A mark that wants a place in a lane. */
export interface Candidate {
  /** Event index. */
  readonly event: number;
  readonly box: MarkBox;
  readonly title: string;
  /** 1 to 5; the label of the lesser gives way. */
  readonly importance: number;
}

/** A label as placed; `x` is its left edge, px. */
interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** `over`: on the bar itself, which is long. */
  readonly side: 'right' | 'left' | 'over';
}

/** A mark with its row. `label` null: there was no room, the mark stands alone. */
export interface PlacedMark {
  readonly candidate: Candidate;
  readonly row: number;
  readonly label: PlacedLabel | null;
}

/** Between a mark and its label, px. */
export const LABEL_GAP = 7;
/** Between what stands in one row: after a label and after a mark alone. */
export const ROW_GAP = 9;
/** A label is shortened to no less than this. */
const MIN_LABEL_PX = 52;
/** On its bar a label with its plate takes no more than this: how the bar looks is what it tells. */
const OVER_SHARE = 0.5;
/** Left and right of it on its plate, px, together. */
const PLATE_PADDING = 10;

export type Measure = (text: string) => number;

/** A text is up to so much wider or narrower than its letters together: they are set closer or joined. */
const SURELY_WIDER = 1.1;
/** What is cut by the sum of its letters hardly ever has to be cut again. */
const SAFE_SHARE = 0.98;

const UNFINISHED = /[\uD800-\uDBFF\u200D\s]+$/;

/**
 * Shortens a text to a width, with an ellipsis, to a letter or two less than would just fit; null: not
 * even a few letters fit. Measuring is what costs, so the letters' own widths say where to cut.
 */
export function ellipsis(text: string, width: number, measure: Measure): string | null {
  const isLong = lettersWithin(text, width * SURELY_WIDER, measure) < text.length;
  if (!isLong && measure(text) <= width) return text;
  if (width < MIN_LABEL_PX) return null;
  // Half a character, or what would join it to the next, goes with the next.
  const cut = (length: number) => `${text.slice(0, length).replace(UNFINISHED, '')}…`;
  const room = (width - measure('…')) * SAFE_SHARE;
  let length = Math.min(text.length - 1, lettersWithin(text, room, measure));
  while (length > 0 && measure(cut(length)) > width) length -= 1;
  return length < 2 ? null : cut(length);
}

const letterWidths = new WeakMap<Measure, Map<string, number>>();

/** How many of a text's letters are within a width if each stands for itself. */
function lettersWithin(text: string, width: number, measure: Measure): number {
  let widths = letterWidths.get(measure);
  if (!widths) letterWidths.set(measure, (widths = new Map()));
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i]!;
    let own = widths.get(letter);
    if (own === undefined) widths.set(letter, (own = measure(letter)));
    sum += own;
    if (sum > width) return i;
  }
  return text.length;
}

/** A name shortened to the width that a dense lane allows; `width` is of what is left of it. */
export interface ShortName {
  readonly text: string;
  readonly width: number;
}

/** A name in a dense lane is shortened to this: many short ones tell more than a few long. */
const SHORT_NAME_PX = 210;
/** And to this share of a narrow plot, or none would find room. */
const SHORT_NAME_SHARE = 0.55;
/** More names than a long session needs are forgotten together. */
const MAX_SHORT_NAMES = 20_000;
const shortNames = new WeakMap<
  Measure,
  { readonly widthPx: number; readonly names: Map<string, ShortName> }
>();

/** The short form of a name in a plot of a width: asked for in every frame, so remembered. */
export function shortName(text: string, plotWidthPx: number, measure: Measure): ShortName {
  const widthPx = Math.min(SHORT_NAME_PX, plotWidthPx * SHORT_NAME_SHARE);
  let known = shortNames.get(measure);
  if (known?.widthPx !== widthPx) shortNames.set(measure, (known = { widthPx, names: new Map() }));
  const { names } = known;
  let name = names.get(text);
  if (!name) {
    if (names.size >= MAX_SHORT_NAMES) names.clear();
    const short = ellipsis(text, widthPx, measure) ?? text;
    name = { text: short, width: measure(short) };
    names.set(text, name);
  }
  return name;
}

/** What stands in a row: `[left, right]` intervals, in no order. */
type Row = (readonly [number, number])[];

function isFree(row: Row, left: number, right: number): boolean {
  return row.every(([from, to]) => right + ROW_GAP <= from || left >= to + ROW_GAP);
}

/** Marks with whole labels, and how many rows that took. */
interface Labelled {
  readonly placed: readonly PlacedMark[];
  readonly rows: number;
}

/**
 * Places marks with whole labels, each in the first row that has room: to the right of the mark,
 * or left of it. Of a few orders to try, that which takes the fewest rows. Null where that is more
 * than `maxRows`.
 */
export function packLabelled(
  candidates: readonly Candidate[],
  maxRows: number,
  widthPx: number,
  measure: Measure,
): Labelled | null {
  const byLength = candidates
    .map((candidate) => ({ candidate, length: measure(candidate.title) }))
    .sort((a, b) => b.length - a.length)
    .map(({ candidate }) => candidate);
  let best: Labelled | null = null;
  for (const order of [candidates, candidates.toReversed(), byLength]) {
    const packed = packInOrder(order, widthPx, measure);
    if (packed.rows <= maxRows && (!best || packed.rows < best.rows)) best = packed;
  }
  return best;
}

function packInOrder(
  candidates: readonly Candidate[],
  widthPx: number,
  measure: Measure,
): Labelled {
  const rows: Row[] = [];
  const placed: PlacedMark[] = [];
  for (const candidate of candidates) {
    const options = labelOptions(candidate, widthPx, measure);
    let best: { row: number; option: LabelOption } | null = null;
    for (const option of options) {
      const found = rows.findIndex((row) => isFree(row, option.left, option.right));
      const row = found < 0 ? rows.length : found;
      if (!best || row < best.row) best = { row, option };
    }
    const { row, option } = best!;
    (rows[row] ??= []).push([option.left, option.right]);
    placed.push({ candidate, row, label: option.label });
  }
  return { placed, rows: rows.length };
}

/** A mark with one way to label it: what it takes of a row, px. */
export interface LabelOption {
  readonly left: number;
  readonly right: number;
  readonly label: PlacedLabel | null;
}

/** Ways to stand with the whole label, the preferred first; where none goes, with a part of it. */
function labelOptions(
  candidate: Candidate,
  widthPx: number,
  measure: Measure,
): readonly LabelOption[] {
  const { box, title } = candidate;
  const width = measure(title);
  // Off the screen nothing has to fit the plot.
  const offscreen = box.right <= 0 || box.left >= widthPx;
  const rightRoom = offscreen ? Infinity : widthPx - box.right - LABEL_GAP;
  const leftRoom = offscreen ? -Infinity : box.left - LABEL_GAP;
  const options: LabelOption[] = [];
  if (width <= rightRoom) options.push(withLabel(candidate, 'right', title, width));
  if (width <= leftRoom) options.push(withLabel(candidate, 'left', title, width));
  if (options.length > 0) return options;
  const short = shortLabel(candidate, leftRoom, rightRoom, widthPx, measure);
  return [short ?? { left: box.left, right: box.right, label: null }];
}

/** A mark with a text right or left of it. */
export function withLabel(
  { box }: Candidate,
  side: 'left' | 'right',
  text: string,
  width: number,
): LabelOption {
  const x = side === 'right' ? box.right + LABEL_GAP : box.left - LABEL_GAP - width;
  return {
    left: Math.min(box.left, x),
    right: Math.max(box.right, x + width),
    label: { text, x, width, side },
  };
}

/** A mark with a text in the middle of its bar; null: too little of what is firm would be seen. */
export function labelOnBar(
  candidate: Candidate,
  text: string,
  width: number,
  widthPx: number,
): LabelOption | null {
  const { firmLeft, firmRight } = candidate.box;
  const left = Math.max(firmLeft, 0);
  const right = Math.min(firmRight, widthPx);
  return width > roomOver(left, right) ? null : labelOver(candidate, text, width, left + right);
}

function roomOver(left: number, right: number): number {
  return (right - left) * OVER_SHARE - PLATE_PADDING;
}

function labelOver(
  { box: { left, right } }: Candidate,
  text: string,
  width: number,
  ends: number,
): LabelOption {
  return { left, right, label: { text, x: (ends - width) / 2, width, side: 'over' } };
}

/** A mark with as much of its label as there is room for, px; null: not even a part. */
export function labelWithin(
  candidate: Candidate,
  leftRoom: number,
  rightRoom: number,
  widthPx: number,
  measure: Measure,
): LabelOption | null {
  const { title } = candidate;
  const width = measure(title);
  return width <= rightRoom
    ? withLabel(candidate, 'right', title, width)
    : width <= leftRoom
      ? withLabel(candidate, 'left', title, width)
      : shortLabel(candidate, leftRoom, rightRoom, widthPx, measure);
}

/**
 * The label on the bar if it fits there, else shortened on the side with more room; on the bar again
 * where that has none. Or null.
 */
function shortLabel(
  candidate: Candidate,
  leftRoom: number,
  rightRoom: number,
  widthPx: number,
  measure: Measure,
): LabelOption | null {
  const { title, box } = candidate;
  const onBar = labelOnBar(candidate, title, measure(title), widthPx);
  if (onBar) return onBar;
  const side = rightRoom >= leftRoom ? 'right' : 'left';
  const beside = ellipsis(title, Math.max(leftRoom, rightRoom), measure);
  if (beside !== null) return withLabel(candidate, side, beside, measure(beside));
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, widthPx);
  const text = ellipsis(title, roomOver(left, right), measure);
  return text === null ? null : labelOver(candidate, text, measure(text), left + right);
}

/**
 * Gives labels to marks that have their rows, the more important first: whole or shortened, where
 * their row leaves room. `blocked`: what else stands in the rows.
 */
export function labelMarks(
  marks: readonly { readonly candidate: Candidate; readonly row: number }[],
  blocked: readonly (readonly [row: number, left: number, right: number])[],
  widthPx: number,
  measure: Measure,
): readonly PlacedMark[] {
  const rows = new Map<number, [number, number][]>();
  const take = (row: number, left: number, right: number) => {
    const list = rows.get(row);
    if (list) list.push([left, right]);
    else rows.set(row, [[left, right]]);
  };
  for (const [row, left, right] of blocked) take(row, left, right);
  for (const { candidate, row } of marks) take(row, candidate.box.left, candidate.box.right);
  const order = marks
    .map((_, i) => i)
    .sort((a, b) => marks[b]!.candidate.importance - marks[a]!.candidate.importance || a - b);
  const labels = new Map<number, PlacedLabel>();
  for (const i of order) {
    const { candidate, row } = marks[i]!;
    const { box } = candidate;
    let before = -ROW_GAP;
    let after = widthPx + ROW_GAP;
    for (const [left, right] of rows.get(row)!) {
      if (right <= box.left) before = Math.max(before, right);
      if (left >= box.right) after = Math.min(after, left);
    }
    const rightRoom = after - ROW_GAP - box.right - LABEL_GAP;
    const leftRoom = box.left - LABEL_GAP - before - ROW_GAP;
    const label = labelWithin(candidate, leftRoom, rightRoom, widthPx, measure)?.label;
    if (!label) continue;
    labels.set(i, label);
    take(row, label.x, label.x + label.width);
  }
  return marks.map((mark, i) => ({ ...mark, label: labels.get(i) ?? null }));
}
