import { memo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { sideColour } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { shapesOf } from './laneColumns.ts';
import { dateOf, disputersOf, sidesOf } from './nameEvent.ts';
import { strings } from './strings.ts';

interface EventRowProps {
  readonly dataset: Dataset;
  readonly event: DatasetEvent;
  /** Of the group: a date that says the same is not said again. */
  readonly heading: string;
  readonly selected: boolean;
  readonly related: boolean;
  /** A filter leaves it out. */
  readonly dimmed: boolean;
  readonly onSelect: AppState['selectEvent'];
  readonly onHover: AppState['hover'];
}

/** One event of the list. Memoised: a list can have thousands, and a selection changes two. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { dataset, event, heading, selected, related, dimmed, onSelect, onHover } = props;
  const shape = shapesOf(dataset).byEvent[dataset.eventIndex.get(event.id)!];
  const date = dateOf(dataset, event);
  const known = date.toLocaleLowerCase() === heading.toLocaleLowerCase();
  const letters = sourcesOf(dataset, event);
  const details = [
    known ? null : date,
    event.sides.length > 0 ? sidesOf(dataset, event) : null,
    event.standing === 'reported' ? null : strings.standing(event.standing),
    letters,
    disputersOf(dataset, event),
    event.evidence.length === 0 ? strings.noPassage : null,
  ].filter((part) => part !== null);
  return (
    <li className="event-list-item">
      <button
        type="button"
        className="event-list-row"
        data-event={event.id}
        data-related={(related && !selected) || undefined}
        data-dimmed={dimmed || undefined}
        aria-current={selected || undefined}
        onClick={() => onSelect(event.id)}
        onPointerEnter={() => onHover({ type: 'event', id: event.id, aspect: null })}
        onPointerLeave={() => onHover(null)}
      >
        <EventGlyph
          colours={event.sides.map((side) => sideColour(dataset, side))}
          shape={shape?.kind ?? (event.standing === 'position' ? 'square' : 'bar')}
          standing={event.standing}
          disputed={event.disputedBy.length > 0}
        />
        <span className="event-list-words">
          <span className="event-list-title">{event.title}</span>
          <span className="event-list-details">{details.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
});

/** Letters of the sources that tell the event; null: none. */
function sourcesOf(dataset: Dataset, event: DatasetEvent): string | null {
  const ids = new Set(event.cites);
  for (const id of event.passages) {
    const passage = dataset.passageById.get(id);
    if (passage) ids.add(passage.source);
  }
  const letters = dataset.sources
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => sourceLetter(dataset, id));
  return letters.length > 0 ? letters.join(', ') : null;
}
