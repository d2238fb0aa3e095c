import type { AppState, AppStore } from '../state/appStore.ts';
import { selectionExists } from '../state/highlight.ts';
import { parseHash } from '../state/permalink.ts';
import {
  asSent,
  readHostMessage,
  type EmbedSelection,
  type FrameMessage,
  type HostMessage,
} from './embedMessages.ts';

/** Pictures that wait for their size or for a part to load. */
const UNDRAWN = '.timeline-root:empty, .graph-stage:empty:not([data-waits]), [aria-busy="true"]';
/** One that waits for the first picture: this is never painted where the frame is out of sight. */
const HELD_BACK = '.graph-stage[data-waits]:empty';
const LOOK_AGAIN_MS = 100;
/** What has not come by then is not waited for. */
const MOST_LOOKS = { undrawn: 100, heldBack: 10 };

interface EmbedOptions {
  /** Of the story that is shown; 0: none is. */
  readonly steps: number;
  /** All that is shown; what is not drawn yet is found in it. */
  readonly root: Element;
  /** Its height is told, whenever it changes; else the page is as high as its frame. */
  readonly fits: boolean;
  /** False where the part is still to come: it is not ready, and does nothing but look as asked. */
  readonly isComplete: boolean;
  readonly onStep: (index: number, isScrolled: boolean) => void;
}

/**
 * Ties the store to the page around: tells that what is selected and in view, and how high the page
 * is, and does what that asks for, which is no more than a reader can do. Returns how to end it.
 */
export function attachEmbed(store: AppStore, options: EmbedOptions): () => void {
  const { steps, root, fits, isComplete, onStep } = options;
  const host = window.parent;
  if (host === window) return () => undefined;
  // Whoever shows the page may know; none of it is secret.
  const tell = (message: FrameMessage) => host.postMessage(asSent(message), '*');

  let height = 0;
  /** Whether it was said since the page around last asked. */
  let isReadySaid = false;
  let looks = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tellSelection = (state: AppState) =>
    tell({ type: 'selection', selection: asEmbedSelection(state) });
  const tellView = ({ viewport }: AppState) =>
    tell({ type: 'view', view: viewport && { from: viewport[0], to: viewport[1] } });
  const tellHeight = () => {
    const now = Math.ceil(root.getBoundingClientRect().height);
    if (!fits || now === height || now === 0) return;
    height = now;
    tell({ type: 'height', height });
  };
  /** Tells nothing before it is drawn, or it would take room from the page only to ask for it again. */
  const tellWhenDrawn = () => {
    clearTimeout(again);
    const isUndrawn = looks < MOST_LOOKS.undrawn && root.querySelector(UNDRAWN);
    const isHeldBack = looks < MOST_LOOKS.heldBack && root.querySelector(HELD_BACK);
    if (isUndrawn || isHeldBack) {
      looks += 1;
      // A timer, since out of sight nothing else comes.
      again = setTimeout(tellWhenDrawn, LOOK_AGAIN_MS);
      return;
    }
    looks = 0;
    tellHeight();
    if (isReadySaid || !isComplete) return;
    isReadySaid = true;
    tell({ type: 'ready', steps });
    const state = store.getState();
    if (state.selection) tellSelection(state);
    if (state.viewport) tellView(state);
  };
  const tellAll = () => {
    height = 0;
    isReadySaid = false;
    tellWhenDrawn();
  };

  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const message = readHostMessage(data);
    if (!message) return;
    if (message.type === 'hello') tellAll();
    else if (message.type === 'step') {
      if (message.index < steps) onStep(message.index, message.scrolled);
    } else if (isComplete || message.type === 'theme') obey(store, message);
  };
  window.addEventListener('message', hear);
  const unsubscribe = store.subscribe((state, previous) => {
    // What is so when it is drawn is told then.
    if (!isReadySaid) return;
    if (state.selection !== previous.selection) tellSelection(state);
    if (state.viewport !== previous.viewport) tellView(state);
  });
  const observer = new ResizeObserver(tellWhenDrawn);
  observer.observe(root);
  // At once: a frame out of sight, where nothing is painted and no size observed, must be told of
  // before it comes into sight.
  tellAll();
  return () => {
    window.removeEventListener('message', hear);
    unsubscribe();
    clearTimeout(again);
    observer.disconnect();
  };
}

function asEmbedSelection({ selection }: AppState): EmbedSelection | null {
  return selection && { type: selection.type, id: selection.id };
}

/** What the dataset does not have is not selected, and filters nothing. */
function obey(store: AppStore, message: Exclude<HostMessage, { type: 'hello' | 'step' }>): void {
  const state = store.getState();
  if (message.type === 'theme') state.setTheme(message.theme);
  // Set past the actions: what its readers may not change the page around still may.
  else if (message.type === 'filter') {
    const { filters, filterMode = 'hide' } = parseHash(message.filters, state.dataset).facts;
    if (filters) store.setState({ filters, filterMode });
  } else if (!message.selection) state.clearSelection();
  else {
    const selection = { ...message.selection, aspect: null };
    if (selectionExists(state.dataset, selection)) store.setState({ selection, hovered: null });
  }
}
