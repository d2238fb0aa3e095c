import type { Story } from '../dataset/model.ts';
import type { AppStore } from '../state/appStore.ts';

/** What a person's story was before, and what it was before that was undone; the newest last. */
interface History {
  readonly past: readonly (Story | null)[];
  readonly future: readonly (Story | null)[];
}

const NOTHING: History = { past: [], future: [] };
/** Further back nobody goes. */
const MAX_PAST = 200;

const histories = new WeakMap<AppStore, History>();

/** Changes a person's story so that it can be undone. */
export function changeOwnStory(store: AppStore, story: Story | null): void {
  const { past } = historyOf(store);
  const { ownStory, setOwnStory } = store.getState();
  histories.set(store, { past: [...past, ownStory].slice(-MAX_PAST), future: [] });
  setOwnStory(story);
}

/** Takes back the last change, or the last that was taken back. */
export function undoOwnStory(store: AppStore): void {
  const { past, future } = historyOf(store);
  if (past.length === 0) return;
  const { ownStory, setOwnStory } = store.getState();
  histories.set(store, { past: past.slice(0, -1), future: [...future, ownStory] });
  setOwnStory(past.at(-1)!);
}

export function redoOwnStory(store: AppStore): void {
  const { past, future } = historyOf(store);
  if (future.length === 0) return;
  const { ownStory, setOwnStory } = store.getState();
  histories.set(store, { past: [...past, ownStory], future: future.slice(0, -1) });
  setOwnStory(future.at(-1)!);
}

/** What can be taken back now, and done again. */
export function canUndoOwnStory(store: AppStore): {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
} {
  const { past, future } = historyOf(store);
  return { canUndo: past.length > 0, canRedo: future.length > 0 };
}

function historyOf(store: AppStore): History {
  return histories.get(store) ?? NOTHING;
}
