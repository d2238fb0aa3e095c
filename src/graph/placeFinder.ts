// One part to load: what finds places, for a size that none were found for before.
export { findPlaces } from './findPlaces.ts';
export { layoutInWorker } from './layoutInWorker.ts';
