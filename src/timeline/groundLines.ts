import type { Tick } from './tick.ts';
import type { Columns } from './layoutTimeline.ts';
import type { PublicationRule } from './publicationRules.ts';

/** How far a publication's rule stands out above the lanes, px. */
export const RULE_OVERHANG = 4;

/** The upright lines of the axis, px from the left edge of the lanes. */
export function gridLines(ticks: readonly Tick[], { plotX }: Columns): readonly number[] {
  return ticks.flatMap(({ left, line }) => (line ? [plotX + left] : []));
}

/** Where a publication's rule stands, px from the left edge of the lanes; on whole pixels. */
export function ruleX({ px }: PublicationRule, { plotX }: Columns): number {
  return plotX + Math.round(px) + 0.5;
}
