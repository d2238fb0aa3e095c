import { useDataset } from '../state/useAppStore.ts';
import { sideColour, sideLetter } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { SelectButton } from './SelectButton.tsx';
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
