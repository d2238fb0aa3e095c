import { calendarDay } from '../dataset/days.ts';
import { axisRuns, type AxisRun } from './axisRuns.ts';
import type { FoldedScale } from './foldedScale.ts';
import { nameRuns } from './nameRuns.ts';
import type { Measure } from './packRows.ts';
import { EDGE_ROOM, LABEL_GAP, LABEL_INDENT, type Tick } from './tick.ts';
import { floorTo, nextOf, STEPS, type TickStep } from './tickSteps.ts';
import { tickWords, type TickForm, type TickWords } from './tickWords.ts';
import type { View } from './view.ts';

/** However many intervals fit, no more are made: a guard for absurd scales. */
const MAX_TICKS = 400;
/** An interval that begins this close to the edge begins there: scales round. Days. */
const AT_EDGE = 0.01;
const SHORTEST_MONTH = 28;
/** The first day of the year 1: an axis that begins before tells where the later era begins. */
const LATER_ERA = -719_162;

/**
 * The axis of a view: intervals of the finest unit whose labels fit. Labels never collide, and the
 * first of each run between folds tells the year.
 */
export function axisTicks(
  scale: FoldedScale,
  view: View,
  language: string,
  measure: Measure,
): readonly Tick[] {
  const words = tickWords(language);
  const widestYear = Math.max(
    ...scale.domain.map((day) => measure(words.year(calendarDay(Math.floor(day)).year))),
  );
  const step =
    STEPS.find(({ unit, count, days }) => {
      const room = days * view.pxPerUnit - LABEL_GAP * 2;
      if (unit === 'year') return room >= widestYear;
      const form = unit === 'month' ? 'month' : count === 1 ? 'day' : 'dayMonth';
      return room >= words.widest(form, measure);
    }) ?? STEPS.at(-1)!;
  const manner = mannerOf(step, view.pxPerUnit, words, measure);
  const runs = axisRuns(scale, view);
  const ticks: Tick[] = [];
  for (const run of runs) {
    const pieces = piecesOf(run, step, view, MAX_TICKS - ticks.length);
    ticks.push(...labelled(pieces, run, step, manner, view.start < LATER_ERA, words, measure));
  }
  return nameRuns(ticks, runs, view, words, measure);
}

/** How the intervals of an axis are told: all in one way. */
interface Manner {
  readonly plain: TickForm;
  /** Where another month or another year begins. */
  readonly newMonth: TickForm;
  readonly newYear: TickForm;
  /**
   * Labels stand in the middle of their intervals. Else at their lines, where what is news may run
   * on over the next ones. A number of several years or days always does: it names the first.
   */
  readonly isCentred: boolean;
}

function mannerOf(
  { unit, count, days }: TickStep,
  pxPerDay: number,
  words: TickWords,
  measure: Measure,
): Manner {
  const least = unit === 'month' ? SHORTEST_MONTH * count : days;
  const fits = (form: TickForm) => words.widest(form, measure) <= least * pxPerDay - LABEL_GAP * 2;
  const single = count === 1;
  if (unit === 'day')
    return {
      plain: 'day',
      newMonth: 'dayMonth',
      newYear: 'dayMonthYear',
      isCentred: single && fits('dayMonthYear'),
    };
  if (unit === 'month' && fits('longMonthYear'))
    return {
      plain: 'longMonth',
      newMonth: 'longMonth',
      newYear: 'longMonthYear',
      isCentred: single,
    };
  return {
    plain: 'month',
    newMonth: 'month',
    newYear: 'monthYear',
    isCentred: single && (unit === 'year' || fits('monthYear')),
  };
}

type Piece = Omit<Tick, 'label'>;

function piecesOf(run: AxisRun, step: TickStep, view: View, most: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = floorTo(step, Math.floor(run.start + AT_EDGE));
  while (start < run.end && pieces.length < most) {
    const end = nextOf(step, start);
    pieces.push({
      run: run.index,
      day: start,
      left: start > run.start ? view.toPx(start) : run.left,
      right: end < run.end ? view.toPx(end) : run.right,
      line: start > run.start - AT_EDGE,
    });
    start = end;
  }
  return pieces;
}

/** The pieces of a run with their labels; the first that there is room for tells the year. */
function labelled(
  pieces: readonly Piece[],
  run: AxisRun,
  step: TickStep,
  manner: Manner,
  tellsEras: boolean,
  words: TickWords,
  measure: Measure,
): readonly Tick[] {
  /** What the reader has last been told. */
  let said = { year: NaN, month: NaN };
  /** Right end of the last label, with its gap, px. */
  let taken = -Infinity;
  const runEnd = run.right + (run.isLast ? EDGE_ROOM : 0);
  return pieces.map((piece) => {
    const { day, left, right, line } = piece;
    const { year, month } = calendarDay(day);
    const form =
      said.year !== year ? manner.newYear : said.month !== month ? manner.newMonth : manner.plain;
    // What an edge or a fold cuts off from its line can be told where any part of it has the name.
    if (!(line || step.count === 1)) return { ...piece, label: null };
    // The era is news in its first year, and left out where it has no room.
    const isTurn = tellsEras && year > 0 && !(said.year > 0);
    for (const tellsEra of isTurn ? [true, false] : [false]) {
      const text =
        step.unit === 'year' ? words.year(year, tellsEra) : words.say(form, day, tellsEra);
      if (text === null) break;
      const width = measure(text);
      const start = manner.isCentred ? (left + right - width) / 2 : left + LABEL_INDENT;
      const fits = manner.isCentred
        ? width <= right - left - LABEL_GAP
        : start >= taken && start + width <= (line ? runEnd : right - LABEL_GAP);
      if (!fits) continue;
      said = { year, month };
      taken = start + width + LABEL_GAP;
      const atLine = line && !manner.isCentred;
      return { ...piece, label: { text, left: start, right: start + width, atLine } };
    }
    return { ...piece, label: null };
  });
}
