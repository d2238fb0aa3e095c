import { useAppStore } from '../state/useAppStore.ts';
import { useLate } from '../ui/useLate.ts';
import { lateTools } from './lateTools.ts';
import { STRINGS } from './strings.ts';
import { isLimiting } from './useShownGraph.ts';

/** What the graph shows, in a few words: all of it, or what limits it and the way back. */
export function GraphHint() {
  const isLimited = useAppStore(isLimiting);
  const tools = useLate(lateTools, isLimited);
  return isLimited && tools ? <tools.ReadingSentence /> : STRINGS.hint;
}
