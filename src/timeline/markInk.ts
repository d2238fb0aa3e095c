import type { Dataset } from '../dataset/indexDataset.ts';
import { sideLetter } from '../ui/sideColour.ts';
import { makeUpOf } from './counted.ts';
import { countParts } from './countParts.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import { shapesOf } from './shapesOf.ts';
import { MIN_BAR_PX } from './markBox.ts';
import { markParts, type MarkLook, type Part } from './markParts.ts';
import type { SidePaint } from './sidePaint.ts';
import type { TimeColumns } from './timeColumns.ts';

/** How a mark is drawn, whoever stands out. */
export interface MarkInk {
  readonly parts: readonly Part[];
  /** Names what all marks with the same parts have in common; null: they are this mark's alone. */
  readonly kind: string | null;
  /** A filter leaves it out, and it is only dimmed. */
  readonly isFaint: boolean;
  /** Letters of the sides where there are no colours; null: there are. */
  readonly letters: string | null;
}

/** More stripes of a lane than a long session needs are forgotten together. */
const MAX_STRIPES = 2000;

/** Stripes are told apart by when they were made: hardly two are alike. */
let nextStripe = 0;

type Stripe = Pick<MarkInk, 'parts' | 'kind'>;

/** What was made for a set of paints, whatever lanes and filters did meanwhile. */
interface Made {
  /** Stripes by what they count, for each lane's events: one that a filter leaves whole keeps them. */
  readonly stripes: WeakMap<Int32Array, Map<string, Stripe>>;
  /** Parts of marks that look alike, by their kind. */
  readonly kinds: Map<string, readonly Part[]>;
}

const madeFor = new WeakMap<readonly SidePaint[], Made>();

function madeWith(paints: readonly SidePaint[]): Made {
  let made = madeFor.get(paints);
  if (!made) madeFor.set(paints, (made = { stripes: new WeakMap(), kinds: new Map() }));
  return made;
}

/** Says of each mark how it is drawn. `visible`: 1 an event that passes the filters. */
export function markInker(
  dataset: Dataset,
  lanes: readonly Lane[],
  time: TimeColumns,
  paints: readonly SidePaint[],
  visible: Uint8Array,
  withLetters: boolean,
): (mark: DrawnMark) => MarkInk {
  // A mark that stands where it stood is the same record, so its ink is too.
  const inks = new WeakMap<DrawnMark, MarkInk>();
  const shapeAt = shapesOf(dataset);
  const { stripes, kinds } = madeWith(paints);
  // A count of the same events is the same stripe, wherever a view has moved it.
  const stripeOf = (
    { counted, size }: Extract<DrawnMark['content'], { readonly type: 'count' }>,
    at: number,
    width: number,
  ): Stripe => {
    const { from, to, without, also, onShelf } = counted;
    const lane = lanes[at]!;
    const events = onShelf ? lane.shelf : lane.events;
    let known = stripes.get(events);
    if (!known) stripes.set(events, (known = new Map()));
    const key = `${from} ${to} ${without.join()} ${also.join()}`;
    let stripe = known.get(key);
    if (!stripe) {
      if (known.size >= MAX_STRIPES) known.clear();
      const parts = countParts(makeUpOf(lane, counted, time), size, width, paints);
      stripe = { parts, kind: `${nextStripe++} ${size}` };
      known.set(key, stripe);
    }
    return stripe;
  };
  const partsOfKind = (kind: string, look: MarkLook) => {
    let parts = kinds.get(kind);
    if (!parts) {
      if (kinds.size >= MAX_STRIPES) kinds.clear();
      parts = markParts(look);
      kinds.set(kind, parts);
    }
    return parts;
  };
  const make = ({ content, width, lane }: DrawnMark): MarkInk => {
    if (content.type === 'count') {
      return { ...stripeOf(content, lane, width), isFaint: false, letters: null };
    }
    const event = dataset.events[content.event]!;
    const shape = shapeAt(content.event);
    const look: MarkLook = {
      box: content.box,
      width,
      kind: shape?.kind ?? (event.standing === 'position' ? 'square' : 'disc'),
      open: shape?.openStart ? 'start' : shape?.openEnd ? 'end' : null,
      standing: event.standing,
      disputed: event.disputedBy.length > 0,
      paint: paints[time.sideSet[content.event]!]!,
    };
    const kind = kindOf(look);
    return {
      parts: kind === null ? markParts(look) : partsOfKind(kind, look),
      kind,
      isFaint: visible[content.event] === 0,
      letters: withLetters ? event.sides.map((side) => sideLetter(dataset, side)).join('') : null,
    };
  };
  // Marks of fixed size look the same wherever a view has moved them.
  const fixed = new Map<number, MarkInk>();
  return (mark) => {
    const { content } = mark;
    const isFixed = content.type === 'event' && content.box?.wide !== true;
    let ink = isFixed ? fixed.get(content.event) : inks.get(mark);
    if (!ink) {
      ink = make(mark);
      if (!isFixed) inks.set(mark, ink);
      else if (fixed.size < MAX_STRIPES) fixed.set(content.event, ink);
    }
    return ink;
  };
}

/** A little more than the least width of a bar, px: sums of fractions are not exact. */
const SHORTEST_BAR = MIN_BAR_PX + 0.01;
/** Of bars that all are as long, half px are told apart. */
const STEPS_A_PX = 2;

/** What all marks that look alike have in common; null: a bar as long as its time is like no other. */
function kindOf({ box, width, kind, open, standing, disputed, paint }: MarkLook): string | null {
  const own = `${kind} ${standing} ${disputed} ${box === null} ${paint.id}`;
  if (!box?.wide) return own;
  if (box.cutLeft || box.cutRight || (open === null && width > SHORTEST_BAR)) return null;
  const [left, right] = [box.firmLeft, box.firmRight].map((px) => Math.round(px * STEPS_A_PX));
  return `${own} ${open} ${Math.round(width)} ${left} ${right}`;
}
