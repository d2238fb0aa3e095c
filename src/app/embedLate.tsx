import type { ReactNode } from 'react';
import { useSelectionCard } from '../evidence/EvidenceCard.tsx';
import { makeLate, useLate } from '../ui/useLate.ts';

const lateEvidence = makeLate(() => import('./EmbedEvidence.tsx'));
const lateList = makeLate(() => import('./EmbedList.tsx'));

/** In a narrow column events read better one below the other. */
export const NARROW_QUERY = '(max-width: 519px)';

/** Loads what shows a selection with its words; for a part that begins with one. */
export const loadEvidence = lateEvidence.load;
/** Loads the list; for a timeline that begins with it. */
export const loadList = lateList.load;

/** The card of what is selected with the words behind it; until it has come, what was there before. */
export function LateEvidence({ before = null }: { readonly before?: ReactNode }) {
  const late = useLate(lateEvidence, true);
  // Together: each part that came later would move the page around again.
  const hasCard = useSelectionCard() !== null;
  if (late && hasCard) return <late.EmbedEvidence />;
  return (
    <div className="embed-evidence" aria-busy>
      {before}
    </div>
  );
}

/** The events in a list; once it has come. */
export function LateList() {
  const late = useLate(lateList, true);
  return late ? <late.EmbedList /> : <div aria-busy />;
}
