import type { ColourTheme, Selection } from '../state/facts.ts';

/**
 * What a page within another and that page tell each other, by `postMessage`. Every message is an
 * object with `evidenceTimeline`, the version of the protocol, and a `type`. Whatever else arrives
 * is ignored without a word.
 */
const PROTOCOL = 1;

/** What is selected, as far as the page around needs to know. */
export interface EmbedSelection {
  readonly type: Selection['type'];
  readonly id: string;
}

/** The stretch of time in view, in days since 1970-01-01, fractional. */
interface EmbedView {
  readonly from: number;
  readonly to: number;
}

/** From the frame to the page around. */
export type FrameMessage =
  /** It is drawn, and listens. `steps`: of the story that it shows; 0: it shows none. */
  | { readonly type: 'ready'; readonly steps: number }
  /** CSS px that all of it needs at the present width; only from a frame that fits. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'selection'; readonly selection: EmbedSelection | null }
  /** Null: everything is in view. */
  | { readonly type: 'view'; readonly view: EmbedView | null };

/** From the page around to the frame. */
export type HostMessage =
  /** Asks for all that the frame has told: who came late has missed it. */
  | { readonly type: 'hello' }
  | { readonly type: 'select'; readonly selection: EmbedSelection | null }
  /** As the address has them, `theme=talks&when=18600..18700`; empty: none. */
  | { readonly type: 'filter'; readonly filters: string }
  /** Of a story, from 0. `scrolled`: by the page's scrolling, so that the frame needs no buttons. */
  | { readonly type: 'step'; readonly index: number; readonly scrolled: boolean }
  | { readonly type: 'theme'; readonly theme: ColourTheme };

const SELECTION_TYPES: readonly unknown[] = ['event', 'actor', 'tie', 'pair', 'passage', 'source'];
const THEMES: readonly unknown[] = ['system', 'light', 'dark'];

/** An id or an address that is longer is none of ours, characters. */
const MAX_ID = 2000;
const MAX_FILTERS = 10_000;
/** A page is not higher, px. */
const MAX_HEIGHT = 100_000;
const MAX_STEPS = 10_000;

/** A message as it is sent. */
export function asSent<Message extends FrameMessage | HostMessage>(
  message: Message,
): Message & { readonly evidenceTimeline: number } {
  return { evidenceTimeline: PROTOCOL, ...message };
}

/** What a frame says; null: nothing of this protocol. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const said = readSaid(data);
  if (!said) return null;
  const { type, steps, height, selection, view } = said;
  if (type === 'ready' && isWithin(steps, MAX_STEPS)) return { type, steps };
  if (type === 'height' && isWithin(height, MAX_HEIGHT)) return { type, height };
  if (type === 'selection') {
    const read = readSelection(selection);
    return read === undefined ? null : { type, selection: read };
  }
  if (type !== 'view') return null;
  if (view === null) return { type, view };
  const { from, to } = asRecord(view) ?? {};
  return isFinite(from) && isFinite(to) ? { type, view: { from, to } } : null;
}

/** What a page says to the frame in it; null: nothing of this protocol. */
export function readHostMessage(data: unknown): HostMessage | null {
  const said = readSaid(data);
  if (!said) return null;
  const { type, selection, filters, index, scrolled, theme } = said;
  if (type === 'hello') return { type };
  if (type === 'select') {
    const read = readSelection(selection);
    return read === undefined ? null : { type, selection: read };
  }
  if (type === 'filter')
    return typeof filters === 'string' && filters.length <= MAX_FILTERS ? { type, filters } : null;
  if (type === 'step')
    return isWithin(index, MAX_STEPS) && Number.isInteger(index)
      ? { type, index, scrolled: scrolled === true }
      : null;
  return type === 'theme' && THEMES.includes(theme) ? { type, theme: theme as ColourTheme } : null;
}

function readSaid(data: unknown): Readonly<Record<string, unknown>> | null {
  const said = asRecord(data);
  return said?.['evidenceTimeline'] === PROTOCOL ? said : null;
}

/** Undefined: it is none. */
function readSelection(value: unknown): EmbedSelection | null | undefined {
  if (value === null) return null;
  const { type, id } = asRecord(value) ?? {};
  return SELECTION_TYPES.includes(type) &&
    typeof id === 'string' &&
    id !== '' &&
    id.length <= MAX_ID
    ? { type: type as EmbedSelection['type'], id }
    : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

/** From 0 to the most, both included. */
function isWithin(value: unknown, most: number): value is number {
  return isFinite(value) && value >= 0 && value <= most;
}
