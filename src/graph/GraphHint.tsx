import { useAppStore } from '../state/useAppStore.ts';
import { makeLate, useOverlay } from '../ui/useLate.ts';
import { STRINGS } from './strings.ts';
import { isLimiting } from './useShownGraph.ts';

const lateSentence = makeLate(() => import('./ReadingSentence.tsx'));

/** What the graph shows, in a few words: all of it, or what limits it and the way back. */
export function GraphHint() {
  const isLimited = useAppStore(isLimiting);
  const late = useOverlay(lateSentence, isLimited);
  return late ? <late.ReadingSentence /> : STRINGS.hint;
}
