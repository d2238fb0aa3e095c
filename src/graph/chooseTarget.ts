import type { AppState } from '../state/appStore.ts';
import { pairEnds } from '../state/pairs.ts';
import type { Target } from './useGraphActs.ts';

/**
 * Selects what was chosen; null: lets go. `isAdded`: with the actor that is selected already it
 * makes a pair. `chosen`: the last actor chosen alone, the one that stays when another is added.
 */
export function chooseTarget(
  { dataset, selection, selectActor, selectPair, selectTie, clearSelection }: AppState,
  target: Target | null,
  isAdded: boolean,
  chosen: { current: string | null },
): void {
  if (!target) return clearSelection();
  if (target.type === 'tie') return selectTie(target.id);
  const ends = selection?.type === 'pair' ? pairEnds(selection.id, dataset) : null;
  const first =
    selection?.type === 'actor'
      ? selection.id
      : (ends?.find((id) => id === chosen.current) ?? ends?.[0]);
  if (isAdded && first !== undefined && first !== target.id) {
    chosen.current = first;
    return selectPair(first, target.id);
  }
  chosen.current = target.id;
  selectActor(target.id);
}
