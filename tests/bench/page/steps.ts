import { nextFrame, sleep } from './frames.ts';
import { POINTER, type Edges } from './subject.ts';

/** Of a gesture, where no time limit ends it. */
export const STEPS = 60;

/** What the steps of one gesture came to, as the page itself sees it. */
export interface StepsOutcome {
  readonly done: number;
  /** Frames in which the view had really moved. */
  readonly moved: number;
  /** From one frame to the next, ms. */
  readonly longestGap: number;
  readonly longFrames: number;
}

/** A frame that is later than this was seen to be. */
const LONG_FRAME_MS = 33;
/** What a gesture leaves to be done when it rests counts too; it comes within this time. */
const SETTLING_MS = 300;

/** A step zooms by 1.06 in both dialects of the wheel: d3 takes 2^(-deltaY / 500), vis-timeline
 * 1 + wheelDelta / 600. */
const WHEEL = { deltaY: -42, wheelDeltaY: 36 } as const;
const DRAG_PX = 8;

/** One wheel or drag event a frame, until all are made or the time is up. What is `seen` changes
 * whenever the gesture moves something. */
export async function makeSteps(
  hand: Hand,
  seen: () => Edges,
  count: number,
  limitMs: number,
): Promise<StepsOutcome> {
  const end = performance.now() + limitMs;
  let done = 0;
  let moved = 0;
  let before = seen();
  const look = () => {
    const now = seen();
    if (now[0] !== before[0] || now[1] !== before[1]) moved += 1;
    before = now;
  };
  const gaps: number[] = [];
  let frame = await nextFrame();
  hand.begin();
  while (done < count && performance.now() < end) {
    hand.step(done++);
    const next = await nextFrame();
    gaps.push(next - frame);
    frame = next;
    look();
  }
  hand.end();
  await nextFrame();
  // Whoever writes a view at the next frame has written the last one now.
  if (moved < done) look();
  await sleep(SETTLING_MS);
  return {
    done,
    moved,
    longestGap: Math.max(...gaps),
    longFrames: gaps.filter((gap) => gap > LONG_FRAME_MS).length,
  };
}

/** What makes the steps of one gesture. */
export interface Hand {
  begin(): void;
  step(index: number): void;
  end(): void;
}

/** In for the first half and out again for the second: no limit is met, and all is seen at first. */
export function zoomInAndOut(count: number, at: Point = pointOnStage(POINTER.x)): Hand {
  const target = targetAt(at);
  return {
    begin() {},
    step(index) {
      const sign = index < count / 2 ? 1 : -1;
      const [deltaY, wheelDeltaY] = [sign * WHEEL.deltaY, sign * WHEEL.wheelDeltaY];
      const init = { ...base(at), deltaY, wheelDeltaY, deltaMode: 0 };
      target().dispatchEvent(new WheelEvent('wheel', init));
    },
    end() {},
  };
}

/** To the left. */
export function panLeft(count: number): Hand {
  const start = pointOnStage(POINTER.x + (DRAG_PX * count) / 2 / window.innerWidth);
  return drag(start, count, (steps) => -steps * DRAG_PX);
}

/** From a point across the middle for the first half and back again: what is dragged stays in view. */
export function dragThereAndBack(start: Point, count: number): Hand {
  const sign = start.clientX > window.innerWidth / 2 ? -1 : 1;
  return drag(start, count, (steps) => sign * Math.min(steps, count - steps) * DRAG_PX);
}

/** To the right by the px of the steps done. As mouse and pointer events both: each library has its
 * own kind. */
function drag(start: Point, count: number, pxAfter: (steps: number) => number): Hand {
  const target = targetAt(start);
  const fire = (kind: 'down' | 'move' | 'up', byPx: number) => {
    const buttons = kind === 'up' ? 0 : 1;
    const init = { ...base({ ...start, clientX: start.clientX + byPx }), buttons };
    const button = kind === 'move' ? -1 : 0;
    const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true };
    target().dispatchEvent(new PointerEvent(`pointer${kind}`, { ...init, ...pointer, button }));
    target().dispatchEvent(new MouseEvent(`mouse${kind}`, { ...init, button: 0 }));
  };
  return {
    begin: () => fire('down', 0),
    step: (index) => fire('move', pxAfter(index + 1)),
    end: () => fire('up', pxAfter(count)),
  };
}

/** Of the window, px. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

function pointOnStage(shareX: number): Point {
  const { innerWidth, innerHeight } = window;
  return { clientX: Math.round(shareX * innerWidth), clientY: Math.round(POINTER.y * innerHeight) };
}

/** What is under the pointer, sought anew only when it has gone: seeking may lay the page out. */
function targetAt({ clientX, clientY }: Point): () => Element {
  let target: Element | null = null;
  return () => {
    if (!target?.isConnected) target = document.elementFromPoint(clientX, clientY);
    return target ?? document.body;
  };
}

function base(at: Point) {
  return { ...at, bubbles: true, cancelable: true, composed: true, view: window };
}
