import type { ReactNode } from 'react';
import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { quotesOf } from '../evidence/eventQuotes.ts';
import { Kicker } from '../evidence/Kicker.tsx';
import { tellersOf } from '../evidence/tellers.ts';
import { actorName } from '../evidence/tieWords.ts';
import { NO_DATE, NO_PASSAGE, standingLine } from '../evidence/strings.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { EmbedQuotes } from './EmbedQuote.tsx';
import { EMBED } from './embedStrings.ts';

/** Who takes part, as far as they are named: more is for the full page. */
const NAMED = 8;

/** One event, and the words that it rests on. */
export function EmbedEvent({ event }: { readonly event: DatasetEvent }) {
  const dataset = useDataset();
  const themes = event.themes.map((id) => dataset.themeById.get(id)?.name ?? id);
  const letters = tellersOf(dataset, event).map((id) => sourceLetter(dataset, id));
  const quotes = quotesOf(dataset, event).map(({ passage, does }) => ({
    passage: passage.id,
    does,
  }));
  return (
    <article className="embed-card embed-event">
      <div>
        <Kicker sides={event.sides}>
          {[...themes, standingLine(event.standing, letters)].join(' · ')}
        </Kicker>
        <h1>{event.title}</h1>
        {event.summary && <p className="embed-summary">{event.summary}</p>}
        <EventRows event={event} />
      </div>
      <section>
        <h2>{EMBED.said}</h2>
        {quotes.length > 0 ? (
          <EmbedQuotes quotes={quotes} />
        ) : (
          <p className="embed-unbacked">
            {NO_PASSAGE} <CitedOnly event={event} />
          </p>
        )}
      </section>
    </article>
  );
}

function EventRows({ event }: { readonly event: DatasetEvent }) {
  const dataset = useDataset();
  const { date, place, participants, disputedBy } = event;
  return (
    <dl className="embed-rows">
      <Row name={EMBED.when}>{date ? <EventDate event={event} /> : NO_DATE}</Row>
      {place && <Row name={EMBED.where}>{place}</Row>}
      {participants.length > 0 && (
        <Row name={EMBED.who}>
          {participants.slice(0, NAMED).map(({ actor, role }) => (
            <span key={actor} className="embed-who">
              <span
                className="embed-dot"
                style={{ color: sideColour(dataset, dataset.actorById.get(actor)?.side ?? null) }}
                aria-hidden
              />
              {actorName(dataset, actor)}
              {role && <span className="embed-muted"> {role}</span>}
            </span>
          ))}
          {participants.length > NAMED &&
            EMBED.moreSources((participants.length - NAMED).toLocaleString(dataset.language))}
        </Row>
      )}
      {disputedBy.length > 0 && (
        <Row name={EMBED.disputed}>
          {disputedBy.map(({ actor }) => actorName(dataset, actor)).join(', ')}
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When it was, what that hangs on, and why. */
function EventDate({ event: { date } }: { readonly event: DatasetEvent }) {
  const { language, eventById } = useDataset();
  if (!date) return null;
  const relations = date.relations.map((relation) =>
    describeRelation(relation, eventById.get(relation.event)?.title ?? relation.event, language),
  );
  return (
    <>
      {[describeDate(date, language), ...relations].join(', ')}
      {date.note && <span className="embed-muted"> {date.note}</span>}
    </>
  );
}

function CitedOnly({ event }: { readonly event: DatasetEvent }) {
  const { language, sourceById } = useDataset();
  const names = event.cites.flatMap((id) => {
    const source = sourceById.get(id);
    return source ? [sourceName(source)] : [];
  });
  return names.length > 0 && EMBED.citedOnly(new Intl.ListFormat(language).format(names));
}
