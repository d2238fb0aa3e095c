import { beforeEach, describe, expect, it } from 'vitest';
import { createAppStore } from '../../src/state/appStore.ts';
import {
  canUndoOwnStory,
  changeOwnStory,
  endTyping,
  redoOwnStory,
  replaceOwnStory,
  undoOwnStory,
} from '../../src/story/ownHistory.tsx';
import { isKept, keep } from '../../src/story/ownKept.tsx';
import { smallDataset } from '../fixtures/smallDataset.ts';
import { LESSON } from './storyFixture.ts';

const dataset = smallDataset();

beforeEach(() => localStorage.clear());

describe('the history of a story of one’s own', () => {
  it('is changed step by step, and every change can be taken back and done again', () => {
    const store = createAppStore(dataset);
    const own = () => store.getState().ownStory?.title ?? null;
    changeOwnStory(store, LESSON);
    changeOwnStory(store, { ...LESSON, title: 'Another' });
    undoOwnStory(store);
    expect(own()).toBe('A lesson');
    undoOwnStory(store);
    undoOwnStory(store);
    expect([own(), canUndoOwnStory(store)]).toEqual([null, { canUndo: false, canRedo: true }]);
    redoOwnStory(store);
    redoOwnStory(store);
    expect(own()).toBe('Another');
    replaceOwnStory(store, null);
    expect(canUndoOwnStory(store)).toEqual({ canUndo: true, canRedo: false });
    undoOwnStory(store);
    expect(own()).toBe('Another');
  });

  it('counts what is typed in one field as one change', () => {
    const store = createAppStore(dataset);
    const type = (title: string, field: string) =>
      changeOwnStory(store, { ...LESSON, title }, field);
    const own = () => store.getState().ownStory?.title ?? null;
    replaceOwnStory(store, LESSON);
    type('A', 'title');
    type('A f', 'title');
    type('A first', 'title');
    endTyping(store);
    type('A second', 'title');
    type('A third', 'other');
    const before = [1, 2, 3, 4].map(() => (undoOwnStory(store), own()));
    expect(before).toEqual(['A second', 'A first', 'A lesson', null]);
  });

  it('keeps what is kept in step with one story, and with no other', () => {
    const store = createAppStore(dataset);
    const another = { ...LESSON, title: 'Another' };
    replaceOwnStory(store, LESSON);
    keep(dataset, LESSON);
    const changed = { ...LESSON, title: 'Changed' };
    changeOwnStory(store, changed);
    expect(isKept(dataset, changed)).toBe(true);
    replaceOwnStory(store, another);
    changeOwnStory(store, { ...another, title: 'And another' });
    expect(isKept(dataset, changed)).toBe(true);
    undoOwnStory(store);
    undoOwnStory(store);
    expect(isKept(dataset, changed)).toBe(true);
    undoOwnStory(store);
    expect(isKept(dataset, LESSON)).toBe(true);
    undoOwnStory(store);
    expect([store.getState().ownStory, isKept(dataset, LESSON)]).toEqual([null, true]);
  });
});
