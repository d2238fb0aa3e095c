import { expect, it, vi } from 'vitest';
import { notesArrived, provideNotes } from '../../src/app/storyNotes.ts';

it('asks for notes when somebody needs them, once, and again where they did not arrive', async () => {
  const load = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('Not now'));
  provideNotes(load.mockResolvedValue());
  expect(load).not.toHaveBeenCalled();
  await expect(notesArrived()).rejects.toThrow('Not now');
  await notesArrived();
  await notesArrived();
  expect(load).toHaveBeenCalledTimes(2);
});
