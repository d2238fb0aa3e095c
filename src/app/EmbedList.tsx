import { useMemo, useState } from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { groupStarts, headingOf } from '../timeline/eventGroups.ts';
import { EventRow } from '../timeline/EventRow.tsx';
import { rowOrder } from '../timeline/rowOrder.ts';
import { rowStrings } from '../timeline/rowStrings.ts';
import { LateEvidence } from './embedLate.tsx';
import { EMBED } from './embedStrings.ts';
import '../timeline/eventList.css';

/** Events that show at first, and by how many more each press goes on. */
const SHOWN_FIRST = 10;
const STEP = 100;

/** The events in order of time; the one that is selected opens where it stands. */
export function EmbedList() {
  const dataset = useDataset();
  const { visible } = useFiltered();
  const filterMode = useAppStore((state) => state.filterMode);
  const selection = useAppStore((state) => state.selection);
  const { selectEvent, clearSelection, hover } = useAppStoreApi().getState();
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const rows = useMemo(
    () => rowOrder(dataset).filter((event) => filterMode === 'dim' || visible[event] === 1),
    [dataset, filterMode, visible],
  );
  const starts = useMemo(() => groupStarts(dataset, rows), [dataset, rows]);
  const { language } = dataset;
  const selected =
    selection?.type === 'event' ? (dataset.eventIndex.get(selection.id) ?? null) : null;
  // What is selected from elsewhere is not left out.
  const shown = Math.min(
    rows.length,
    Math.max(limit, selected === null ? 0 : rows.indexOf(selected) + 1),
  );
  const left = rows.length - shown;
  const format = (count: number) => count.toLocaleString(language);
  return (
    <div className="event-list embed-list" role="region" aria-label={rowStrings.list}>
      {[...starts].flatMap((start, group) => {
        if (start >= shown) return [];
        const heading = headingOf(dataset.events[rows[start]!]!, language);
        const end = Math.min(starts[group + 1] ?? rows.length, shown);
        return (
          <section key={dataset.events[rows[start]!]!.id} className="event-list-group">
            <h2>
              <span>{heading}</span>
            </h2>
            {Array.from(rows.slice(start, end), (index, i) => {
              const event = dataset.events[index]!;
              const isSelected = index === selected;
              return (
                <div key={event.id}>
                  <ol>
                    <EventRow
                      dataset={dataset}
                      event={event}
                      row={start + i}
                      heading={heading}
                      place={null}
                      size={null}
                      isStop
                      isAway={false}
                      selected={isSelected}
                      related={false}
                      dimmed={visible[index] === 0}
                      onSelect={isSelected ? clearSelection : selectEvent}
                      onHover={hover}
                    />
                  </ol>
                  {isSelected && <LateEvidence />}
                </div>
              );
            })}
          </section>
        );
      })}
      {selection !== null && selected === null && <LateEvidence />}
      {left > 0 && (
        <button
          type="button"
          className="link-button embed-more"
          onClick={() => setLimit(shown + STEP)}
        >
          {left <= STEP ? EMBED.showAll(format(rows.length)) : EMBED.showMore(format(STEP))}
        </button>
      )}
    </div>
  );
}
