import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { clearCanvas } from './clearCanvas.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Hand } from './useHand.ts';
import { layoutUnder, type TimelineLayout } from './layoutAt.ts';
import type { MarksProps } from './Marks.tsx';
import { paintLines } from './paintLines.ts';
import { paintMarks, type Palette, type Place } from './paintMarks.ts';

interface MarkCanvasProps extends Pick<MarksProps, 'inkOf' | 'signOf' | 'activeKey'> {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** The undated marks, which stand still, or the dated ones, which follow the hand. */
  readonly part: 'shelf' | 'plot';
  readonly palette: Palette;
  /** The part of the lanes that the canvas covers, px from their top left: it cuts what stands out. */
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Marks on their way, by the browser's own clock: it can be told of, cancelled and waited for. */
interface Way {
  readonly clock: Animation;
  readonly from: ReadonlyMap<string, Place>;
}

/** Marks painted, where they are many. A picture only: `MarkTargets` lie above it. */
export const MarkCanvas = memo(function MarkCanvas(props: MarkCanvasProps) {
  const { layout, hand, part, palette, left, widthPx, heightPx } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  const way = useRef<Way | null>(null);
  const before = useRef<readonly DrawnMark[]>([]);

  useLayoutEffect(() => {
    const canvas = ref.current!;
    const viewport = part === 'plot' ? hand.viewport() : undefined;
    const now = layoutUnder(layout, viewport);
    const marks = marksOf(now, part);
    if (before.current !== marks) {
      const clock = before.current.length === 0 ? null : startClock(canvas, palette);
      const next = clock && { clock, from: placesNow(before.current, placesOn(way.current)) };
      way.current?.clock.cancel();
      way.current = next;
      before.current = marks;
    }
    const paint = () => paintOn(canvas, props, now, placesOn(way.current));
    paint();
    let frame = 0;
    if (way.current) {
      const { clock } = way.current;
      frame = requestAnimationFrame(function step() {
        if (clock.playState !== 'running') way.current = null;
        paint();
        if (way.current) frame = requestAnimationFrame(step);
      });
    }
    if (part === 'shelf') return () => cancelAnimationFrame(frame);
    const letGo = hand.subscribe(() => {
      const to = hand.viewport();
      if (to === undefined) return;
      cancelAnimationFrame(frame);
      way.current?.clock.cancel();
      way.current = null;
      const moved = layoutUnder(layout, to);
      before.current = marksOf(moved, part);
      paintOn(canvas, props, moved, null);
    });
    return () => {
      letGo();
      cancelAnimationFrame(frame);
    };
  });
  useEffect(() => () => way.current?.clock.cancel(), []);
  return (
    <div className="timeline-canvas-frame" aria-hidden="true">
      <canvas
        ref={ref}
        className="timeline-canvas"
        style={{ marginLeft: left, width: widthPx, height: heightPx }}
      />
    </div>
  );
});

function marksOf({ shelved, dated }: TimelineLayout, part: MarkCanvasProps['part']) {
  return part === 'shelf' ? shelved : dated;
}

/** `layout`: what is painted, which may be further on than the one in `props`. */
function paintOn(
  canvas: HTMLCanvasElement,
  props: MarkCanvasProps,
  layout: TimelineLayout,
  placeOf: ((mark: DrawnMark) => Place) | null,
): void {
  const { part, left, top, widthPx, heightPx, palette } = props;
  const { frames, dataset } = layout;
  const context = clearCanvas(canvas, widthPx, heightPx, window.devicePixelRatio);
  context.translate(-left, -top);
  if (part === 'plot') paintLines(context, layout, palette);
  const marks = marksOf(layout, part);
  const { rowHeight } = frames;
  paintMarks(context, { ...props, marks, rowHeight, language: dataset.language, placeOf }, palette);
}

/** A clock of the page's usual length of motion; null where the reader asked for none. */
function startClock(canvas: HTMLCanvasElement, { motion }: Palette): Animation | null {
  return motion && canvas.animate([], { duration: motion.durationMs, easing: motion.easing });
}

/** Where marks are on their way; null: all are at their places. */
function placesOn(way: Way | null): ((mark: DrawnMark) => Place) | null {
  if (!way) return null;
  const progress = way.clock.effect?.getComputedTiming().progress ?? 1;
  return ({ key, x, y }) => {
    const from = way.from.get(key);
    if (!from) return { x, y, alpha: progress };
    const between = (a: number, b: number) => a + (b - a) * progress;
    return { x: between(from.x, x), y: between(from.y, y), alpha: between(from.alpha, 1) };
  };
}

function placesNow(
  marks: readonly DrawnMark[],
  placeOf: ((mark: DrawnMark) => Place) | null,
): ReadonlyMap<string, Place> {
  return new Map(
    marks.map((mark) => [mark.key, placeOf?.(mark) ?? { x: mark.x, y: mark.y, alpha: 1 }]),
  );
}
