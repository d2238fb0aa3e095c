/** Two sources side by side, and which to begin with. */
export { CompareSources } from './CompareSources.tsx';
export { partnerOf } from './partnerOf.ts';
