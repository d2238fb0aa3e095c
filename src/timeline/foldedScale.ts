import type { AxisTime, Day, Fold } from '../dataset/model.ts';

/**
 * Time as drawn. Three coordinates meet here: fractional days; "folded" units, which are days
 * outside folds while a fold of any length counts for a fixed few; and pixels, which a viewport
 * makes of folded units by one multiplication. So zooming and panning through folds has no jumps.
 */
export interface FoldedScale {
  /** First and last fractional day of the axis. */
  readonly domain: readonly [number, number];
  /** First day of what is dated, and the day after the last. */
  readonly dated: readonly [number, number];
  /** Folded units from end to end; the first is 0. */
  readonly length: number;
  readonly folds: readonly PlacedFold[];
  /** Strictly increasing; goes on beyond the ends at one unit a day. */
  toFolded(day: number): number;
  toDay(folded: number): number;
}

/** A fold with its place in folded units. */
export interface PlacedFold extends Fold {
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

/** How wide a folded stretch is drawn when everything fits. */
const FOLD_PX = 28;
/** Folds together never take more than this share of the width. */
const MAX_FOLD_SHARE = 0.35;
/** Free room beyond the first and the last day, as a share of the unfolded time. */
const MARGIN_SHARE = 0.025;
/** At least so many days of it, so that a single day stands in the middle of something. */
const MIN_MARGIN_DAYS = 0.5;

/** What the scale of a dataset hangs on, apart from the width. */
export interface ScaleChoices {
  readonly trueScale: boolean;
  /** `Fold.id` of each fold that a person opened. */
  readonly unfolded: readonly Day[];
}

/** The scale of an axis in so many px; null where there is no time to show. */
export function foldedScale(
  time: AxisTime | null,
  widthPx: number,
  { trueScale, unfolded }: ScaleChoices,
): FoldedScale | null {
  if (!time) return null;
  const { first, last } = time;
  const folds = trueScale ? [] : time.folds.filter(({ id }) => !unfolded.includes(id));
  const folded = folds.reduce((sum, { start, end }) => sum + end - start, 0);
  const margin = Math.max(MIN_MARGIN_DAYS, (last - first - folded) * MARGIN_SHARE);
  const domain = [first - margin, last + margin] as const;
  const open = domain[1] - domain[0] - folded;
  const width = Math.max(1, widthPx);
  const share = Math.min((folds.length * FOLD_PX) / width, MAX_FOLD_SHARE);
  const unitsPerFold = folds.length > 0 ? (open * share) / (1 - share) / folds.length : 0;
  return { dated: [first, last], ...piecewise(domain, folds, unitsPerFold) };
}

function piecewise(
  domain: readonly [number, number],
  folds: readonly Fold[],
  unitsPerFold: number,
): Omit<FoldedScale, 'dated'> {
  let saved = 0;
  const placed = folds.map((fold) => {
    const foldedStart = fold.start - domain[0] - saved;
    saved += fold.end - fold.start - unitsPerFold;
    return { ...fold, foldedStart, foldedEnd: foldedStart + unitsPerFold };
  });
  return {
    domain,
    folds: placed,
    length: domain[1] - domain[0] - saved,
    toFolded(day) {
      const fold = lastBefore(placed, day, (f) => f.start);
      if (!fold) return day - domain[0];
      if (day >= fold.end) return fold.foldedEnd + (day - fold.end);
      return fold.foldedStart + ((day - fold.start) / (fold.end - fold.start)) * unitsPerFold;
    },
    toDay(folded) {
      const fold = lastBefore(placed, folded, (f) => f.foldedStart);
      if (!fold) return folded + domain[0];
      if (folded >= fold.foldedEnd) return fold.end + (folded - fold.foldedEnd);
      return fold.start + ((folded - fold.foldedStart) / unitsPerFold) * (fold.end - fold.start);
    },
  };
}

function lastBefore(
  folds: readonly PlacedFold[],
  at: number,
  startOf: (fold: PlacedFold) => number,
): PlacedFold | null {
  let low = 0;
  let high = folds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(folds[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return folds[low - 1] ?? null;
}
