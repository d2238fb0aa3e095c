import { withAxis } from '../fixtures/compiledParts.ts';
import { describe, expect, it } from 'vitest';
import { readStoryFile } from '../../src/dataset/readStoryFile.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { createAppStore } from '../../src/state/appStore.ts';
import { stepOfView, storyFile } from '../../src/story/ownStory.ts';
import { factsOfStep } from '../../src/story/stepFacts.ts';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';
import { LESSON, stepOf } from './storyFixture.ts';

const dataset = smallDataset();
const roundTrip = (story: typeof LESSON) => readStoryFile(storyFile(dataset, story), dataset);

describe('a story of one’s own', () => {
  it('takes what is on the screen as a step, which shows just that again', () => {
    const store = createAppStore(dataset);
    store.getState().selectEvent('meeting');
    store.getState().setFilters({ themes: ['talks'], window: [90, 110] });
    store.getState().setViewport([80, 120]);
    const step = stepOfView(store.getState());
    expect(step).toMatchObject({ event: 'meeting', passage: 'a:0-24', show: 'passage' });
    const { facts, unknown } = factsOfStep(dataset, { ...LESSON, steps: [step] }, 0, false);
    expect(unknown).toEqual([]);
    const { selection, filters, viewport } = store.getState();
    expect(facts).toMatchObject({ selection, filters, viewport });
  });

  it('shows what suits the view', () => {
    const store = createAppStore(dataset);
    const show = () => stepOfView(store.getState()).show;
    expect(show()).toBe('timeline');
    store.getState().selectActor('anna');
    expect(show()).toBe('graph');
    store.getState().selectPassage('a:25-41');
    expect(show()).toBe('passage');
    store.getState().setBeside('b');
    expect(show()).toBe('sources');
  });

  it('is saved and opened, and equal', () => {
    const story = {
      ...LESSON,
      steps: [...LESSON.steps, stepOf({ title: 'Words', passage: 'a:15-23' })],
    };
    expect(roundTrip(story)).toEqual({ ok: true, story });
  });

  it('tells words that occur twice apart by what stands around them', () => {
    const text = 'He left. She stayed. He left. Nobody came.';
    const [source] = SMALL.sources;
    const twice = indexDataset(
      withAxis({
        ...SMALL,
        sources: [{ ...source!, text }],
        passages: [{ id: 'a:21-29', source: 'a', start: 21, end: 29 }],
        events: [],
        actors: [],
        ties: [],
      }),
    );
    const story = { ...LESSON, steps: [stepOf({ passage: 'a:21-29' })] };
    expect(readStoryFile(storyFile(twice, story), twice)).toEqual({ ok: true, story });
  });

  it('that is broken gets place, finding and remedy', () => {
    const file = storyFile(dataset, LESSON).replace('"meeting"', '"meting"');
    const read = readStoryFile(file, dataset);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          path: 'stories[0].steps[0].event',
          finding: 'Unknown event “meting”. Did you mean “meeting”?',
        },
      ],
    });
    for (const text of ['', '[]', '{}', '{"stories":[]}', '{"stories":[{"id":"x"}]}', 'no json'])
      expect(readStoryFile(text, dataset)).toMatchObject({ ok: false });
  });

  it('takes the words that tell an event, not those that date it', () => {
    const told = indexDataset(
      withAxis({
        ...SMALL,
        events: SMALL.events.map((event) =>
          event.id === 'meeting'
            ? { ...event, passages: ['a:0-24'], evidence: ['a:15-23', 'a:0-24'] }
            : event,
        ),
      }),
    );
    const store = createAppStore(told);
    store.getState().selectEvent('meeting');
    expect(stepOfView(store.getState()).passage).toBe('a:0-24');
    store.getState().selectEvent('meeting', 'date');
    expect(stepOfView(store.getState()).passage).not.toBe('a:0-24');
  });
});
