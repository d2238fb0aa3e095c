import { makeLate } from '../ui/useLate.ts';

/** What serves a person who is reading, beyond the text itself. */
export const lateReading = makeLate(() => import('./readingParts.tsx'));
/** How much of the sources is used. */
export const lateCoverage = makeLate(() => import('./coverageParts.tsx'));
/** Two sources side by side. */
export const lateCompare = makeLate(() => import('./compareParts.tsx'));
/** What steps through the passages of a selection: a page that begins with one begins with this. */
export const lateSteps = makeLate(() => import('./PassageSteps.tsx'));
