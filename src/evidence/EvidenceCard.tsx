import { useEffect, useId, type ComponentType } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import { makeLate, useLate, type Late } from '../ui/useLate.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { EmptyCard } from './EmptyCard.tsx';
import './evidence.css';
import type { CardProps } from './SelectionCard.tsx';

const lateCard = makeLate(() => import('./SelectionCard.tsx'));

/** What draws each type of selection. */
const CARDS: ReadonlyMap<string, Late<{ SelectedCard: ComponentType<CardProps> }>> = new Map([
  ['event', makeLate(() => import('./EventCard.tsx'))],
  ['actor', makeLate(() => import('./ActorCard.tsx'))],
  ['tie', makeLate(() => import('./TieCard.tsx'))],
  ['pair', makeLate(() => import('./PairCard.tsx'))],
  ['passage', makeLate(() => import('./PassageCard.tsx'))],
  ['source', makeLate(() => import('./SourceCard.tsx'))],
]);

/** Loads what draws a selection of a type (`event` …); for a page that begins with one. */
export async function loadSelectionCard(type: string): Promise<void> {
  await Promise.all([lateCard.load(), CARDS.get(type)?.load()]);
}

/** What draws the selection; null: it has not come yet, or nothing is selected. */
export function useSelectionCard() {
  const type = useAppStore(({ selection }) => selection?.type);
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (isAwake) for (const each of CARDS.values()) void each.load();
  }, [isAwake]);
  const card = useLate(lateCard, type !== undefined);
  const ofType = useLate(CARDS.get(type ?? 'event')!, type !== undefined);
  return type !== undefined && card && ofType ? { ...card, ...ofType } : null;
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
          Card={card.SelectedCard}
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
