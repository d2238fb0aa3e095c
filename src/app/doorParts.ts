// One part to load: what opens a person's own dataset.
export { openInWorker } from './openInWorker.ts';
export { PREPARATIONS, PREPARED_FROM } from './prepareDataset.ts';
