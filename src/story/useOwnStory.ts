import type { Story, StoryStep } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { canUndoOwnStory, changeOwnStory, redoOwnStory, undoOwnStory } from './ownHistory.tsx';
import { keep, readKept } from './ownKept.tsx';
import { OWN_STORY, stepOfView, storyFile } from './ownStory.ts';
import { STORY } from './storyStrings.ts';

/** A person's own story, and all that can be done with it. Every change can be taken back. */
export function useOwnStory() {
  const store = useAppStoreApi();
  const story = useAppStore((state) => state.ownStory);
  const dataset = useAppStore((state) => state.dataset);
  const change = (next: Story | null) => {
    changeOwnStory(store, next);
    // Whoever asked for it to be kept means every later state as well.
    if (readKept(dataset) !== null) keep(dataset, next && storyFile(dataset, next));
  };
  const changeSteps = (steps: readonly StoryStep[]) => story && change({ ...story, steps });
  const notify = (text: string, problems: Parameters<typeof tell>[0]['problems'] = []) =>
    tell({ tone: problems.length > 0 ? 'error' : 'info', text, problems });
  function tell(notice: Parameters<ReturnType<typeof store.getState>['notify']>[0]) {
    store.getState().notify(notice);
  }
  /** Takes a story from the text of a file; says what is wrong where that cannot be. */
  const take = async (json: string): Promise<void> => {
    const { readStoryFile } = await import('../dataset/readStoryFile.ts');
    const read = readStoryFile(json, dataset);
    if (read.ok) change({ ...read.story, id: ownId() });
    else notify(STORY.broken, read.problems);
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
    start: () => change({ id: ownId(), title: STORY.ownTitle, steps: [] }),
    addView: () => {
      const step = stepOfView(store.getState());
      changeSteps([...(story?.steps ?? []), step]);
      return step;
    },
    rename: (title: string) => story && change({ ...story, title }),
    changeStep: (at: number, part: Partial<StoryStep>) =>
      changeSteps((story?.steps ?? []).map((step, i) => (i === at ? { ...step, ...part } : step))),
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
    putAway: () => change(null),
    undo: () => undoOwnStory(store),
    redo: () => redoOwnStory(store),
    take,
    notify,
    /** The browser holds one for this dataset. */
    isKept: readKept(dataset) !== null,
    openKept: () => {
      const kept = readKept(dataset);
      if (kept !== null) void take(kept);
    },
    setKept: (on: boolean) => keep(dataset, on && story ? storyFile(dataset, story) : null),
    file: () => story && storyFile(dataset, story),
  };
}
