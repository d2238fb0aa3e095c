import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import { pairEnds, pairLinkOf } from '../state/pairs.ts';
import { ActorCard } from './ActorCard.tsx';
import { CardCorner } from './CardCorner.tsx';
import { EventCard } from './EventCard.tsx';
import { PairCard } from './PairCard.tsx';
import { PassageCard } from './PassageCard.tsx';
import { passageWords, shorten } from './passageWords.ts';
import { SourceCard } from './SourceCard.tsx';
import { pairWords, PASSAGE_KICKER } from './strings.ts';
import { TieCard } from './TieCard.tsx';
import { actorName, tieSentence } from './tieWords.ts';

/** Characters of a passage that are read out when it is selected. */
const ANNOUNCED_LIMIT = 80;

interface Props {
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly titleId: string;
}

/** What is known of a selection, with the controls of its card. */
export function SelectionCard({ dataset, selection, titleId }: Props) {
  return (
    <>
      <CardCorner selection={selection} />
      {/* Another selection begins at its top, with its lists short again. */}
      <div className="evidence-body" key={`${selection.type} ${selection.id}`}>
        <CardBody dataset={dataset} selection={selection} titleId={titleId} />
      </div>
    </>
  );
}

function CardBody({ dataset, selection: { type, id }, titleId }: Props) {
  const event = type === 'event' && dataset.eventById.get(id);
  if (event) return <EventCard event={event} titleId={titleId} />;
  const actor = type === 'actor' && dataset.actorById.get(id);
  if (actor) return <ActorCard actor={actor} titleId={titleId} />;
  const tie = type === 'tie' && dataset.tieById.get(id);
  if (tie) return <TieCard tie={tie} titleId={titleId} />;
  const link = type === 'pair' && pairLinkOf(dataset, id);
  if (link) return <PairCard link={link} titleId={titleId} />;
  const passage = type === 'passage' && dataset.passageById.get(id);
  if (passage) return <PassageCard passage={passage} titleId={titleId} />;
  const source = type === 'source' && dataset.sourceById.get(id);
  return source ? <SourceCard source={source} titleId={titleId} /> : null;
}

/** What is read out when something is selected; null: the dataset has nothing by that id. */
export function titleOf(dataset: Dataset, { type, id }: Selection): string | null {
  if (type === 'event') return dataset.eventById.get(id)?.title ?? null;
  if (type === 'actor') return dataset.actorById.get(id)?.name ?? null;
  if (type === 'source') return dataset.sourceById.get(id)?.title ?? null;
  if (type === 'tie') {
    const tie = dataset.tieById.get(id);
    return tie ? tieSentence(dataset, tie) : null;
  }
  if (type === 'pair') {
    const ends = pairEnds(id, dataset);
    return ends && pairWords(actorName(dataset, ends[0]), actorName(dataset, ends[1]));
  }
  if (!dataset.passageById.has(id)) return null;
  return `${PASSAGE_KICKER}: ${shorten(passageWords(dataset, id) ?? id, ANNOUNCED_LIMIT)}`;
}
