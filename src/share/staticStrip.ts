import type { Day, DatasetEvent, Side } from '../dataset/model.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { calendarDay } from '../dataset/days.ts';
import { foldedScale } from '../timeline/foldedScale.ts';
import { timeColumnsOf } from '../timeline/timeColumns.ts';
import type { Palette } from './staticPen.ts';

/** A narrow timeline of the whole dataset; px from its left end and from its axis, upwards. */
export interface Strip {
  readonly width: number;
  /** Marks by event index; none of an event without a date, or in a strip that only counts. */
  readonly marks: ReadonlyMap<number, StripMark>;
  /** Where there are too many events for marks: how high each column of `BIN_PX` is. */
  readonly columns: readonly number[] | null;
  /** Stretches of the axis that are not to scale. */
  readonly folds: readonly (readonly [number, number])[];
  /** What the ends are, in words. */
  readonly ends: readonly [string, string] | null;
  /** Where an event is, between the ends of its mark; null: it has no date. */
  readonly placeOf: (index: number) => number | null;
}

interface StripMark {
  readonly left: number;
  readonly right: number;
  /** 0 is next to the axis. */
  readonly row: number;
  /** How far its middle is above the axis. */
  readonly rise: number;
}

const RADIUS = 7;
const GAP_PX = 3;
const STROKE_PX = 2.5;
/** With more rows than this events are counted instead. */
const MAX_ROWS = 8;
/** Rows stand nearer to each other the more there are, until the marks touch. */
const ROW_PX = { most: 19, least: RADIUS * 2 - 2 };
const ROWS_PX = 92;
/** Between the axis and the lowest mark. */
const LIFT = 6;
const BIN_PX = 6;
const MAX_COLUMN_PX = 70;

/** Places the events of a dataset on a strip, once for all pictures. */
export function layoutStrip(dataset: Dataset, width: number): Strip {
  const { starts, ends, order } = timeColumnsOf(dataset);
  const scale = foldedScale(dataset.axis, width, {
    trueScale: false,
    unfolded: [],
  });
  const toPx = (day: number) => (scale ? (scale.toFolded(day) / scale.length) * width : 0);
  const placeOf = (index: number) => {
    const [from, to] = [starts[index]!, ends[index]!];
    return Number.isNaN(from) ? null : (toPx(from) + toPx(to)) / 2;
  };
  const rows = new Map<number, Omit<StripMark, 'rise'>>();
  const rowEnds: number[] = [];
  let fits = true;
  for (const index of order) {
    const middle = placeOf(index)!;
    const half = Math.max(RADIUS, (toPx(ends[index]!) - toPx(starts[index]!)) / 2);
    const [left, right] = [middle - half, middle + half];
    const free = rowEnds.findIndex((end) => end + GAP_PX <= left);
    const row = free < 0 ? rowEnds.length : free;
    if (row >= MAX_ROWS) {
      fits = false;
      break;
    }
    rowEnds[row] = right;
    rows.set(index, { left, right, row });
  }
  const rowPx = Math.max(ROW_PX.least, Math.min(ROW_PX.most, ROWS_PX / rowEnds.length));
  const marks = [...rows].map(
    ([index, mark]) => [index, { ...mark, rise: LIFT + RADIUS + mark.row * rowPx }] as const,
  );
  return {
    width,
    marks: new Map(fits ? marks : []),
    columns: fits
      ? null
      : countColumns(
          [...order].map((index) => placeOf(index)!),
          width,
        ),
    folds: scale
      ? scale.folds.map(({ foldedStart, foldedEnd }) => [
          (foldedStart / scale.length) * width,
          (foldedEnd / scale.length) * width,
        ])
      : [],
    ends: scale ? endWords(scale.dated[0], scale.dated[1] - 1, dataset.language) : null,
    placeOf,
  };
}

/** How high columns are: the highest fills the room, and one event is still to be seen. */
function countColumns(places: readonly number[], width: number): readonly number[] {
  const counts = Array.from({ length: Math.ceil(width / BIN_PX) }, () => 0);
  for (const x of places) {
    const bin = Math.min(counts.length - 1, Math.max(0, Math.floor(x / BIN_PX)));
    counts[bin] = counts[bin]! + 1;
  }
  const most = Math.max(...counts);
  return counts.map((count) =>
    count === 0 ? 0 : 3 + Math.sqrt(count / most) * (MAX_COLUMN_PX - 3),
  );
}

/** Longer than this, days, and months say nothing. */
const YEARS_FROM = 550;

function endWords(first: Day, last: Day, language: string): readonly [string, string] {
  const words = (day: Day) => {
    const { year } = calendarDay(day);
    const isOrdinary = year > 0 && year < 10_000;
    if (last - first > YEARS_FROM || !isOrdinary)
      return isOrdinary ? `${year}` : year.toLocaleString(language);
    return new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(day * 86_400_000);
  };
  return [words(first), words(last)];
}

