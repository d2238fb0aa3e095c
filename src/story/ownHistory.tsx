import type { Story } from '../dataset/model.ts';
import type { AppStore } from '../state/appStore.ts';
import { followKept } from './ownKept.tsx';

/** A person's story as it was at some time. */
interface Entry {
  readonly story: Story | null;
  /** Which of the stories that were on this page it is a state of. */
  readonly which: number;
}

/** What a person's story was before, and what it was before that was undone; the newest last. */
interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  readonly which: number;
  /** The field that is being typed into: all that is typed there is one change. */
  readonly field: string | null;
}

const NOTHING: History = { past: [], future: [], which: 0, field: null };
/** Further back nobody goes. */
const MAX_PAST = 200;

const histories = new WeakMap<AppStore, History>();

/** Changes a person's story so that it can be undone. `field`: what it is typed into, if it is. */
export function changeOwnStory(store: AppStore, story: Story, field: string | null = null): void {
  const history = historyOf(store);
  const isMore = field !== null && field === history.field;
  const past = isMore ? history.past : pastWith(store);
  move(store, { story, which: history.which }, { past, future: [], field });
}

/** Puts another story, or none, in the place of a person's; what was there comes back by undoing. */
export function replaceOwnStory(store: AppStore, story: Story | null): void {
  const { past, future, which } = historyOf(store);
  const used = [...past, ...future].map((entry) => entry.which);
  const next = Math.max(which, ...used) + 1;
  move(store, { story, which: next }, { past: pastWith(store), future: [], field: null });
}

/** Ends what counts as one change in a field. */
export function endTyping(store: AppStore): void {
  histories.set(store, { ...historyOf(store), field: null });
}

/** Takes back the last change. */
export function undoOwnStory(store: AppStore): void {
  const { past, future } = historyOf(store);
  const last = past.at(-1);
  if (!last) return;
  move(store, last, { past: past.slice(0, -1), future: [...future, now(store)], field: null });
}

/** Makes the last change again that was taken back. */
export function redoOwnStory(store: AppStore): void {
  const { past, future } = historyOf(store);
  const last = future.at(-1);
  if (!last) return;
  move(store, last, { past: [...past, now(store)], future: future.slice(0, -1), field: null });
}

/** What can be taken back now, and done again. */
export function canUndoOwnStory(store: AppStore): {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
} {
  const { past, future } = historyOf(store);
  return { canUndo: past.length > 0, canRedo: future.length > 0 };
}

function move(store: AppStore, to: Entry, rest: Omit<History, 'which'>): void {
  const { story: before, which } = now(store);
  const { dataset, setOwnStory } = store.getState();
  histories.set(store, { ...rest, which: to.which });
  // Whoever asked for a story to be kept means every later state of it as well, and of no other.
  if (before && to.story && which === to.which) followKept(dataset, before, to.story);
  setOwnStory(to.story);
}

function now(store: AppStore): Entry {
  return { story: store.getState().ownStory, which: historyOf(store).which };
}

function pastWith(store: AppStore): readonly Entry[] {
  return [...historyOf(store).past, now(store)].slice(-MAX_PAST);
}

function historyOf(store: AppStore): History {
  return histories.get(store) ?? NOTHING;
}
