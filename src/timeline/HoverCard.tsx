import type { CSSProperties } from 'react';
import { isDated } from '../dataset/isDated.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import type { Share } from './counted.ts';
import { dateOf, disputersOf, makeUpWords, sidesOf } from './nameEvent.ts';
import { strings } from './strings.ts';
import type { TimeColumns } from './timeColumns.ts';

/** Where a card goes in its panel, px: below `bottom`, or above `top` where there is more room. */
export interface CardPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
}

interface HoverCardProps {
  readonly dataset: Dataset;
  readonly event: DatasetEvent;
  readonly place: CardPlace;
}

const CARD_WIDTH = 296;
/** Between the mark's row and the card, so that the card is never under the pointer. */
const DISTANCE = 8;
/** First words of a passage. */
const QUOTE_LENGTH = 130;

interface CountCardProps {
  readonly dataset: Dataset;
  readonly size: number;
  readonly shares: readonly Share[];
  readonly sideSets: TimeColumns['sideSets'];
  readonly place: CardPlace;
}

/** More kinds than this are not told one by one. */
const MAX_KINDS = 7;

/** What a counted mark is made of. */
export function CountCard({ dataset, size, shares, sideSets, place }: CountCardProps) {
  const kinds = makeUpWords(dataset, shares, sideSets);
  return (
    <div className="timeline-card" style={cardStyle(place)} aria-hidden="true">
      <p className="timeline-card-title">{strings.events(size, dataset.language)}</p>
      <ul className="timeline-card-kinds">
        {kinds.slice(0, MAX_KINDS).map(({ words, count }) => (
          <li key={words}>
            <span
              className="timeline-card-share"
              style={{ '--share': count / size } as CSSProperties}
            />
            {strings.countOf(count, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function cardStyle(place: CardPlace) {
  const width = Math.min(CARD_WIDTH, place.panelWidth - 8);
  const left = Math.max(4, Math.min(place.x - 24, place.panelWidth - width - 4));
  const below = place.panelHeight - place.bottom >= place.top;
  const vertical = below
    ? { top: place.bottom + DISTANCE }
    : { bottom: place.panelHeight - place.top + DISTANCE };
  return { left, width, ...vertical };
}

/** What a mark is, at a glance. It takes no pointer and no focus: all of it is in the mark's name. */
export function HoverCard({ dataset, event, place }: HoverCardProps) {
  const passage = dataset.passageById.get(event.passages[0] ?? event.evidence[0] ?? '');
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  const quote = text && shorten(text.slice(passage.start, passage.end));
  const disputed = disputersOf(dataset, event);
  const basis = event.date && isDated(event.date) ? strings.basis[event.date.basis] : null;
  return (
    <div className="timeline-card" style={cardStyle(place)} aria-hidden="true">
      <p className="timeline-card-title">{event.title}</p>
      <p>
        {dateOf(dataset, event)}
        {basis && <span className="timeline-card-basis"> · {basis}</span>}
      </p>
      <p>
        {sidesOf(dataset, event)}
        {event.standing !== 'reported' && ` · ${strings.standing(event.standing)}`}
        {disputed && ` · ${disputed}`}
      </p>
      {passage && quote ? (
        <p className="timeline-card-quote">
          <span className="timeline-letter-badge">{sourceLetter(dataset, passage.source)}</span>
          {strings.quoted(quote)}
        </p>
      ) : (
        event.evidence.length === 0 && <p className="timeline-card-bare">{strings.noPassage}</p>
      )}
    </div>
  );
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= QUOTE_LENGTH) return plain;
  const cut = plain.slice(0, QUOTE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LENGTH / 2))}…`;
}
