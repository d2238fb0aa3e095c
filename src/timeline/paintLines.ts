import { gridLines, RULE_OVERHANG, ruleX } from './groundLines.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Inks } from './paintPart.ts';

/** Of a publication's rule, px; timeline.css has them as well. */
const RULE_DASHES = [1.5, 3];
const RULE_WIDTH = 1.25;

/** Paints the upright lines under the marks, as `Grounds` draws them in SVG. */
export function paintLines(
  context: CanvasRenderingContext2D,
  { ticks, rules, columns, frames }: TimelineLayout,
  inks: Inks,
): void {
  context.fillStyle = inks.resolve('var(--rule)');
  for (const x of gridLines(ticks, columns)) context.fillRect(x - 0.5, 0, 1, frames.height);
  if (rules.length === 0) return;
  context.strokeStyle = inks.resolve('var(--muted)');
  context.lineWidth = RULE_WIDTH;
  context.setLineDash(RULE_DASHES);
  context.beginPath();
  for (const rule of rules) {
    const x = ruleX(rule, columns);
    context.moveTo(x, -RULE_OVERHANG);
    context.lineTo(x, frames.height);
  }
  context.stroke();
  context.setLineDash([]);
}