/** The strip as SVG with its axis at `y`; `lit`: index of the event that the picture is about. */
export function drawStrip(
  dataset: Dataset,
  strip: Strip,
  at: { readonly x: number; readonly y: number },
  lit: number | null,
  colour: Palette,
): string {
  const parts: string[] = [];
  const line = (from: number, to: number) =>
    `<path d="M${at.x + from} ${at.y}H${at.x + to}" stroke="${colour('line')}" stroke-width="2"/>`;
  let from = 0;
  for (const [start, end] of strip.folds) {
    parts.push(line(from, start));
    const step = (end - start) / 4;
    const zigzag = [1, -1, 1, -1].map((side, i) => {
      const to = i === 3 ? 0 : side * 4;
      return `L${at.x + start + step * (i + 1)} ${at.y + to}`;
    });
    parts.push(
      `<path d="M${at.x + start} ${at.y}${zigzag.join('')}" fill="none" stroke="${colour('line')}" stroke-width="1.5"/>`,
    );
    from = end;
  }
  parts.push(line(from, strip.width));
  for (const [i, height] of (strip.columns ?? []).entries())
    if (height > 0)
      parts.push(
        `<rect x="${at.x + i * BIN_PX}" y="${at.y - 2 - height}" width="${BIN_PX - 1}" height="${height}" fill="${colour('line')}"/>`,
      );
  for (const [index, mark] of strip.marks) {
    const event = dataset.events[index]!;
    parts.push(
      drawMark(
        mark,
        event,
        at.x,
        at.y,
        paints(dataset.sides, event, colour),
        index === lit ? colour : null,
      ),
    );
  }
  const place = lit === null || strip.marks.has(lit) ? null : strip.placeOf(lit);
  if (place !== null)
    parts.push(
      `<circle cx="${at.x + place}" cy="${at.y}" r="${RADIUS + 2}" fill="${colour('accent')}" stroke="${colour('paper')}" stroke-width="3"/>`,
    );
  return parts.join('');
}

/** Where the mark of an event ends above, from the axis; null: it has none. */
export function topOf(strip: Strip, index: number): number | null {
  const mark = strip.marks.get(index);
  if (mark) return mark.rise + RADIUS;
  return strip.placeOf(index) === null ? null : RADIUS + 2;
}

/** The colours of those who act, two at the most. */
function paints(sides: readonly Side[], event: DatasetEvent, colour: Palette): readonly string[] {
  const found = event.sides.slice(0, 2).map((id) => {
    const index = sides.findIndex((side) => side.id === id);
    const own = sides[index]?.colour?.light;
    return own ?? colour(index < 0 ? 'side-none' : `side-${(index % 6) + 1}`);
  });
  return found.length > 0 ? found : [colour('side-none')];
}

/** A mark of one colour or two halves; of what is not reported only the outline. */
function drawMark(
  { left, right, rise }: StripMark,
  event: DatasetEvent,
  x: number,
  axisY: number,
  [first, second]: readonly string[],
  lit: Palette | null,
): string {
  const y = axisY - rise;
  const isDay = right - left <= RADIUS * 2 + 0.01;
  const h = isDay ? RADIUS : RADIUS * 0.6;
  const isReported = event.standing === 'reported';
  const dashes = isReported || isDay ? '' : ' stroke-dasharray="5 3"';
  const paint = (ink: string) =>
    `fill="${isReported ? ink : 'none'}" stroke="${ink}" stroke-width="${STROKE_PX}"${dashes}`;
  // The outline lies within.
  const r = h - STROKE_PX / 2;
  const [from, to] = [x + left + STROKE_PX / 2, x + right - STROKE_PX / 2];
  const half = (end: number, sweep: 0 | 1, ink: string) => {
    const turn = sweep === 1 ? end - r : end + r;
    return `<path d="M${(from + to) / 2} ${y - r}H${turn}A${r} ${r} 0 0 ${sweep} ${turn} ${y + r}H${(from + to) / 2}" ${paint(ink)}/>`;
  };
  const body =
    second === undefined
      ? `<rect x="${from}" y="${y - r}" width="${to - from}" height="${r * 2}" rx="${r}" ${paint(first!)}/>`
      : half(from, 0, first!) + half(to, 1, second);
  // Between its ends a doubtful date is anywhere.
  const shade = isDay || event.date?.extent === 'span' ? body : `<g opacity="0.6">${body}</g>`;
  if (!lit) return shade;
  const ring = `<rect x="${x + left - 4}" y="${y - h - 4}" width="${right - left + 8}" height="${h * 2 + 8}" rx="${h + 4}" fill="${lit('accent-tint')}" stroke="${lit('accent')}" stroke-width="4"/>`;
  return ring + body;
}
