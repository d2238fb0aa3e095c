let load = async () => {};
let loading: Promise<void> | null = null;

/** `loadNotes`: puts the notes that the page's own dataset came without where they belong. */
export function provideNotes(loadNotes: () => Promise<void>): void {
  load = loadNotes;
  loading = null;
}

/**
 * Resolves when the notes of all stories are there, which whoever presents, copies or saves one needs;
 * the first asks for them. Rejects where they do not arrive; the next asks again.
 */
export function notesArrived(): Promise<void> {
  return (loading ??= load().catch((reason: unknown) => {
    loading = null;
    throw reason;
  }));
}
