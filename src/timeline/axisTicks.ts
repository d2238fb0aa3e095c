import { calendarDay, dayOf } from '../dataset/days.ts';
import type { FoldedScale } from './foldedScale.ts';
import { tickWords, type TickWords } from './tickWords.ts';
import type { View } from './view.ts';

/** A piece of a calendar interval between the view's edges and the folds in it. */
export interface Tick {
  /** Which run between folds it belongs to, from the left; with `day` it names the piece. */
  readonly run: number;
  /** First day of the interval: what names it. */
  readonly day: number;
  /** Of the visible piece, px. */
  readonly left: number;
  readonly right: number;
  /** A line stands where an interval begins, but not where a fold or the edge cuts it. */
  readonly line: boolean;
  /** Null where there is no room. `x` is its middle, px. */
  readonly label: { readonly text: string; readonly x: number } | null;
}

type TickUnit = 'day' | 'month' | 'year';

interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
  /** Days of one interval, about. */
  readonly days: number;
}

const DAYS_A_YEAR = 365.2425;
const STEPS: readonly TickStep[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: DAYS_A_YEAR / 12 },
  { unit: 'month', count: 3, days: DAYS_A_YEAR / 4 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5].map(
    (count) => ({ unit: 'year' as const, count, days: count * DAYS_A_YEAR }),
  ),
];

/** Room between a label and the next line or fold, px. */
const LABEL_GAP = 5;
/** However many intervals fit, no more are made: a guard for absurd scales. */
const MAX_TICKS = 400;

/** The axis of a view: intervals of the finest unit whose labels fit. Labels never collide. */
export function axisTicks(
  scale: FoldedScale,
  view: View,
  language: string,
  measure: (text: string) => number,
): readonly Tick[] {
  const pxPerDay = view.pxPerUnit;
  const words = tickWords(language);
  const step =
    STEPS.find((candidate) => {
      const room = candidate.days * pxPerDay - LABEL_GAP * 2;
      return room >= widestSample(candidate, words, scale, measure);
    }) ?? STEPS.at(-1)!;
  const labelled = labelTicks(placeTicks(scale, view, step), step, words, measure);
  const telling = step.unit === 'day' ? tellMonths(labelled, words, measure) : labelled;
  return nameRuns(telling, words, measure);
}

/**
 * A run between two folds too short for any label of its step is told its year, over all of it:
 * what lies between folds is what the reader looks for.
 */
function nameRuns(
  ticks: readonly Tick[],
  words: TickWords,
  measure: (text: string) => number,
): readonly Tick[] {
  const silent = new Map<number, Tick[]>();
  for (const tick of ticks) silent.set(tick.run, [...(silent.get(tick.run) ?? []), tick]);
  const named = new Map<Tick, Tick['label']>();
  for (const run of silent.values()) {
    if (run.some(({ label }) => label !== null)) continue;
    const [left, right] = [run[0]!.left, run.at(-1)!.right];
    const widest = run.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
    const text = words.year(calendarDay(widest.day).year);
    if (measure(text) <= right - left) named.set(widest, { text, x: (left + right) / 2 });
  }
  return named.size === 0
    ? ticks
    : ticks.map((tick) => ({ ...tick, label: named.get(tick) ?? tick.label }));
}

interface Piece {
  readonly run: number;
  readonly day: number;
  readonly left: number;
  readonly right: number;
  readonly line: boolean;
  /** A fold or the view's edge cuts it, so its label has to say more. */
  readonly afterCut: boolean;
}

function placeTicks(scale: FoldedScale, view: View, step: TickStep): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, run] of openRuns(scale, view).entries()) {
    let start = floorTo(step, Math.floor(run.start));
    let afterCut = true;
    while (start < run.end && pieces.length < MAX_TICKS) {
      const end = nextOf(step, start);
      const left = view.toPx(Math.max(start, run.start));
      const right = view.toPx(Math.min(end, run.end));
      pieces.push({ run: index, day: start, left, right, line: start > run.start, afterCut });
      afterCut = false;
      start = end;
    }
  }
  return pieces;
}

/** What of the view is to scale: between its edges and the folds. */
function openRuns(scale: FoldedScale, view: View) {
  const runs: { start: number; end: number }[] = [];
  let start = Math.max(view.start, scale.domain[0]);
  const last = Math.min(view.end, scale.domain[1]);
  for (const fold of scale.folds) {
    if (fold.end <= start) continue;
    if (fold.start >= last) break;
    if (fold.start > start) runs.push({ start, end: fold.start });
    start = fold.end;
  }
  if (start < last) runs.push({ start, end: last });
  return runs;
}

