import { memo } from 'react';
import { stripSizes } from './axisSizes.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { OVERVIEW_HEIGHT } from './Overview.tsx';
import type { PaintedStripProps } from './PaintedAxis.tsx';
import type { Palette } from './paintMarks.ts';
import { fill, roundRect, stroke } from './paintPart.ts';
import { ruleLabels } from './ruleLabels.ts';
import { useCanvas } from './useCanvas.ts';
import { usePalette } from './usePalette.ts';
import { windowOf } from './windowOf.ts';

interface PaintedFootProps extends PaintedStripProps {
  /** Of all that lies below the lanes. */
  readonly heightPx: number;
}

const WINDOW_STROKE = 1.5;
const WINDOW_RADIUS = 5;
/** How much of the ink its ground has. */
const WINDOW_TINT = 0.07;

/** What moves below the lanes: the words beside the publications, and the window in the overview. */
export const PaintedFoot = memo(function PaintedFoot(props: PaintedFootProps) {
  const { layout, hand, fonts, colours, widthPx, heightPx } = props;
  const palette = usePalette(fonts, colours);
  const { under } = stripSizes(layout.columns.unit);
  const overviewY = under + (heightPx - under - OVERVIEW_HEIGHT) / 2;
  const ref = useCanvas({
    layout,
    hand,
    widthPx,
    heightPx,
    paint: (context, shown) => {
      paintRuleLabels(context, shown, palette);
      paintWindow(context, shown, overviewY, palette);
    },
  });
  const style = { left: layout.columns.plotX, width: widthPx, height: heightPx };
  return (
    <canvas
      ref={ref}
      className="timeline-strip timeline-strip-foot"
      aria-hidden="true"
      style={style}
    />
  );
});

function paintRuleLabels(
  context: CanvasRenderingContext2D,
  { dataset, rules, view, measures, columns }: TimelineLayout,
  palette: Palette,
): void {
  if (!view || rules.length === 0) return;
  const { underBaseline } = stripSizes(columns.unit);
  context.font = palette.aside;
  context.fillStyle = palette.resolve('var(--muted)');
  for (const { x, text } of ruleLabels(dataset, rules, view.widthPx, measures.tick))
    context.fillText(text, x, underBaseline);
}

function paintWindow(
  context: CanvasRenderingContext2D,
  layout: TimelineLayout,
  y: number,
  palette: Palette,
): void {
  const shown = windowOf(layout);
  if (!shown) return;
  const { from, to } = shown;
  const inset = WINDOW_STROKE / 2;
  const [width, height] = [Math.max(2, to - from), OVERVIEW_HEIGHT];
  const radius = Math.min(WINDOW_RADIUS, width / 2);
  roundRect(context, from + inset, y + inset, width - 2 * inset, height - 2 * inset, radius);
  context.globalAlpha = WINDOW_TINT;
  fill(context, palette.resolve('var(--ink)'));
  context.globalAlpha = 1;
  stroke(context, palette.resolve('var(--ink)'), WINDOW_STROKE);
}
