import { useId } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { EmptyCard } from './EmptyCard.tsx';
import './evidence.css';
import { Waiting } from '../ui/Waiting.tsx';

const lateCard = makeLate(() => import('./SelectionCard.tsx'));

/** The cards of all but events, which are chosen most. */
const lateOther = makeLate(() => import('./OtherCard.tsx'));

const isOther = (type: string) => type !== 'event';

/** Loads what draws a selection of a type (`event` …); for a page that begins with one. */
export async function loadSelectionCard(type: string): Promise<void> {
  await Promise.all([lateCard.load(), isOther(type) ? lateOther.load() : null]);
}

/** What draws the selection; null: it has not come yet, or nothing is selected. */
export function useSelectionCard() {
  const type = useAppStore(({ selection }) => selection?.type);
  const needsOther = type !== undefined && isOther(type);
  const card = useLate(lateCard, type !== undefined);
  const other = useLate(lateOther, needsOther);
  if (type === undefined || !card || (needsOther && !other)) return null;
  return { ...card, Other: needsOther ? other!.OtherCard : null };
}

/** The card of what is selected; where nothing is, or something unknown, a way to begin. */
export function EvidenceCard() {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const titleId = useId();
  const card = useSelectionCard();
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
        <card.SelectionCard
          dataset={dataset}
          selection={shown}
          titleId={titleId}
          Other={card.Other}
        />
      ) : selection && !card ? (
        <div id={titleId}>
          <Waiting />
        </div>
      ) : (
        <EmptyCard titleId={titleId} />
      )}
    </section>
  );
}
