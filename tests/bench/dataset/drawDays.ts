import { dayOf } from '../../../src/dataset/days.ts';
import type { Day } from '../../../src/dataset/model.ts';
import type { Random } from './seededRandom.ts';

const FIRST = dayOf({ year: 1900, month: 1, day: 1 });
const LAST = dayOf({ year: 2024, month: 12, day: 31 });

/** Years in which nothing happens at any size, both included: there the axis folds. */
const QUIET: readonly (readonly [number, number])[] = [
  [1909, 1911],
  [1926, 1931],
  [1952, 1953],
  [1977, 1984],
];

const BURSTS = 30;
const SHARE_IN_BURSTS = 0.6;
/** Half the width of the shortest and the longest burst, days. */
const BURST_DAYS: readonly [number, number] = [10, 400];

/** Days of so many events, ascending: bursts over a thin ground, and some years with nothing. */
export function drawDays(random: Random, count: number): Int32Array {
  const lively = stretches();
  const length = lively.reduce((sum, { days }) => sum + days, 0);
  const bursts = Array.from({ length: BURSTS }, () => ({
    centre: random() * length,
    half: BURST_DAYS[0] + random() ** 3 * (BURST_DAYS[1] - BURST_DAYS[0]),
  }));
  const days = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const burst = bursts[Math.floor(random() ** 1.5 * BURSTS)]!;
    const inBurst = burst.centre + (random() + random() - 1) * burst.half;
    const place = random() < SHARE_IN_BURSTS ? inBurst : random() * length;
    days[index] = dayAt(lively, Math.min(length - 1, Math.max(0, Math.floor(place))));
  }
  return days.sort();
}

interface Stretch {
  readonly start: Day;
  readonly days: number;
}

/** What the quiet years leave. */
function stretches(): readonly Stretch[] {
  const starts = [FIRST, ...QUIET.map(([, to]) => dayOf({ year: to + 1, month: 1, day: 1 }))];
  const ends = [...QUIET.map(([from]) => dayOf({ year: from, month: 1, day: 1 })), LAST + 1];
  return starts.map((start, index) => ({ start, days: ends[index]! - start }));
}

function dayAt(lively: readonly Stretch[], place: number): Day {
  let left = place;
  for (const { start, days } of lively) {
    if (left < days) return start + left;
    left -= days;
  }
  return LAST;
}
