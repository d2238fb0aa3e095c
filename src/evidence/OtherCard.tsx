import { pairLinkOf } from '../state/pairs.ts';
import { ActorCard } from './ActorCard.tsx';
import { PairCard } from './PairCard.tsx';
import { PassageCard } from './PassageCard.tsx';
import type { CardProps } from './SelectionCard.tsx';
import { SourceCard } from './SourceCard.tsx';
import { TieCard } from './TieCard.tsx';
import './otherCard.css';

/** What is known of anything but an event. */
export function OtherCard({ dataset, selection: { type, id }, titleId }: CardProps) {
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
