import { ZOOM_STEP } from './Controls.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import type { Lane } from './laneColumns.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { stepCursor, stepOrder, type StepOrder } from './stepCursor.ts';
import type { Cursor } from './stepMark.ts';
import type { FitKind } from './useFits.ts';

/** What of a key press counts. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What keys do in the timeline. */
export interface KeyActs {
  readonly openMark: (mark: DrawnMark) => void;
  readonly letGo: () => void;
  readonly zoom: (factor: number, aboutPx?: number) => void;
  /** Moves the view by a share of its width, to later days where that is positive. */
  readonly pan: (share: number) => void;
  /** Scrolls the lanes by a share of the height that is in sight. */
  readonly scroll: (share: number) => void;
  readonly fit: (kind: FitKind) => void;
  readonly toggleBrackets: () => void;
}

/** Where the keyboard stands when a key is pressed. */
export interface KeyPlace {
  readonly layout: TimelineLayout;
  readonly active: DrawnMark | null;
  readonly cursor: Cursor | null;
  readonly go: (next: Cursor | null) => void;
}

/** Shares of the view that a page and a step with Shift go on by: a page leaves something in sight. */
const PAGE = 0.8;
const STEP = 0.2;
/** What a key pans by, as a share of the view. */
const PANS: Readonly<Record<string, number>> = {
  PageUp: -PAGE,
  PageDown: PAGE,
  'Shift ArrowLeft': -STEP,
  'Shift ArrowRight': STEP,
};
const SCROLLS: Readonly<Record<string, number>> = {
  'Shift ArrowUp': -STEP,
  'Shift ArrowDown': STEP,
};
const FITS: Readonly<Record<string, FitKind>> = { 0: 'all', 1: 'selection', 2: 'filter' };

const orders = new WeakMap<readonly Lane[], StepOrder>();

/** Does what a key is for; false: it is for nothing here. */
export function actOnKey(event: KeyPress, place: KeyPlace, acts: KeyActs): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift ${event.key}` : event.key;
  if (key in PANS) acts.pan(PANS[key]!);
  else if (key in SCROLLS) acts.scroll(SCROLLS[key]!);
  else if (key in FITS) acts.fit(FITS[key]!);
  else return actOnPlainKey(key, place, acts);
  return true;
}

function actOnPlainKey(key: string, place: KeyPlace, acts: KeyActs): boolean {
  const { layout, active, cursor, go } = place;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
    case 'Home':
    case 'End':
      go(stepCursor(key, cursor, orderOf(layout), layout));
      break;
    case 'Enter':
    case ' ':
      if (active) acts.openMark(active);
      break;
    case 'Escape':
      acts.letGo();
      break;
    case '+':
    case '=':
      acts.zoom(ZOOM_STEP, middleOf(active, layout));
      break;
    case '-':
      acts.zoom(1 / ZOOM_STEP, middleOf(active, layout));
      break;
    case 'b':
      acts.toggleBrackets();
      break;
    default:
      return false;
  }
  return true;
}

/** Px in the plot; zooming about a mark that is out of sight would jump, so that has none. */
function middleOf(mark: DrawnMark | null, { view, columns }: TimelineLayout): number | undefined {
  if (!mark || mark.shelved || !view) return undefined;
  const px = mark.x + mark.width / 2 - columns.plotX;
  return px >= 0 && px <= view.widthPx ? px : undefined;
}

function orderOf({ lanes, time }: TimelineLayout): StepOrder {
  const known = orders.get(lanes) ?? stepOrder(lanes, time);
  orders.set(lanes, known);
  return known;
}
