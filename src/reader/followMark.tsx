import type { AppState } from '../state/appStore.ts';
import type { Selection } from '../state/facts.ts';
import type { MarkPiece } from './articleModel.ts';
import { wordsTarget } from './restingOn.ts';

/**
 * Selects what a click on words leads to. False: there are several things to choose from, or it is
 * selected already, and who clicks again asks for what else there is.
 */
export function followMark(state: AppState, mark: MarkPiece): boolean {
  const target = wordsTarget(state.dataset, mark);
  if (!target || isSelected(state.selection, target)) return false;
  selectTarget(state, target);
  return true;
}

/** Selects whatever it is. */
export function selectTarget(state: AppState, { type, id, aspect }: Selection): void {
  if (type === 'event') state.selectEvent(id, aspect);
  else if (type === 'actor') state.selectActor(id, aspect);
  else if (type === 'tie') state.selectTie(id);
  else if (type === 'passage') state.selectPassage(id);
  else state.selectSource(id);
}

function isSelected(selection: Selection | null, { type, id, aspect }: Selection): boolean {
  return selection?.type === type && selection.id === id && selection.aspect === aspect;
}
