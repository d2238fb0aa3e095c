import { useState } from 'react';
import type { Frame } from './frame.ts';
import { growth, type NetworkColours, type NetworkScene } from './networkScene.ts';
import { createNetworkPainter, type Painter } from './paintInWorker.ts';
import type { Painted } from './paintJobs.ts';
import { paintNames, type Names } from './paintNames.ts';
import { shapeOf } from './paintNetwork.ts';
import { pathOf } from './tiePaths.ts';
import { transformBetween, WHOLE, type View } from './view.ts';

/** A node in a hand: where it is, px where all is in sight. */
export interface Held {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

interface Elements {
  /** Everything, painted in a worker and moved with the view until the next is painted. */
  readonly ground: HTMLCanvasElement;
  /** Painted in every frame. */
  readonly names: HTMLCanvasElement;
  /** Elements below the names, and above them what can be pointed at; moved with the view. */
  readonly below: SVGGElement;
  readonly targets: SVGGElement;
  /** Of that, what stands out; not while a hand has a node. */
  readonly front: SVGGElement;
  /** And that node: a path for each kind of line, a disc and its name. */
  readonly held: SVGGElement;
}

/** While a hand moves it, the ground is painted anew no more often than this, ms: to show a picture costs. */
const PAINT_EVERY_MS = 100;

interface NetworkDrawing {
  readonly scene: NetworkScene;
  readonly colours: NetworkColours;
  readonly names: Names;
  readonly frame: Pick<Frame, 'width' | 'height'>;
  /** Where it rests. */
  readonly view: View;
  /** Something stands out: lines from elsewhere on the page lead to its targets. */
  readonly isLit: boolean;
}

/** A picture on canvases, from before there are any until they are gone. */
export interface NetworkPaint {
  /** Begins to paint; returns how to stop that. */
  attach(elements: Elements): () => void;
  update(drawing: NetworkDrawing): void;
  /** Shows the picture from there, at the next frame; nothing is rendered for it. */
  follow(view: View): void;
  /** Shows a node where a hand has it; null: the hand let go. */
  hold(held: Held | null): void;
}

/** Paints a network, and moves what is painted with a hand. */
export function useNetworkPaint(): NetworkPaint {
  return useState(createNetworkPaint)[0];
}

function createNetworkPaint(): NetworkPaint {
  let elements: Elements | null = null;
  let painter: Painter | null = null;
  let drawing: NetworkDrawing | null = null;
  let shown = WHOLE;
  /** Where the ground was painted from. */
  let painted = WHOLE;
  let held: Held | null = null;
  /** The hand let go; the node stays there until the ground has it again. */
  let isDropped = false;
  let frame = 0;
  /** When the ground was asked for the last time, and what asks for it next while a hand moves it. */
  let askedAt = -Infinity;
  let asking: ReturnType<typeof setTimeout> | undefined;
  /** What the names were painted for. */
  let named: readonly unknown[] | null = null;

  const moveGround = () => {
    if (elements) elements.ground.style.transform = transformBetween(painted, shown);
  };
  const paint = () => {
    if (!elements || !drawing) return;
    moveGround();
    const { scene, colours, names, frame: size, view } = drawing;
    const transform = transformBetween(view, shown);
    elements.below.style.transform = transform;
    // Of hundreds of targets nothing is seen: to move them costs as much as everything else.
    const { targets } = elements;
    if (shown === view || drawing.isLit || targets.contains(document.activeElement))
      targets.style.transform = transform;
    elements.front.style.display = held ? 'none' : '';
    elements.held.style.display = held ? 'inline' : 'none';
    if (held) drawHeld(elements.held, drawing, held);
    // While a hand moves a node, names stay as they are.
    const painting = [names, colours, size, shown, held?.node ?? -1] as const;
    if (named?.every((value, i) => value === painting[i])) return;
    named = painting;
    paintNames(scaledContext(elements.names, size), names, scene, colours, shown, painting[4]);
  };
  const schedule = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  const tell = () => {
    if (drawing) painter?.tell(drawing.scene, drawing.colours);
  };
  const ask = () => {
    clearTimeout(asking);
    asking = undefined;
    askedAt = performance.now();
    if (drawing)
      painter?.ask({
        ...drawing.frame,
        view: shown,
        scale: elements ? scaleOf(elements.ground) : window.devicePixelRatio,
        without: held && !isDropped ? held.node : -1,
      });
  };
  const askInTime = () => {
    asking ??= setTimeout(ask, askedAt + PAINT_EVERY_MS - performance.now());
  };
  const show = ({ bitmap, view, without }: Painted) => {
    if (!elements) return bitmap.close();
    elements.ground.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
    painted = view;
    moveGround();
    if (!isDropped || without >= 0) return;
    held = null;
    isDropped = false;
    schedule();
  };

  return {
    attach(to) {
      elements = to;
      painter = createNetworkPainter(show);
      tell();
      ask();
      // In a frame of their own: names are many.
      schedule();
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(asking);
        asking = undefined;
        painter?.end();
        elements = painter = named = null;
      };
    },
    update(next) {
      const before = drawing;
      drawing = next;
      // A hand that moves the picture is ahead of what is rendered meanwhile.
      if (before?.view !== next.view) shown = next.view;
      const isNew = before?.scene !== next.scene || before.colours !== next.colours;
      if (isNew) tell();
      if (isNew || before.view !== next.view || before.frame !== next.frame) ask();
      cancelAnimationFrame(frame);
      paint();
    },
    follow(view) {
      shown = view;
      schedule();
      askInTime();
    },
    hold(next) {
      const wasHeld = held !== null && !isDropped;
      if (next) held = next;
      isDropped = next === null;
      schedule();
      if (wasHeld !== (next !== null)) ask();
    },
  };
}

