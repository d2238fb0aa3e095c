import type { Dataset } from '../dataset/indexDataset.ts';
import { PREPARATIONS } from './prepareDataset.ts';

/** Below so many events all of this fits into the frame that shows them. */
const PREPARED_FROM = 5000;

/**
 * Makes a large dataset ready to be drawn, a step at a time; a small one is, at once. Returns how
 * to end that.
 */
export function prepareInTurn(dataset: Dataset, onReady: () => void): () => void {
  const steps = (dataset.events.length < PREPARED_FROM ? [] : PREPARATIONS).values();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    const { value: step } = steps.next();
    if (!step) return onReady();
    step(dataset);
    timer = setTimeout(goOn);
  };
  goOn();
  return () => clearTimeout(timer);
}
