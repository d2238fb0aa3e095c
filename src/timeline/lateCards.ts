import { makeLate } from '../ui/useLate.ts';

/** What tells more of a mark, for who points at it or opens it: its card, the list of a count. */
export const lateCards = makeLate(() => import('./MarkCards.tsx'));
