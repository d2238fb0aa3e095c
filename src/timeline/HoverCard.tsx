import type { CSSProperties } from 'react';
import { isDated } from '../dataset/isDated.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { sideColour } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { placeCard, type CardPlace } from './cardPlace.ts';
import { makeUpOf } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { dateOf, disputersOf, makeUpWords, sidesOf } from './nameEvent.ts';
import { standsFor } from './stepMark.ts';
import { strings } from './strings.ts';
import type { TimelineLayout } from './layoutAt.ts';

interface HoverCardProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly mark: DrawnMark;
  readonly place: CardPlace;
}

const CARD_WIDTH = 296;
/** What a card with a quotation, and one that tells what a count is made of, are likely to take. */
const CARD_HEIGHT = 150;
const COUNT_CARD_HEIGHT = 120;
/** First words of a passage. */
const QUOTE_LENGTH = 130;
/** More kinds than this are not told one by one. */
const MAX_KINDS = 7;

/** What a mark is, at a glance. It takes no pointer and no focus: all of it is in the mark's name. */
export function HoverCard({ dataset, layout, mark, place }: HoverCardProps) {
  if (mark.content.type === 'count')
    return <CountCard dataset={dataset} layout={layout} mark={mark} place={place} />;
  const event = dataset.events[mark.content.event]!;
  const around = aroundBracket(dataset, layout, event, mark, place);
  return (
    <div
      className="timeline-card"
      style={placeCard({ ...place, around }, CARD_WIDTH, CARD_HEIGHT)}
      aria-hidden="true"
    >
      <EventWords dataset={dataset} event={event} />
    </div>
  );
}

function EventWords({ dataset, event }: Pick<HoverCardProps, 'dataset'> & { event: DatasetEvent }) {
  const passage = dataset.passageById.get(event.passages[0] ?? event.evidence[0] ?? '');
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  const quote = text && shorten(text.slice(passage.start, passage.end));
  const disputed = disputersOf(dataset, event);
  const basis = event.date && isDated(event.date) ? strings.basis[event.date.basis] : null;
  return (
    <>
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
    </>
  );
}

/** What a counted mark is made of. */
function CountCard({ dataset, layout, mark, place }: HoverCardProps) {
  if (mark.content.type !== 'count') return null;
  const { size, counted } = mark.content;
  const shares = makeUpOf(layout.lanes[mark.lane]!, counted, layout.time);
  const kinds = makeUpWords(dataset, shares, layout.time.sideSets);
  return (
    <div
      className="timeline-card"
      style={placeCard(place, CARD_WIDTH, COUNT_CARD_HEIGHT)}
      aria-hidden="true"
    >
      <p className="timeline-card-title">{strings.events(size, dataset.language)}</p>
      <ul className="timeline-card-kinds">
        {kinds.slice(0, MAX_KINDS).map(({ words, count, sides }) => (
          <li key={words} data-standing={sides === null || undefined}>
            <span className="timeline-card-track">
              <span
                className="timeline-card-share"
                style={
                  {
                    '--share': count / size,
                    '--kind': sides && colourOf(dataset, sides),
                  } as CSSProperties
                }
              />
            </span>
            {strings.countOf(count, words, dataset.language)}
          </li>
        ))}
      </ul>
      <p className="timeline-card-basis">{strings.openCount}</p>
    </div>
  );
}

/** One colour, or two halves one above the other. */
function colourOf(dataset: Dataset, sides: readonly string[]): string {
  const [first = 'var(--side-none)', second = first] = sides.map((id) => sideColour(dataset, id));
  return `linear-gradient(${first} 50%, ${second} 50%)`;
}

/** From the highest to the lowest of a mark and of what its date hangs on, as far as it is drawn. */
function aroundBracket(
  { eventIndex }: Dataset,
  { lanes, time, marks }: TimelineLayout,
  { date }: DatasetEvent,
  mark: DrawnMark,
  place: CardPlace,
): CardPlace['around'] {
  let { top, bottom } = place;
  for (const relation of date?.relations ?? []) {
    const index = eventIndex.get(relation.event);
    const partner =
      index !== undefined && marks.find((other) => standsFor({ lanes, time }, other, index));
    if (!partner) continue;
    top = Math.min(top, place.top + partner.y - mark.y);
    bottom = Math.max(bottom, place.bottom + partner.y - mark.y);
  }
  return { top, bottom };
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= QUOTE_LENGTH) return plain;
  const cut = plain.slice(0, QUOTE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE_LENGTH / 2))}…`;
}
