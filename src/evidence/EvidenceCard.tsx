import { useId } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { EmptyCard } from './EmptyCard.tsx';
import './evidence.css';

const lateCard = makeLate(() => import('./SelectionCard.tsx'));

/** Loads what draws a selection; for a page that begins with one. */
export const loadSelectionCard = lateCard.load;

/** The card of what is selected; where nothing is, or something unknown, a way to begin. */
export function EvidenceCard() {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const titleId = useId();
  const card = useLate(lateCard, selection !== null);
  const title = selection && card && card.titleOf(dataset, selection);
  const shown = title === null ? null : selection;
  return (
    <section
      className="evidence"
      aria-labelledby={titleId}
      data-empty={shown === null || undefined}
    >
      <p className="visually-hidden" role="status">
        {title}
      </p>
      {shown && card ? (
        <card.SelectionCard dataset={dataset} selection={shown} titleId={titleId} />
      ) : (
        <EmptyCard titleId={titleId} />
      )}
    </section>
  );
}
