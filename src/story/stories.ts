import type { Story } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';

/** The dataset's stories, and the one that a person makes on this page. */
export function storiesOf({
  dataset,
  ownStory,
}: Pick<AppState, 'dataset' | 'ownStory'>): readonly Story[] {
  return ownStory ? [...dataset.stories, ownStory] : dataset.stories;
}

/** The story that is presented; null: none of that name is here. */
export function selectPresentedStory(state: AppState): Story | null {
  const { step, dataset, ownStory } = state;
  if (!step) return null;
  if (ownStory?.id === step.story) return ownStory;
  return dataset.stories.find(({ id }) => id === step.story) ?? null;
}
