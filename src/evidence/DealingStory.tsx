import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import { isDated } from '../dataset/isDated.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import type { TimedDealing } from './dealingsOf.ts';
import { MoreList } from './MoreList.tsx';
import { EventName, SourceBadge, TieName } from './names.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { passageWords, shorten } from './passageWords.ts';
import { SelectButton } from './SelectButton.tsx';
import { howKnown, NO_DATE, NO_PASSAGE } from './strings.ts';
import { tellersOf } from './tellers.ts';

/** Characters of a date's words that are quoted in its line. */
const QUOTE_LIMIT = 44;

interface Props {
  readonly dealings: readonly TimedDealing[];
  /** Each dealing says of which tie it is, in words. */
  readonly namesTies: boolean;
}

/** Dealings in time order: when and how that is known, what, who tells it, and in which words. */
export function DealingStory({ dealings, namesTies }: Props) {
  return (
    <MoreList
      form="story"
      items={dealings}
      render={({ event, parts }) => (
        <>
          <p className="evidence-when">
            <DealingDate event={event} />
          </p>
          <p className="evidence-dealing">
            <EventName id={event.id} />
            <Report event={event} />
          </p>
          {parts.map(({ tie, passages }) => (
            <div key={tie.id} className="evidence-part">
              {namesTies && (
                <p className="evidence-verb">
                  <TieName id={tie.id} />
                </p>
              )}
              {passages.length === 0 && <p className="evidence-muted">{NO_PASSAGE}</p>}
              {passages.map((id) => (
                <PassageQuote key={id} id={id} />
              ))}
            </div>
          ))}
        </>
      )}
    />
  );
}

/** "April 2021, two days after …, derived from “in April”"; the date selects its own words. */
function DealingDate({ event: { id, date } }: { readonly event: DatasetEvent }) {
  const dataset = useDataset();
  const { language, eventById } = dataset;
  if (!date) return NO_DATE;
  const words = describeDate(date, language);
  const quoted = date.passages.map((passage) => passageWords(dataset, passage)).find(Boolean);
  return (
    <>
      {date.passages.length > 0 ? (
        <SelectButton type="event" id={id} aspect="date">
          {words}
        </SelectButton>
      ) : (
        <span>{words}</span>
      )}
      <span className="evidence-muted">
        {date.relations.map((relation) => {
          const title = eventById.get(relation.event)?.title ?? relation.event;
          return `, ${describeRelation(relation, title, language)}`;
        })}
        {isDated(date) &&
          ` · ${howKnown(date.basis, quoted ? shorten(quoted, QUOTE_LIMIT) : null)}`}
      </span>
    </>
  );
}

/** "· alleged · A B": what it is worth, and the sources that tell it. */
function Report({ event }: { readonly event: DatasetEvent }) {
  const tellers = tellersOf(useDataset(), event);
  return (
    <span className="evidence-muted">
      {' · '}
      {event.standing}
      {tellers.map((id) => (
        <span key={id}>
          {' '}
          <SourceBadge id={id} />
        </span>
      ))}
    </span>
  );
}
