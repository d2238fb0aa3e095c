import { calendarDay, dayOf } from '../dataset/days.ts';
import type { AxisRun } from './axisRuns.ts';
import type { Measure } from './packRows.ts';
import { EDGE_ROOM, LABEL_GAP, LABEL_INDENT, type Tick, type TickLabel } from './tick.ts';
import type { TickWords } from './tickWords.ts';
import type { View } from './view.ts';

/**
 * A run too short for any label of its step is told the years of what is dated in it, over the
 * folds beside it where it must: what lies between folds is what the reader looks for.
 */
export function nameRuns(
  ticks: readonly Tick[],
  runs: readonly AxisRun[],
  view: View,
  words: TickWords,
  measure: Measure,
): readonly Tick[] {
  const named = [...ticks];
  /** Right end of the last label, with its gap, px. */
  let taken = 0;
  let at = 0;
  for (const [i, run] of runs.entries()) {
    const from = at;
    let isSilent = true;
    for (; named[at]?.run === run.index; at += 1) {
      const { label } = named[at]!;
      if (label === null) continue;
      isSilent = false;
      taken = label.right + LABEL_GAP;
    }
    if (!isSilent || at === from) continue;
    const least = Math.max(taken, runs[i - 1]?.right ?? 0);
    const most = run.isLast ? view.widthPx + EDGE_ROOM : (runs[i + 1]?.left ?? view.widthPx);
    const label = yearsOf(run, least, most, view, words, measure);
    if (!label) continue;
    let holder = from;
    while (holder < at - 1 && named[holder]!.right <= label.left) holder += 1;
    const tick = named[holder]!;
    const atLine = tick.line && Math.abs(label.left - LABEL_INDENT - tick.left) < 0.5;
    named[holder] = { ...tick, label: { ...label, atLine } };
    taken = label.right + LABEL_GAP;
  }
  return named;
}

/** From the first to the last year of a run, or the first alone; between two places, px. */
function yearsOf(
  run: AxisRun,
  least: number,
  most: number,
  view: View,
  words: TickWords,
  measure: Measure,
): TickLabel | null {
  const first = calendarDay(run.first).year;
  const last = calendarDay(run.last).year;
  for (const until of first === last ? [first] : [last, first]) {
    const text = words.year(first) + (until === first ? '' : `–${words.year(until)}`);
    const start = dayOf({ year: first, month: 1, day: 1 });
    const end = dayOf({ year: until + 1, month: 1, day: 1 });
    const begins = start > run.start;
    const ends = end < run.end;
    const left = begins ? view.toPx(start) + LABEL_INDENT : run.left;
    const right = ends ? view.toPx(end) - LABEL_GAP : run.right;
    const width = measure(text);
    // Not in front of the line where its time begins; behind the one where it ends, from that line.
    const min = begins ? Math.max(least, left) : least;
    const max = (ends && !begins ? right : most) - width;
    const place = Math.max(min, Math.min((left + right - width) / 2, max));
    if (place <= max && place < run.right)
      return { text, left: place, right: place + width, atLine: false };
  }
  return null;
}
