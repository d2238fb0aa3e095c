import { makeLate } from '../ui/useLate.ts';

/** What serves those who read the graph closely, once they are there. */
export const lateTools = makeLate(() => import('./graphTools.tsx'));
