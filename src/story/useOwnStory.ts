import type { Story, StoryStep } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import {
  canUndoOwnStory,
  changeOwnStory,
  endTyping,
  redoOwnStory,
  replaceOwnStory,
  undoOwnStory,
} from './ownHistory.tsx';
import { isKept, keep, readKept, titleInFile } from './ownKept.tsx';
import { isSafe, noteInFile } from './ownSafe.tsx';
import { OWN_STORY, stepOfView, storyFile } from './ownStory.ts';
import { OWN } from './ownStrings.ts';
import { STORY } from './storyStrings.ts';

/** A person's own story, and all that can be done with it. Every change can be taken back. */
export function useOwnStory() {
  const store = useAppStoreApi();
  const story = useAppStore((state) => state.ownStory);
  const dataset = useAppStore((state) => state.dataset);
  const kept = readKept(dataset);
  const isThisKept = story !== null && isKept(dataset, story);
  const change = (part: Partial<Story>, field?: string) =>
    story && changeOwnStory(store, { ...story, ...part }, field);
  const changeSteps = (steps: readonly StoryStep[], field?: string) => change({ steps }, field);
  const notify = (text: string, problems: Parameters<typeof tell>[0]['problems'] = []) =>
    tell({ tone: problems.length > 0 ? 'error' : 'info', text, problems });
  function tell(notice: Parameters<ReturnType<typeof store.getState>['notify']>[0]) {
    store.getState().notify(notice);
  }
  /** Takes a story from the text of a file; says what is wrong where that cannot be. */
  const take = async (json: string): Promise<void> => {
    const { readStoryFile } = await import('../dataset/readStoryFile.ts');
    const read = readStoryFile(json, dataset);
    if (!read.ok) return notify(STORY.broken, read.problems);
    const before = store.getState().ownStory;
    const taken = { ...read.story, id: ownId() };
    noteInFile(taken);
    replaceOwnStory(store, taken);
    if (before && !isSafe(dataset, before)) notify(OWN.replaced(before.title));
  };
  /** None that the dataset has itself: a step's address must lead to one story. */
  function ownId(): string {
    const taken = new Set(dataset.stories.map(({ id }) => id));
    let id = OWN_STORY;
    for (let n = 2; taken.has(id); n += 1) id = `${OWN_STORY}-${n}`;
    return id;
  }
  return {
    story,
    ...canUndoOwnStory(store),
    start: () => replaceOwnStory(store, { id: ownId(), title: STORY.ownTitle, steps: [] }),
    addView: () => {
      const step = stepOfView(store.getState());
      changeSteps([...(story?.steps ?? []), step]);
      return step;
    },
    /** `field`: names what is typed into, so that all that is typed there is one change. */
    rename: (title: string, field: string) => change({ title }, field),
    changeStep: (at: number, part: Partial<StoryStep>, field?: string) =>
      changeSteps(
        (story?.steps ?? []).map((step, i) => (i === at ? { ...step, ...part } : step)),
        field,
      ),
    endTyping: () => endTyping(store),
    moveStep: (at: number, by: -1 | 1) => {
      const steps = [...(story?.steps ?? [])];
      const [step] = steps.splice(at, 1);
      if (step) steps.splice(at + by, 0, step);
      changeSteps(steps);
    },
    removeStep: (at: number) => changeSteps((story?.steps ?? []).filter((_, i) => i !== at)),
    retake: (at: number) => {
      const { address, show, event, passage } = stepOfView(store.getState());
      changeSteps(
        (story?.steps ?? []).map((step, i) =>
          i === at ? { ...step, address, show, event, passage } : step,
        ),
      );
    },
    putAway: () => replaceOwnStory(store, null),
    undo: () => undoOwnStory(store),
    redo: () => redoOwnStory(store),
    take,
    notify,
    /** The browser keeps one for this dataset, be it this or another. */
    isKept: kept !== null,
    /** It keeps this very one. */
    isThisKept,
    /** What another is called that the browser keeps by now; null: it keeps none but this. */
    keptTitle: () => {
      const file = readKept(dataset);
      return file === null || (story && isKept(dataset, story)) ? null : titleInFile(file);
    },
    openKept: () => {
      if (kept !== null) void take(kept);
    },
    /** Keeps it in the place of whatever is kept, or forgets that. Returns whether it worked. */
    setKept: (on: boolean) => keep(dataset, on ? story : null),
    /** The story as a file to be saved. */
    file: () => {
      if (story) noteInFile(story);
      return story && storyFile(dataset, story);
    },
  };
}
