import type { CSSProperties } from 'react';
import { isDated } from '../dataset/isDated.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { quoted } from '../ui/quoted.ts';
import { sideColour } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { placeCard, type Box } from './cardPlace.ts';
import { makeUpOf } from './counted.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { boxOfMark, placeOfMark } from './markCardPlace.ts';
import { dateOf, disputersOf, makeUpWords, sidesOf } from './nameEvent.ts';
import { standsFor } from './stepMark.ts';
import { strings } from './strings.ts';
import { toolStrings } from './toolStrings.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Size } from './useSize.ts';

interface HoverCardProps {
  readonly layout: TimelineLayout;
  readonly mark: DrawnMark;
  readonly panel: Size;
  readonly scrollTop: number;
  /** The pointer came to the card, or left it. */
  readonly onHold: (isHeld: boolean) => void;
}

const CARD_WIDTH = 280;
/** What a card is likely to take. */
const CARD_HEIGHT = 116;
/** More sides, and sides together, than this are not told one by one. */
const MAX_KINDS = 4;

/** What a mark is, at a glance. It takes no focus: all of it is in the mark's name. */
export function HoverCard({ layout, mark, panel, scrollTop, onHold }: HoverCardProps) {
  const { dataset, marks } = layout;
  const { content } = mark;
  const others = marks.map((other) => boxOfMark(layout, other, scrollTop));
  const event = content.type === 'event' ? dataset.events[content.event]! : null;
  if (event) others.push(...bracketsOf(layout, event, mark, scrollTop));
  const place = placeOfMark(layout, mark, panel, scrollTop);
  return (
    <div
      className="timeline-card"
      style={placeCard(place, CARD_WIDTH, CARD_HEIGHT, others)}
      aria-hidden="true"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
    >
      {event ? (
        <EventWords dataset={dataset} event={event} />
      ) : (
        <CountWords layout={layout} mark={mark} />
      )}
    </div>
  );
}

interface EventWordsProps {
  readonly dataset: Dataset;
  readonly event: DatasetEvent;
}

function EventWords({ dataset, event }: EventWordsProps) {
  const passage = dataset.passageById.get(event.passages[0] ?? event.evidence[0] ?? '');
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  const quote = text?.slice(passage!.start, passage!.end).trim();
  const disputed = disputersOf(dataset, event);
  const basis = event.date && isDated(event.date) ? toolStrings.basis[event.date.basis] : null;
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
          {quoted(quote)}
        </p>
      ) : (
        event.evidence.length === 0 && <p className="timeline-card-bare">{strings.noPassage}</p>
      )}
    </>
  );
}

/** What a counted mark is made of. */
function CountWords({ layout, mark }: Pick<HoverCardProps, 'layout' | 'mark'>) {
  if (mark.content.type !== 'count') return null;
  const { dataset, lanes, time } = layout;
  const { size, counted } = mark.content;
  const kinds = makeUpWords(dataset, makeUpOf(lanes[mark.lane]!, counted, time), time.sideSets);
  return (
    <>
      <p className="timeline-card-title">
        {strings.events(size, dataset.language)}
        <span className="timeline-card-basis"> · {toolStrings.openCount}</span>
      </p>
      <ul className="timeline-card-kinds">
        {kinds
          .flatMap(({ sides, ...kind }) => (sides ? { sides, ...kind } : []))
          .slice(0, MAX_KINDS)
          .map(({ words, count, sides }) => (
            <li key={words}>
              <span className="timeline-card-track">
                <span
                  className="timeline-card-share"
                  style={
                    { '--share': count / size, '--kind': colourOf(dataset, sides) } as CSSProperties
                  }
                />
              </span>
              {strings.countOf(count, words, dataset.language)}
            </li>
          ))}
      </ul>
      <p className="timeline-card-basis">
        {kinds
          .filter(({ sides }) => sides === null)
          .map(({ words, count }) => strings.countOf(count, words, dataset.language))
          .join(' · ')}
      </p>
    </>
  );
}

/** One colour, or two halves one above the other. */
function colourOf(dataset: Dataset, sides: readonly string[]): string {
  const [first = 'var(--side-none)', second = first] = sides.map((id) => sideColour(dataset, id));
  return `linear-gradient(${first} 50%, ${second} 50%)`;
}

/** What lies between a mark and each of those that its date hangs on: brackets join them. */
function bracketsOf(
  layout: TimelineLayout,
  { date }: DatasetEvent,
  mark: DrawnMark,
  scrollTop: number,
): readonly Box[] {
  const { dataset, lanes, time, marks } = layout;
  const own = boxOfMark(layout, mark, scrollTop);
  return (date?.relations ?? []).flatMap(({ event }) => {
    const index = dataset.eventIndex.get(event);
    const partner =
      index !== undefined && marks.find((other) => standsFor({ lanes, time }, other, index));
    if (!partner) return [];
    const other = boxOfMark(layout, partner, scrollTop);
    return {
      left: Math.min(own.left, other.left),
      right: Math.max(own.right, other.right),
      top: Math.min(own.top, other.top),
      bottom: Math.max(own.bottom, other.bottom),
    };
  });
}
