import { useEffect, useMemo, useRef } from 'react';
import { selectFiltered, selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { eventGroups } from './eventGroups.ts';
import { EventRow } from './EventRow.tsx';
import { strings } from './strings.ts';
import './eventList.css';

/** From so many events on, groups out of sight are not laid out; below, guessed heights would jump. */
const LONG_LIST = 300;

/**
 * The events in order of time, as a list: the phone's main view, and the readable one. Those that
 * the filters leave out are absent, or dimmed where the reader prefers that.
 */
export function EventList() {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const { visible } = useAppStore(selectFiltered);
  const selection = useAppStore((state) => state.selection);
  const related = useAppStore(selectHighlight).events;
  const keepsOthers = useAppStore((state) => state.filterMode === 'dim');
  const groups = useMemo(
    () => eventGroups(dataset, keepsOthers ? visible.map(() => 1) : visible),
    [dataset, visible, keepsOthers],
  );
  const { selectEvent, hover } = store.getState();
  const selectedId = selection?.type === 'event' ? selection.id : null;

  // Whatever was selected elsewhere is in sight here, above the sheet that it opens.
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selectedId === null) return;
    listRef.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <div
      ref={listRef}
      className="event-list"
      data-long={dataset.events.length >= LONG_LIST || undefined}
      role="region"
      aria-label={strings.eventList}
    >
      {groups.map(({ key, heading, events }) => (
        <section key={key} className="event-list-group">
          <h3>{heading}</h3>
          <ol>
            {events.map((index) => {
              const event = dataset.events[index]!;
              return (
                <EventRow
                  key={event.id}
                  dataset={dataset}
                  event={event}
                  heading={heading}
                  selected={event.id === selectedId}
                  related={related.has(event.id)}
                  dimmed={visible[index] === 0}
                  onSelect={selectEvent}
                  onHover={hover}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
