import type { Dataset } from '../dataset/indexDataset.ts';
import { sideLetter } from '../ui/sideColour.ts';
import { isSameCount, makeUpOf, type Counted } from './counted.ts';
import { countParts, largestSets, type SetShare } from './countParts.ts';
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

/** More of a lane than a long session needs is forgotten together. */
const MAX_KEPT = 2000;

type CountContent = Extract<DrawnMark['content'], { readonly type: 'count' }>;

/** What was made for a count the last time. */
interface MadeCount {
  readonly id: number;
  readonly counted: Counted;
  readonly sets: readonly SetShare[];
  /** Of the mark as last asked for, px, and its ink. */
  width: number;
  ink: MarkInk | null;
}

/** Widths that differ by less are the same: sums of fractions are not exact. */
const SAME_PX = 0.01;

/** Counts are told apart by when they were made: hardly two are alike. */
let nextCount = 0;

/** What was made for a set of paints, whatever lanes and filters did meanwhile. */
interface Made {
  /**
   * Counts by their first place, for each lane's events: one that a filter leaves whole keeps them,
   * and wherever a view moves a count of the same events, it looks the same.
   */
  readonly counts: WeakMap<Int32Array, Map<number, MadeCount>>;
  /** Parts of marks that look alike, by their kind. */
  readonly kinds: Map<string, readonly Part[]>;
}

const madeFor = new WeakMap<readonly SidePaint[], Made>();

function madeWith(paints: readonly SidePaint[]): Made {
  let made = madeFor.get(paints);
  if (!made) madeFor.set(paints, (made = { counts: new WeakMap(), kinds: new Map() }));
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
  const { counts, kinds } = madeWith(paints);
  const inkOfCount = (
    { counted, size, unit }: CountContent,
    width: number,
    lane: Lane,
  ): MarkInk => {
    const events = counted.onShelf ? lane.shelf : lane.events;
    let known = counts.get(events);
    if (!known) counts.set(events, (known = new Map()));
    let made = known.get(counted.from);
    if (!made || !isSameCount(made.counted, counted)) {
      if (known.size >= MAX_KEPT) known.clear();
      const sets = largestSets(makeUpOf(lane, counted, time));
      made = { id: nextCount++, counted, sets, width: NaN, ink: null };
      known.set(counted.from, made);
    }
    // While a view is zoomed no width comes twice; while it is panned each does.
    const isNew = Math.abs(made.width - width) > SAME_PX || made.ink === null;
    if (isNew || made.ink!.kind === null) {
      const parts = isNew ? countParts(made.sets, size, width / unit, paints) : made.ink!.parts;
      const kind = isNew ? null : `${made.id} ${width}`;
      made.ink = { parts, kind, isFaint: false, letters: null };
      made.width = width;
    }
    return made.ink!;
  };
  const partsOfKind = (kind: string, look: MarkLook) => {
    let parts = kinds.get(kind);
    if (!parts) {
      if (kinds.size >= MAX_KEPT) kinds.clear();
      parts = markParts(look);
      kinds.set(kind, parts);
    }
    return parts;
  };
  const make = ({ content, width, lane }: DrawnMark): MarkInk => {
    if (content.type === 'count') {
      return inkOfCount(content, width, lanes[lane]!);
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
      else if (fixed.size < MAX_KEPT) fixed.set(content.event, ink);
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
