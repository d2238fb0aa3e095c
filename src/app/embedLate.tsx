import { makeLate, useLate } from '../ui/useLate.ts';

const lateEvidence = makeLate(() => import('./EmbedEvidence.tsx'));
const lateList = makeLate(() => import('./EmbedList.tsx'));

/** In a narrow column events read better one below the other. */
export const NARROW_QUERY = '(max-width: 519px)';

/** Loads what shows a selection with its words; for a part that begins with one. */
export const loadEvidence = lateEvidence.load;
/** Loads the list; for a timeline that begins with it. */
export const loadList = lateList.load;

/** The card of what is selected with the words behind it; once it has come. */
export function LateEvidence() {
  const late = useLate(lateEvidence, true);
  return late ? <late.EmbedEvidence /> : <div className="embed-evidence" aria-busy />;
}

/** The events in a list; once it has come. */
export function LateList() {
  const late = useLate(lateList, true);
  return late ? <late.EmbedList /> : <div aria-busy />;
}
