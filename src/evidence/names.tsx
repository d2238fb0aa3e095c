import { describeDate } from '../dataset/dateWords.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour, sideLetter } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { SelectButton } from './SelectButton.tsx';
import { standingNote } from './strings.ts';
import { actorName, tieSentence } from './tieWords.ts';

/** An actor's name with the colour of its side; selects the actor. */
export function ActorName({ id }: { readonly id: string }) {
  const dataset = useDataset();
  const side = dataset.actorById.get(id)?.side ?? null;
  return (
    <SelectButton type="actor" id={id}>
      <span
        className="evidence-dot"
        style={{ color: sideColour(dataset, side) }}
        data-letter={sideLetter(dataset, side)}
        aria-hidden="true"
      />
      {actorName(dataset, id)}
    </SelectButton>
  );
}

/** An event's title; selects the event. */
export function EventName({ id }: { readonly id: string }) {
  const title = useDataset().eventById.get(id)?.title ?? id;
  return (
    <SelectButton type="event" id={id}>
      {title}
    </SelectButton>
  );
}

/** An event's title with when it was, and the word for what is not reported: "planned". */
export function DatedEventName({ id }: { readonly id: string }) {
  const { eventById, language } = useDataset();
  const event = eventById.get(id);
  return (
    <>
      <EventName id={id} />
      {event?.date && <span className="evidence-muted"> {describeDate(event.date, language)}</span>}
      <Note words={event ? standingNote(event.standing) : ''} />
    </>
  );
}

/** A word more on the name before it; '' is none. */
export function Note({ words }: { readonly words: string }) {
  return words && <span className="evidence-muted"> · {words}</span>;
}

/** A tie in words; selects the tie. */
export function TieName({ id }: { readonly id: string }) {
  const dataset = useDataset();
  const tie = dataset.tieById.get(id);
  if (!tie) return null;
  return (
    <SelectButton type="tie" id={id}>
      {tieSentence(dataset, tie)}
    </SelectButton>
  );
}

/** The letter of a source, as a badge. */
export function SourceBadge({ id }: { readonly id: string }) {
  const dataset = useDataset();
  return (
    <span className="evidence-letter" title={dataset.sourceById.get(id)?.title}>
      {sourceLetter(dataset, id)}
    </span>
  );
}
