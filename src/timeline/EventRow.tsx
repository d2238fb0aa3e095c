import { memo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { sideColour } from '../ui/sideColour.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { shapeOf } from './eventShape.ts';
import { dateOf, disputersOf, sidesOf } from './nameEvent.ts';
import { sourcesOf } from './rowFacts.ts';
import { strings } from './strings.ts';

interface EventRowProps {
  readonly dataset: Dataset;
  readonly event: DatasetEvent;
  readonly row: number;
  /** Of the group: a date that says the same is not said again. */
  readonly heading: string;
  /** Its place in the group, from 1, and the group's size; null: all of them are drawn. */
  readonly place: number | null;
  readonly size: number | null;
  /** The Tab key stops here. */
  readonly isStop: boolean;
  /** Out of sight, and drawn only because the keyboard is there. */
  readonly isAway: boolean;
  readonly selected: boolean;
  readonly related: boolean;
  /** A filter leaves it out. */
  readonly dimmed: boolean;
  readonly onSelect: AppState['selectEvent'];
  readonly onHover: AppState['hover'];
}

/** One event of the list. Memoised: scrolling and selecting change few of those that are drawn. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { dataset, event, heading, selected, related, dimmed, onSelect, onHover } = props;
  const date = dateOf(dataset, event);
  const known = date.toLocaleLowerCase() === heading.toLocaleLowerCase();
  const letters = sourcesOf(dataset, event).map((place) =>
    sourceLetter(dataset, dataset.sources[place]!.id),
  );
  const details = [
    known ? null : date,
    event.sides.length > 0 ? sidesOf(dataset, event) : null,
    event.standing === 'reported' ? null : strings.standing(event.standing),
    letters.length > 0 ? letters.join(',\u00a0') : null,
    disputersOf(dataset, event),
    event.evidence.length === 0 ? strings.noPassage : null,
  ].filter((part) => part !== null);
  return (
    <li
      className={props.isAway ? 'event-list-item visually-hidden' : 'event-list-item'}
      aria-posinset={props.place ?? undefined}
      aria-setsize={props.size ?? undefined}
    >
      <button
        type="button"
        className="event-list-row"
        tabIndex={props.isStop ? 0 : -1}
        data-row={props.row}
        data-event={event.id}
        data-related={(related && !selected) || undefined}
        data-dimmed={dimmed || undefined}
        aria-current={selected || undefined}
        onClick={() => onSelect(event.id)}
        onPointerEnter={() => onHover({ type: 'event', id: event.id, aspect: null })}
        onPointerLeave={() => onHover(null)}
      >
        <RowGlyph dataset={dataset} event={event} />
        <span className="event-list-words">
          <span className="event-list-title">{event.title}</span>
          <span className="event-list-details">{details.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
});

/** The timeline's mark of an event, in a row. */
export function RowGlyph({ dataset, event }: Pick<EventRowProps, 'dataset' | 'event'>) {
  const shape = shapeOf(event);
  const isFading =
    shape?.kind === 'span' && shape.firmEnd - shape.firmStart < shape.end - shape.start;
  return (
    <EventGlyph
      colours={event.sides.map((side) => sideColour(dataset, side))}
      shape={isFading ? 'bar' : (shape?.kind ?? (event.standing === 'position' ? 'square' : 'bar'))}
      standing={event.standing}
      disputed={event.disputedBy.length > 0}
    />
  );
}
