import type { Dataset } from '../dataset/indexDataset.ts';
import { sideLetter } from '../ui/sideColour.ts';
import { makeUpOf } from './counted.ts';
import { countParts } from './countParts.ts';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import { shapesOf } from './shapesOf.ts';
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
  // A count of the same events is the same stripe, wherever a view has moved it.
  const stripes = lanes.map(() => new Map<string, Pick<MarkInk, 'parts' | 'kind'>>());
  const stripeOf = (
    { counted, size }: Extract<DrawnMark['content'], { readonly type: 'count' }>,
    lane: number,
    width: number,
  ) => {
    const { from, to, without, also, onShelf } = counted;
    const key = `${onShelf} ${from} ${to} ${without.join()} ${also.join()}`;
    const known = stripes[lane]!;
    let stripe = known.get(key);
    if (!stripe) {
      if (known.size >= MAX_STRIPES) known.clear();
      const parts = countParts(makeUpOf(lanes[lane]!, counted, time), size, width, paints);
      stripe = { parts, kind: stripeKind(parts, width) };
      known.set(key, stripe);
    }
    return stripe;
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
    return {
      parts: markParts(look),
      kind: isWide(content) ? null : kindOf(look),
      isFaint: visible[content.event] === 0,
      letters: withLetters ? event.sides.map((side) => sideLetter(dataset, side)).join('') : null,
    };
  };
  // Marks of fixed size look the same wherever a view has moved them.
  const fixed = new Map<number, MarkInk>();
  return (mark) => {
    const { content } = mark;
    let ink = inks.get(mark) ?? (content.type === 'event' ? fixed.get(content.event) : undefined);
    if (!ink || (ink.kind === null) !== isWide(content)) {
      ink = make(mark);
      inks.set(mark, ink);
      if (content.type === 'event' && ink.kind !== null && fixed.size < MAX_STRIPES)
        fixed.set(content.event, ink);
    }
    return ink;
  };
}

/** Whether a mark is as long as its time. */
function isWide(content: DrawnMark['content']): boolean {
  return content.type === 'event' && content.box?.wide === true;
}

function kindOf({ box, kind, standing, disputed, paint }: MarkLook): string {
  return `${kind} ${standing} ${disputed} ${box === null} ${paint.id}`;
}

function stripeKind(parts: readonly Part[], width: number): string {
  const kinds = parts.map((part) => {
    if (part.shape !== 'rect') return part.shape;
    const paint = part.look === 'hatch' ? '' : part.paint.id;
    return `${part.look} ${paint} ${part.x} ${part.y} ${part.width.toFixed(1)}`;
  });
  return [width, ...kinds].join(' ');
}
