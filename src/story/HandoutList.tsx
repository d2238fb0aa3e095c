import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent, ResolvedDate } from '../dataset/model.ts';
import { BASIS_WORDS, NO_DATE, NO_PASSAGE, standingLine } from '../evidence/strings.ts';
import { tellersOf } from '../evidence/tellers.ts';
import { actorName } from '../evidence/tieWords.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import type { HandoutEvents } from './handoutEvents.ts';
import { quotesOf } from '../evidence/eventQuotes.ts';
import { HandoutQuote } from './HandoutQuote.tsx';
import { HANDOUT } from './handoutStrings.ts';

interface Props {
  readonly shown: HandoutEvents;
}

/** The events by number, each with how it is known and the words behind it. */
export function HandoutList({ shown }: Props) {
  return (
    <ol className="handout-events">
      {shown.listed.map((event, at) => (
        <Item key={event.id} event={event} number={at + 1} shown={shown} />
      ))}
    </ol>
  );
}

interface ItemProps extends Props {
  readonly event: DatasetEvent;
  readonly number: number;
}

function Item({ event, number, shown }: ItemProps) {
  const dataset = useDataset();
  const { language } = dataset;
  const { title, date, place, summary, standing, disputedBy, participants } = event;
  const letters = tellersOf(dataset, event).map((id) => sourceLetter(dataset, id));
  const quotes = quotesOf(dataset, event);
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const namesOf = (who: readonly { readonly actor: string }[]) =>
    names.format(who.map(({ actor }) => actorName(dataset, actor)));
  return (
    <li className="handout-event" data-number={number}>
      <h3>
        <span className="handout-number">{number}</span> {title}
      </h3>
      <p className="handout-when">
        {date ? describeDate(date, language) : NO_DATE}
        {date && <Relations date={date} shown={shown} />}
        {place && ` · ${place}`}
        {' · '}
        <strong>{standingLine(standing, letters)}</strong>
      </p>
      {participants.length > 0 && <p className="handout-who">{namesOf(participants)}</p>}
      {summary && <p className="handout-summary">{summary}</p>}
      {disputedBy.length > 0 && (
        <p className="handout-disputed">{HANDOUT.disputedBy(namesOf(disputedBy))}</p>
      )}
      {date && <Basis date={date} />}
      {quotes.length === 0 && <p className="handout-fine">{NO_PASSAGE}</p>}
      {quotes.map(({ passage, does }) => (
        <HandoutQuote key={passage.id} passage={passage} does={does} />
      ))}
    </li>
  );
}

/** What a date hangs on, with the number of that event where it is in the list. */
function Relations({ date, shown }: Props & { readonly date: ResolvedDate }) {
  const { eventById, eventIndex, language } = useDataset();
  return date.relations.map((relation) => {
    const title = eventById.get(relation.event)?.title ?? relation.event;
    const number = shown.numbers.get(eventIndex.get(relation.event) ?? -1);
    return (
      <span key={`${relation.kind} ${relation.event}`}>
        , {describeRelation(relation, title, language)}
        {number !== undefined && ` (${HANDOUT.listNumber(number)})`}
      </span>
    );
  });
}

/** How the date is known; one that nobody gives is known by nothing but its note. */
function Basis({ date }: { readonly date: ResolvedDate }) {
  const words = [isDated(date) ? BASIS_WORDS[date.basis] : null, date.note].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p className="handout-fine">
      {HANDOUT.how}: {words.join('. ')}
    </p>
  );
}
