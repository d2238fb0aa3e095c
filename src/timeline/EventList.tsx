import { useMemo } from 'react';
import { selectFiltered, selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { eventGroups } from './eventGroups.ts';
import { EventRow } from './EventRow.tsx';
import { strings } from './strings.ts';
import './eventList.css';

/** All visible events in order of time, as a list: the phone's main view, and the readable one. */
export function EventList() {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const { visible } = useAppStore(selectFiltered);
  const selection = useAppStore((state) => state.selection);
  const related = useAppStore(selectHighlight).events;
  const groups = useMemo(() => eventGroups(dataset, visible), [dataset, visible]);
  const { selectEvent, hover } = store.getState();
  const selectedId = selection?.type === 'event' ? selection.id : null;

  return (
    <div className="event-list" role="region" aria-label={strings.eventList}>
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
