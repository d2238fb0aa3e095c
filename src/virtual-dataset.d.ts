declare module 'virtual:dataset' {
  // Within such a declaration an `import` of a file beside it would be silently `any`.
  type CompiledDataset = import('./dataset/model.ts').CompiledDataset;
  type Places = import('./graph/places.ts').Places;

  interface BuiltDataset extends CompiledDataset {
    /** Of its actors in the graph. */
    readonly places: readonly Places[];
  }

  /** The dataset that this build was made with. Rejects where its file does not arrive. */
  export function loadCompiled(): Promise<BuiltDataset>;
  /**
   * Puts the notes of its stories' steps, which may come in a file of their own, into it: until then
   * there are none. Rejects where the file does not arrive.
   */
  export function loadNotes(compiled: CompiledDataset): Promise<void>;
}
