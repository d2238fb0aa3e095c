import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { DrawnMark } from './drawnMarks.ts';
import type { MarksProps } from './Marks.tsx';
import { paintMarks, type Palette, type Place } from './paintMarks.ts';

interface MarkCanvasProps extends Pick<MarksProps, 'marks' | 'inkOf' | 'signOf' | 'rowHeight'> {
  readonly language: string;
  readonly activeKey: string | null;
  readonly palette: Palette;
  /** The part of the lanes that the canvas covers, px from their top left: it cuts what stands out. */
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Upright lines under the marks, px, down to `gridBottom`. */
  readonly gridLines: readonly number[];
  readonly gridBottom: number;
  /** Marks go to new places at once, as under a hand. */
  readonly isStill: boolean;
}

/** Marks on their way, by the browser's own clock: it can be told of, cancelled and waited for. */
interface Way {
  readonly clock: Animation;
  readonly from: ReadonlyMap<string, Place>;
}

/**
 * Marks painted, where they are many. A picture only: `MarkTargets` lie above it. Memoised: what
 * stands still is not painted again in every frame of a gesture.
 */
export const MarkCanvas = memo(function MarkCanvas(props: MarkCanvasProps) {
  const { marks, left, widthPx, heightPx, isStill } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  const way = useRef<Way | null>(null);
  const before = useRef<readonly DrawnMark[]>([]);

  useLayoutEffect(() => {
    const canvas = ref.current!;
    const paint = () => paintOn(canvas, props, placesOn(way.current));
    if (before.current !== marks) {
      const clock = isStill || before.current.length === 0 ? null : startClock(canvas);
      const next = clock && { clock, from: placesNow(before.current, placesOn(way.current)) };
      way.current?.clock.cancel();
      way.current = next;
      before.current = marks;
    }
    paint();
    if (!way.current) return undefined;
    const { clock } = way.current;
    let frame = requestAnimationFrame(function step() {
      if (clock.playState !== 'running') way.current = null;
      paint();
      if (way.current) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
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

function paintOn(
  canvas: HTMLCanvasElement,
  props: MarkCanvasProps,
  placeOf: ((mark: DrawnMark) => Place) | null,
): void {
  const { left, top, widthPx, heightPx, palette } = props;
  const context = canvas.getContext('2d')!;
  const scale = window.devicePixelRatio;
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  context.translate(-left, -top);
  paintMarks(context, { ...props, placeOf }, palette);
}

/** A clock of the page's usual length of motion; null where the reader asked for none. */
function startClock(canvas: HTMLCanvasElement): Animation | null {
  const style = getComputedStyle(canvas);
  const duration = parseFloat(style.getPropertyValue('--motion'));
  if (!(duration > 0)) return null;
  return canvas.animate([], { duration, easing: style.getPropertyValue('--ease').trim() });
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