function labelTicks(
  pieces: readonly Piece[],
  step: TickStep,
  words: TickWords,
  measure: (text: string) => number,
): readonly Tick[] {
  /** What the reader has last been told; NaN: the year has not been said. */
  let said = { year: NaN, month: NaN };
  /** Nothing has been said since the edge or the last fold: a year alone helps there too. */
  let fresh = true;
  return pieces.map(({ run, day, left, right, line, afterCut }) => {
    const { year, month } = calendarDay(day);
    if (afterCut) fresh = true;
    const tellYear = said.year !== year;
    const tellMonth = tellYear || said.month !== month;
    const variants =
      step.unit === 'year'
        ? [words.year(year)]
        : step.unit === 'month'
          ? words.month(day, step.count, tellYear, fresh)
          : words.day(day, tellYear, tellMonth);
    const room = right - left - LABEL_GAP;
    const text = variants.find((variant) => measure(variant) <= room) ?? null;
    if (text === null) return { run, day, left, right, line, label: null };
    fresh = false;
    said = { year: !tellYear || text.includes(words.year(year)) ? year : NaN, month };
    return { run, day, left, right, line, label: { text, x: (left + right) / 2 } };
  });
}

/**
 * Where days have room for a number only, the first day of the view and of each month takes the
 * room of its neighbours and says its month, the first its year too: a number alone is no date.
 */
function tellMonths(
  ticks: readonly Tick[],
  words: TickWords,
  measure: (text: string) => number,
): readonly Tick[] {
  const told = [...ticks];
  let before: { readonly year: number; readonly month: number } | null = null;
  /** Right end of the label that last took its neighbours' room, px. */
  let taken = -Infinity;
  for (const [i, tick] of ticks.entries()) {
    const date = calendarDay(tick.day);
    const isNews = before?.year !== date.year || before.month !== date.month;
    if (!isNews) continue;
    const [text = ''] = words.day(tick.day, before?.year !== date.year, true);
    const width = measure(text);
    const left = tick.left + LABEL_GAP / 2;
    const runEnd = ticks.findLast(({ run }) => run === tick.run)!.right;
    const isOld = told[i]!.label?.text === text;
    if (!isOld && (left < taken || left + width + LABEL_GAP / 2 > runEnd)) continue;
    before = date;
    if (isOld) continue;
    told[i] = { ...tick, label: { text, x: left + width / 2 } };
    taken = left + width + LABEL_GAP;
    for (let j = i + 1; j < ticks.length; j += 1) {
      const next = told[j]!;
      const nextLeft = next.label ? next.label.x - measure(next.label.text) / 2 : Infinity;
      if (next.left >= left + width + LABEL_GAP) break;
      if (nextLeft < left + width + LABEL_GAP) told[j] = { ...next, label: null };
    }
  }
  return told;
}

/** Width that a label of this step takes about, so that most intervals can have one. */
function widestSample(
  step: TickStep,
  words: TickWords,
  scale: FoldedScale,
  measure: (text: string) => number,
): number {
  const middle = Math.floor((scale.domain[0] + scale.domain[1]) / 2);
  if (step.unit === 'year')
    return Math.max(
      measure(words.year(calendarDay(Math.floor(scale.domain[0])).year)),
      measure(words.year(calendarDay(Math.floor(scale.domain[1])).year)),
    );
  if (step.unit === 'month') return words.widestMonth(step.count, measure);
  return step.count === 1 ? measure('28') : measure(words.day(middle, false, true)[0]!);
}

function floorTo({ unit, count }: TickStep, day: number): number {
  const date = calendarDay(day);
  if (unit === 'year') return dayOf({ year: floorYear(date.year, count), month: 1, day: 1 });
  if (unit === 'month')
    return dayOf({ ...date, month: Math.floor((date.month - 1) / count) * count + 1, day: 1 });
  // "Weeks" are the 1st, 8th, 15th and 22nd: they nest in months, which calendar weeks do not.
  return dayOf({
    ...date,
    day: Math.min(Math.floor((date.day - 1) / count) * count + 1, count === 1 ? 31 : 22),
  });
}

function nextOf(step: TickStep, start: number): number {
  const { unit, count } = step;
  const date = calendarDay(start);
  if (unit === 'year') return dayOf({ ...date, year: nextYear(date.year, count) });
  if (unit === 'month') {
    const month = date.month + count;
    return month > 12
      ? dayOf({ year: date.year + 1, month: month - 12, day: 1 })
      : dayOf({ ...date, month });
  }
  if (count === 1) return start + 1;
  if (date.day < 22) return start + count;
  return floorTo({ unit: 'month', count: 1, days: 30 }, start + 10);
}

/**
 * The round year at or before a year, as its era counts: 750 BC, which is the astronomical −749,
 * then AD 1, which no round year comes before, then AD 50.
 */
function floorYear(year: number, count: number): number {
  if (year > 0) return Math.max(1, Math.floor(year / count) * count);
  return 1 - Math.ceil((1 - year) / count) * count;
}

/** The round year after a round year. */
function nextYear(year: number, count: number): number {
  if (year > 0) return Math.floor(year / count) * count + count;
  return Math.min(1, year + count);
}
