import { useId } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { ActorCard } from './ActorCard.tsx';
import { CardCorner } from './CardCorner.tsx';
import { EmptyCard } from './EmptyCard.tsx';
import { EventCard } from './EventCard.tsx';
import './evidence.css';
import { PassageCard } from './PassageCard.tsx';
import { passageWords, shorten } from './passageWords.ts';
import { SourceCard } from './SourceCard.tsx';
import { PASSAGE_KICKER } from './strings.ts';
import { TieCard } from './TieCard.tsx';
import { tieSentence } from './tieWords.ts';

/** Characters of a passage that are read out when it is selected. */
const ANNOUNCED_LIMIT = 80;

/** The card of what is selected; where nothing is, or something unknown, a way to begin. */
export function EvidenceCard() {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const titleId = useId();
  const title = selection && titleOf(dataset, selection);
  const isEmpty = selection === null || title === null;
  return (
    <section className="evidence" aria-labelledby={titleId} data-empty={isEmpty || undefined}>
      <p className="visually-hidden" role="status">
        {title}
      </p>
      {isEmpty ? (
        <EmptyCard titleId={titleId} />
      ) : (
        <>
          <CardCorner selection={selection} />
          {/* Another selection begins at its top, with its lists short again. */}
          <div className="evidence-body" key={`${selection.type} ${selection.id}`}>
            <CardBody dataset={dataset} selection={selection} titleId={titleId} />
          </div>
        </>
      )}
    </section>
  );
}

interface BodyProps {
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly titleId: string;
}

function CardBody({ dataset, selection: { type, id }, titleId }: BodyProps) {
  const event = type === 'event' && dataset.eventById.get(id);
  if (event) return <EventCard event={event} titleId={titleId} />;
  const actor = type === 'actor' && dataset.actorById.get(id);
  if (actor) return <ActorCard actor={actor} titleId={titleId} />;
  const tie = type === 'tie' && dataset.tieById.get(id);
  if (tie) return <TieCard tie={tie} titleId={titleId} />;
  const passage = type === 'passage' && dataset.passageById.get(id);
  if (passage) return <PassageCard passage={passage} titleId={titleId} />;
  const source = type === 'source' && dataset.sourceById.get(id);
  return source ? <SourceCard source={source} titleId={titleId} /> : null;
}

/** What is read out when something is selected; null: the dataset has nothing by that id. */
function titleOf(dataset: Dataset, { type, id }: Selection): string | null {
  if (type === 'event') return dataset.eventById.get(id)?.title ?? null;
  if (type === 'actor') return dataset.actorById.get(id)?.name ?? null;
  if (type === 'source') return dataset.sourceById.get(id)?.title ?? null;
  if (type === 'tie') {
    const tie = dataset.tieById.get(id);
    return tie ? tieSentence(dataset, tie) : null;
  }
  if (!dataset.passageById.has(id)) return null;
  return `${PASSAGE_KICKER}: ${shorten(passageWords(dataset, id) ?? id, ANNOUNCED_LIMIT)}`;
}
