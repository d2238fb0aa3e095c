import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { Story, StoryStep } from '../../src/dataset/model.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

/** A step of which only what matters is given. */
export function stepOf(more: Partial<StoryStep> = {}): StoryStep {
  return {
    title: 'A step',
    text: null,
    notes: null,
    question: null,
    event: null,
    passage: null,
    minutes: null,
    show: null,
    address: null,
    ...more,
  };
}

/** Words, a picture, a question. */
export const LESSON: Story = {
  id: 'lesson',
  title: 'A lesson',
  steps: [
    stepOf({
      title: 'They meet',
      text: 'On one day.',
      notes: 'Let them read.',
      question: 'Who says so?',
      event: 'meeting',
      minutes: 4,
    }),
    stepOf({ title: 'Who was there', show: 'graph', address: 'near=anna:1' }),
    stepOf({ title: 'What is denied', event: 'denial', show: 'timeline', minutes: 6 }),
    stepOf({ title: 'And you?', question: 'What would you ask?', show: 'question' }),
  ],
};

export function withLesson(...stories: readonly Story[]): Dataset {
  return indexDataset({ ...SMALL, stories: [LESSON, ...stories] });
}
