import { memo, type MouseEvent } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { RowGlyph } from './EventRow.tsx';
import { rowStrings } from './rowStrings.ts';
import { dateOf, disputersOf } from './nameEvent.ts';
import { namesOf, sourcesOf } from './rowFacts.ts';
import { strings } from './strings.ts';

interface EventTableRowProps {
  readonly dataset: Dataset;
  readonly event: DatasetEvent;
  readonly row: number;
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

/** More names and letters than these are counted. */
const MAX_NAMES = 2;
const MAX_LETTERS = 3;

/** One event of the table. Memoised: scrolling and selecting change few of those that are drawn. */
export const EventTableRow = memo(function EventTableRow(props: EventTableRowProps) {
  const { dataset, event, row, selected, related, dimmed, onSelect, onHover } = props;
  const names = namesOf(dataset, event);
  const sources = sourcesOf(dataset, event).map((place) => dataset.sources[place]!);
  const disputers = disputersOf(dataset, event);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard presses the button within
    <tr
      aria-rowindex={row + 2}
      data-event={event.id}
      data-away={props.isAway || undefined}
      data-related={(related && !selected) || undefined}
      data-dimmed={dimmed || undefined}
      aria-current={selected || undefined}
      onClick={(click) => {
        focusRow(click);
        onSelect(event.id);
      }}
      onPointerEnter={() => onHover({ type: 'event', id: event.id, aspect: null })}
      onPointerLeave={() => onHover(null)}
    >
      <td>
        <span className="event-table-lines">{dateOf(dataset, event)}</span>
      </td>
      <th scope="row">
        <button
          type="button"
          tabIndex={props.isStop ? 0 : -1}
          data-row={row}
          aria-current={selected || undefined}
          title={event.title}
        >
          <RowGlyph dataset={dataset} event={event} />
          <span className="event-table-lines">{event.title}</span>
        </button>
      </th>
      <td title={names.length > MAX_NAMES ? names.join(', ') : undefined}>
        <span className="event-table-lines">
          {names.length > 0
            ? rowStrings.names(names.slice(0, MAX_NAMES), Math.max(0, names.length - MAX_NAMES))
            : rowStrings.nobody}
        </span>
      </td>
      <td title={disputers ?? undefined}>
        {strings.standing(event.standing)}
        {disputers !== null && `, ${rowStrings.disputed}`}
      </td>
      <td className="event-table-sources">
        {sources.slice(0, MAX_LETTERS).map((source) => (
          <abbr key={source.id} className="event-table-letter" title={sourceName(source)}>
            {sourceLetter(dataset, source.id)}
          </abbr>
        ))}
        {sources.length > MAX_LETTERS && rowStrings.moreSources(sources.length - MAX_LETTERS)}
        {sources.length === 0 && rowStrings.noSource}
      </td>
      <td className="event-table-passages">
        {rowStrings.passages(event.evidence.length, dataset.language)}
      </td>
    </tr>
  );
});

/** The keyboard goes on from the row that a hand has pressed, wherever in it that was. */
function focusRow({ currentTarget: row }: MouseEvent<HTMLElement>): void {
  if (row.contains(document.activeElement)) return;
  row.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true, focusVisible: false });
}
