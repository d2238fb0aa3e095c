import type { Facts } from '../state/facts.ts';
import { makeLate } from '../ui/useLate.ts';

/** What serves those who read the graph closely, once they are there. */
export const lateTools = makeLate(() => import('./graphTools.tsx'));

/** What few pictures need. */
export const latePictureTools = makeLate(() => import('./pictureTools.tsx'));

/** Whether a picture is another without them. */
export function needsPictureTools({ showsTellers, pins }: Facts): boolean {
  return showsTellers || Object.keys(pins).length > 0;
}
