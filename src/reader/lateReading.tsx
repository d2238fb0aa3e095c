import { makeLate } from '../ui/useLate.ts';

/** What serves a person who is reading, beyond the text itself. */
export const lateReading = makeLate(() => import('./readingParts.tsx'));
