import type { Story } from '../dataset/model.ts';

interface Coming {
  readonly load: () => Promise<void>;
  loading: Promise<void> | null;
}

/** By the list of stories, which is one dataset's alone. */
const coming = new WeakMap<readonly Story[], Coming>();

/** Stories whose steps come without their notes: `load` puts these where they belong. */
export function provideNotes(stories: readonly Story[], load: () => Promise<void>): void {
  coming.set(stories, { load, loading: null });
}

/** Whether the notes of all these stories are there. */
export function hasNotes(stories: readonly Story[]): boolean {
  return !coming.has(stories);
}

/**
 * Resolves when they are, which whoever presents a story or saves the dataset needs; the first asks
 * for them. Rejects where they do not arrive; the next asks again.
 */
export async function notesArrived(stories: readonly Story[]): Promise<void> {
  const notes = coming.get(stories);
  if (!notes) return;
  notes.loading ??= notes.load().then(
    () => void coming.delete(stories),
    (reason: unknown) => {
      notes.loading = null;
      throw reason;
    },
  );
  await notes.loading;
}
