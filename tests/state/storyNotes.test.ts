import { expect, it, vi } from 'vitest';
import type { Story } from '../../src/dataset/model.ts';
import { hasNotes, notesArrived, provideNotes } from '../../src/state/storyNotes.ts';

it('asks for notes when somebody needs them, once, and again where they did not arrive', async () => {
  const stories: readonly Story[] = [];
  const load = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Not now'));
  provideNotes(stories, load.mockResolvedValue());
  expect(load).not.toHaveBeenCalled();
  await expect(Promise.all([notesArrived(stories), notesArrived(stories)])).rejects.toThrow(
    'Not now',
  );
  expect([hasNotes(stories), load.mock.calls.length]).toEqual([false, 1]);
  await Promise.all([notesArrived(stories), notesArrived(stories)]);
  await notesArrived(stories);
  expect([hasNotes(stories), load.mock.calls.length]).toEqual([true, 2]);
});

it('asks for nothing where the stories came with theirs', async () => {
  expect(hasNotes([])).toBe(true);
  await notesArrived([]);
});
