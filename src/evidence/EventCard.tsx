import type { DatasetEvent } from '../dataset/model.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { AspectButton } from './AspectButton.tsx';
import { CopyLink } from './CopyLink.tsx';
import { DateLine } from './DateLine.tsx';
import { Kicker } from './Kicker.tsx';
import { MoreList } from './MoreList.tsx';
import { ActorName, Note, SourceBadge, TieName } from './names.tsx';
import { Row } from './Row.tsx';
import {
  NO_DATE,
  NO_PASSAGE,
  passageCount,
  ROWS,
  SEE_PASSAGE,
  standingLine,
  standingNote,
} from './strings.ts';
import { sourcesBehind, tellersOf } from './tellers.ts';
import type { CardProps } from './SelectionCard.tsx';

interface Props {
  readonly event: DatasetEvent;
  readonly titleId: string;
}

/** What an event is, and how each part of that is known. */
function EventCard({ event, titleId }: Props) {
  const dataset = useDataset();
  const { language } = dataset;
  const sources = sourcesBehind(dataset, event);
  const themes = event.themes.map((id) => dataset.themeById.get(id)?.name ?? id);
  const letters = tellersOf(dataset, event).map((id) => sourceLetter(dataset, id));
  return (
    <>
      <Kicker sides={event.sides}>
        {[...themes, standingLine(event.standing, letters)].join(' · ')}
      </Kicker>
      <h2 className="evidence-title" id={titleId}>
        {event.title}
      </h2>
      {event.summary && <p className="evidence-summary">{event.summary}</p>}
      {event.evidence.length === 0 && <p className="evidence-unbacked">{NO_PASSAGE}</p>}
      <dl className="evidence-rows">
        <Row label={ROWS.when}>
          {event.date ? <DateLine date={event.date} aspect="date" /> : NO_DATE}
        </Row>
        {event.place && <Row label={ROWS.where}>{event.place}</Row>}
        {event.participants.length > 0 && (
          <Row label={ROWS.who}>
            <MoreList
              form="run"
              items={event.participants}
              render={({ actor, role }) => (
                <>
                  <ActorName id={actor} />
                  {role && <span className="evidence-muted"> {role}</span>}
                </>
              )}
            />
          </Row>
        )}
        {event.ties.length > 0 && (
          <Row label={ROWS.ties}>
            <MoreList
              form="lines"
              items={event.ties}
              render={(id) => (
                <>
                  <TieName id={id} />
                  <Note words={standingNote(event.standing)} />
                </>
              )}
            />
          </Row>
        )}
        {sources.length > 0 && (
          <Row label={ROWS.sources}>
            <MoreList
              form="run"
              items={sources}
              render={({ source, passages, does }) => (
                <>
                  <SourceBadge id={source} />{' '}
                  {passages > 0 && (
                    <AspectButton aspect={`source-${source}`}>
                      {passageCount(passages, language)}
                    </AspectButton>
                  )}
                  {does.length > 0 && <span className="evidence-muted"> {does.join('; ')}</span>}
                </>
              )}
            />
          </Row>
        )}
        {event.disputedBy.length > 0 && (
          <Row label={ROWS.disputed}>
            <MoreList
              form="run"
              items={event.disputedBy}
              render={({ actor, passages }, index) => (
                <>
                  <ActorName id={actor} />{' '}
                  {passages.length > 0 && (
                    <AspectButton aspect={`dispute-${index}`}>{SEE_PASSAGE}</AspectButton>
                  )}
                </>
              )}
            />
          </Row>
        )}
      </dl>
      <CopyLink type="event" id={event.id} />
    </>
  );
}

/** The card of an event that is selected. */
export function SelectedCard({ dataset, selection: { id }, titleId }: CardProps) {
  const event = dataset.eventById.get(id);
  return event ? <EventCard event={event} titleId={titleId} /> : null;
}
