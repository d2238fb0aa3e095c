import { useMemo, useRef, useState } from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { groupStarts, headingOf } from '../timeline/eventGroups.ts';
import { EventRow } from '../timeline/EventRow.tsx';
import { rowOrder } from '../timeline/rowOrder.ts';
import { rowStrings } from '../timeline/rowStrings.ts';
import { LateEvidence } from './embedLate.tsx';
import { EMBED } from './embedStrings.ts';
import { useListPlace } from './useListPlace.ts';
import '../timeline/eventList.css';

/** Events that show at first, and by how many more each press goes on. */
const SHOWN_FIRST = 10;
const STEP = 100;
/** Of these, how many stand before the one that is selected from the start. */
const SHOWN_BEFORE = 2;

/** The rows that show at first: from the start, or near the one that is selected. */
function around(row: number): { readonly from: number; readonly to: number } {
  const from = row < SHOWN_FIRST ? 0 : row - SHOWN_BEFORE;
  return { from, to: from + SHOWN_FIRST };
}

/**
 * The events in order of time, from the first one, or from just before the one that is selected at
 * first; what is selected opens where it stands.
 */
export function EmbedList() {
  const dataset = useDataset();
  const { visible } = useFiltered();
  const filterMode = useAppStore((state) => state.filterMode);
  const selection = useAppStore((state) => state.selection);
  const fits = useAppStore(({ embed }) => embed?.fits ?? false);
  const { selectEvent, clearSelection, hover } = useAppStoreApi().getState();
  const rows = useMemo(
    () => rowOrder(dataset).filter((event) => filterMode === 'dim' || visible[event] === 1),
    [dataset, filterMode, visible],
  );
  const starts = useMemo(() => groupStarts(dataset, rows), [dataset, rows]);
  const { language } = dataset;
  const selected =
    selection?.type === 'event' ? (dataset.eventIndex.get(selection.id) ?? null) : null;
  /** The event that was selected last: what its card leads to is told where that card was. */
  const [last, setLast] = useState<number | null>(null);
  if (selected !== null && selected !== last) setLast(selected);
  const told = selection === null ? null : (selected ?? last);
  const row = told === null ? -1 : rows.indexOf(told);
  const [range, setRange] = useState(() => around(row));
  // What is selected from elsewhere is not left out: the next one comes along, others begin anew.
  if (row >= 0 && (row < range.from || row >= range.to))
    setRange(
      row === range.from - 1 || row === range.to
        ? { from: Math.min(range.from, row), to: Math.max(range.to, row + 1) }
        : around(row),
    );
  const to = Math.min(rows.length, range.to);
  const from = Math.min(range.from, Math.max(0, to - SHOWN_FIRST));
  const left = rows.length - to;
  const format = (count: number) => count.toLocaleString(language);
  const ref = useRef<HTMLDivElement>(null);
  const { goOnAt } = useListPlace(ref, row, fits);
  return (
    <div ref={ref} className="event-list embed-list" role="region" aria-label={rowStrings.list}>
      {selection !== null && row < 0 && <LateEvidence />}
      {from > 0 && (
        <button
          type="button"
          className="link-button embed-more"
          onClick={() => {
            const earlier = Math.max(0, from - STEP);
            setRange({ from: earlier, to });
            goOnAt(earlier);
          }}
        >
          {EMBED.showEarlier(format(Math.min(from, STEP)))}
        </button>
      )}
      {[...starts].flatMap((first, group) => {
        const start = Math.max(first, from);
        const end = Math.min(starts[group + 1] ?? rows.length, to);
        if (start >= end) return [];
        const heading = headingOf(dataset.events[rows[first]!]!, language);
        return (
          <section key={dataset.events[rows[first]!]!.id} className="event-list-group">
            <h2>
              <span>{heading}</span>
            </h2>
            {Array.from(rows.slice(start, end), (index, i) => {
              const event = dataset.events[index]!;
              const isSelected = index === selected;
              return (
                <div key={event.id} data-selected={isSelected || undefined}>
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
                  {index === told && <LateEvidence />}
                </div>
              );
            })}
          </section>
        );
      })}
      {left > 0 && (
        <button
          type="button"
          className="link-button embed-more"
          onClick={() => {
            setRange({ from, to: to + STEP });
            goOnAt(to);
          }}
        >
          {left <= STEP ? EMBED.showAll(format(rows.length)) : EMBED.showMore(format(STEP))}
        </button>
      )}
    </div>
  );
}
