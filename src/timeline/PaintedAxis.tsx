import { memo } from 'react';
import { stripSizes, tickLength } from './axisSizes.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Palette } from './paintMarks.ts';
import { useCanvas } from './useCanvas.ts';
import type { Fonts } from './useLabelFonts.ts';
import { usePalette } from './usePalette.ts';

/** What a canvas beside the lanes is told. */
export interface PaintedStripProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly fonts: Fonts;
  readonly colours: readonly string[];
  /** From the plot's left edge to the panel's right, px. */
  readonly widthPx: number;
}

/** The lines and words of the axis. */
export const PaintedAxis = memo(function PaintedAxis(props: PaintedStripProps) {
  const { layout, hand, fonts, colours, widthPx } = props;
  const palette = usePalette(fonts, colours);
  const { axis: height } = stripSizes(layout.columns.unit);
  const ref = useCanvas({
    layout,
    hand,
    widthPx,
    heightPx: height,
    paint: (context, shown) => paintTicks(context, shown, palette),
  });
  const style = { left: layout.columns.plotX, width: widthPx, height };
  return <canvas ref={ref} className="timeline-strip" aria-hidden="true" style={style} />;
});

function paintTicks(
  context: CanvasRenderingContext2D,
  { ticks, columns: { unit } }: TimelineLayout,
  palette: Palette,
): void {
  const { axis: height, axisBaseline } = stripSizes(unit);
  context.fillStyle = palette.resolve('var(--rule)');
  for (const tick of ticks) {
    const length = tickLength(tick, unit);
    if (tick.line) context.fillRect(tick.left - 0.5, height - length, 1, length);
  }
  context.font = palette.tick;
  context.fillStyle = palette.resolve('var(--muted)');
  const scale = window.devicePixelRatio;
  for (const { label } of ticks)
    if (label) context.fillText(label.text, Math.round(label.left * scale) / scale, axisBaseline);
}
