import type { Pin } from '../state/facts.ts';
import type { GraphTie } from './buildGraph.ts';
import type { DrawnActor } from './castActors.ts';
import { nearestInDirection, type Direction } from './nearestInDirection.ts';
import type { Frame } from './frame.ts';
import { toPin } from './toPin.ts';
import type { Target } from './useGraphActs.ts';

/** What of a key press counts. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** How far a key press moves an actor, px. */
const KEY_STEP = 12;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1, '0': 0 };

/** Where the keyboard stands, and among what. */
interface KeyPlace {
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  /** The actor from which the keys set out; null: there are none. */
  readonly current: string | null;
  readonly frame: Frame;
}

/** What keys do in the graph. */
interface KeyActs {
  readonly pin: (id: string, at: Pin) => void;
  readonly focus: (target: Target | null) => void;
  /** Zooms by steps; 0: everything in sight. */
  readonly zoom: (steps: number) => void;
  readonly point: (target: Target | null) => void;
  /** `isAdded`: with the actor that is selected already it makes a pair. */
  readonly select: (target: Target | null, isAdded: boolean) => void;
}

/** Does what a key is for; false: it is for nothing here. */
export function actOnKey(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyPress,
  target: Target,
  { actors, ties, current, frame }: KeyPlace,
  { pin, focus, zoom, point, select }: KeyActs,
): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  const from = actors.find(({ id }) => id === current);
  const steps = ZOOM_KEYS[key];
  if (steps !== undefined) {
    zoom(steps);
    return true;
  }
  if (!from) return false;
  const direction = ARROWS[key];
  if (direction && shiftKey) {
    if (target.type !== 'actor') return false;
    const [x, y] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
    const at = { x: from.x + x! * KEY_STEP, y: from.y + y! * KEY_STEP };
    pin(from.id, toPin(at, frame));
    return true;
  }
  if (direction) {
    const next = nearestInDirection(actors, from, direction);
    focus({ type: 'actor', id: next && target.type === 'actor' ? next.id : from.id });
    return true;
  }
  switch (key) {
    case 'Home':
    case 'End':
      focus({ type: 'actor', id: actors.at(key === 'Home' ? 0 : -1)!.id });
      return true;
    case ']':
    case '[':
      focus(stepThroughTies(ties, from.id, target, key === ']' ? 1 : -1));
      return true;
    case 'Enter':
    case ' ':
      select(target, shiftKey);
      return true;
    case 'Escape':
      point(null);
      if (target.type === 'tie') focus({ type: 'actor', id: from.id });
      else select(null, false);
      return true;
    default:
      return false;
  }
}

/** The next tie of an actor; after the last the actor itself again. */
function stepThroughTies(
  ties: readonly GraphTie[],
  actor: string,
  from: Target,
  step: 1 | -1,
): Target {
  const own = ties.filter(({ tie }) => tie.from === actor || tie.to === actor);
  const at = from.type === 'tie' ? own.findIndex(({ id }) => id === from.id) : -1;
  const stops = own.length + 1;
  const next = own[((at + 1 + step + stops) % stops) - 1];
  return next ? { type: 'tie', id: next.id } : { type: 'actor', id: actor };
}