/** Pixels for each px of the frame: more where the screen is dense, or the picture enlarged as a whole. */
function scaleOf(canvas: HTMLCanvasElement): number {
  const frame = canvas.parentElement;
  const enlarged = frame?.offsetWidth ? frame.getBoundingClientRect().width / frame.offsetWidth : 1;
  return window.devicePixelRatio * enlarged;
}

/** The canvas emptied, as large as it is shown, counting in px. */
function scaledContext(canvas: HTMLCanvasElement, { width, height }: NetworkDrawing['frame']) {
  const scale = scaleOf(canvas);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

function moved(scene: NetworkScene, { node, x, y }: Held): NetworkScene {
  const xy = scene.xy.slice();
  xy[2 * node] = x;
  xy[2 * node + 1] = y;
  return { ...scene, xy };
}

/** Only what hangs on the node in the hand is drawn anew. */
function drawHeld(
  element: SVGGElement,
  { scene, colours, names, view }: NetworkDrawing,
  held: Held,
) {
  const { node } = held;
  const now = moved(scene, held);
  const lines = [...element.children];
  const [disc, name] = lines.splice(-2);
  const [x, y] = [view.x + view.k * held.x, view.y + view.k * held.y];
  const radius = scene.radii[node]! * growth(view);
  const ties = tiesOf(scene, node);
  lines.forEach((path, line) => {
    const own = ties.filter((tie) => scene.lines[tie] === line);
    path.setAttribute('d', own.map((tie) => pathOf(shapeOf(now, view, tie))).join(''));
  });
  disc!.setAttribute('transform', `translate(${x} ${y})`);
  disc!.setAttribute('r', String(radius));
  disc!.setAttribute('fill', colours.nodes[scene.nodeColours[node]!]!);
  name!.setAttribute('transform', `translate(${x} ${y + radius + names.fontPx * 1.2})`);
  name!.setAttribute('font-size', String(names.fontPx));
  const text = names.actors[node]!.lines.join(' ');
  if (name!.textContent !== text) name!.textContent = text;
}

/** By the ends of a scene's ties, which stay the same while a hand moves a node. */
const known = new WeakMap<NetworkScene['ends'], Map<number, readonly number[]>>();

/** The ties of a node, looked up once: a hand asks in every frame. */
export function tiesOf(scene: NetworkScene, node: number): readonly number[] {
  let own = known.get(scene.ends);
  if (!own) known.set(scene.ends, (own = new Map()));
  let ties = own.get(node);
  if (!ties) {
    const found = new Set<number>();
    scene.ends.forEach((end, i) => {
      if (end === node) found.add(i >> 1);
    });
    own.set(node, (ties = [...found]));
  }
  return ties;
}
