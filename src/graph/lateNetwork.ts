import { makeLate } from '../ui/useLate.ts';

/** The picture of many: it comes while the first of them are given their places. */
export const lateNetwork = makeLate(() => import('./NetworkPicture.tsx'));
