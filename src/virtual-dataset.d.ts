declare module 'virtual:dataset' {
  import type { CompiledDataset } from './dataset/model.ts';

  /** The dataset that this build was made with. Rejects where its file does not arrive. */
  export function loadCompiled(): Promise<CompiledDataset>;
}
