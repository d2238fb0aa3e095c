import { useCallback, useMemo } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { groupOf, groupStarts, headingOf } from './eventGroups.ts';
import { EventRow } from './EventRow.tsx';
import { rowStrings } from './rowStrings.ts';
import { measuredRows, type MeasuredRows } from './rowSpace.ts';
import { rowOrder } from './rowOrder.ts';
import { useRowEvents } from './useRowEvents.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useRowWindow } from './useRowWindow.ts';
import { drawnRows, WHOLE_ROWS } from './rowWindow.ts';
import './eventList.css';

/** What a row, and a heading above it, are likely to measure, px. */
const ROW_PX = 50;
const HEADING_PX = 31;

interface EventListProps {
  /** The keyboard goes to the list as soon as it is shown. */
  readonly takesFocus?: boolean;
}

/**
 * The events in order of time, as a list: the phone's main view, and the readable one. Those that
 * the filters leave out are absent, or dimmed where the reader prefers that.
 */
export function EventList({ takesFocus = false }: EventListProps) {
  const events = useRowEvents('list', rowOrder(useDataset()));
  const { dataset, scrollerRef, rows, rowOf, selected } = events;
  const isWhole = rows.length <= WHOLE_ROWS;
  const starts = useMemo(() => groupStarts(dataset, rows), [dataset, rows]);
  const space = useMemo(() => {
    const begins = new Set(starts);
    return measuredRows(rows.length, (row) => ROW_PX + (begins.has(row) ? HEADING_PX : 0));
  }, [rows, starts]);
  const measure = useCallback((scroller: HTMLElement) => measureRows(scroller, space), [space]);
  const { shown, reveal, onScroll, pageRows } = useRowWindow({
    scrollerRef,
    rows: space,
    isWhole,
    coveredPx: HEADING_PX,
    headPx: 0,
    measure,
    readPlace: events.readPlace,
    writePlace: events.writePlace,
  });
  const { stop, onKeyDown, onFocus } = useRowCursor({
    scrollerRef,
    rows,
    rowOf,
    selected,
    reveal,
    pageRows,
    takesFocus,
  });

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within
    <div
      ref={scrollerRef}
      className="event-list"
      data-long={!isWhole || undefined}
      role="region"
      aria-label={rowStrings.list}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div
        className="event-list-space"
        style={isWhole ? undefined : { height: shown.heightPx, paddingTop: shown.topPx }}
      >
        {inGroups(starts, drawnRows(shown, stop)).map(({ group, drawn }) => {
          const start = starts[group]!;
          const end = starts[group + 1] ?? rows.length;
          const heading = headingOf(dataset.events[rows[start]!]!, dataset.language);
          const isAway = (row: number) => row < shown.from || row >= shown.to;
          return (
            <section
              key={dataset.events[rows[start]!]!.id}
              className={
                drawn.every(isAway) ? 'event-list-group visually-hidden' : 'event-list-group'
              }
              data-cut={drawn.find((row) => !isAway(row)) !== start || undefined}
            >
              <h3>
                <span>{heading}</span>
              </h3>
              <ol>
                {drawn.map((row) => {
                  const index = rows[row]!;
                  const event = dataset.events[index]!;
                  return (
                    <EventRow
                      key={event.id}
                      dataset={dataset}
                      event={event}
                      row={row}
                      heading={heading}
                      place={isWhole ? null : row - start + 1}
                      size={isWhole ? null : end - start}
                      isStop={row === stop}
                      isAway={isAway(row)}
                      selected={index === selected}
                      related={events.related.has(event.id)}
                      dimmed={events.visible[index] === 0}
                      onSelect={events.selectEvent}
                      onHover={events.hover}
                    />
                  );
                })}
              </ol>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** Ascending rows, parted by their groups. */
function inGroups(
  starts: Int32Array,
  drawn: readonly number[],
): readonly { readonly group: number; readonly drawn: readonly number[] }[] {
  const groups: { group: number; drawn: number[] }[] = [];
  for (const row of drawn) {
    const group = groupOf(starts, row);
    const last = groups.at(-1);
    if (last?.group === group) last.drawn.push(row);
    else groups.push({ group, drawn: [row] });
  }
  return groups;
}

/** The heights of the rows that are drawn; a group's first row has its heading above it. */
function measureRows(scroller: HTMLElement, space: MeasuredRows): boolean {
  let isChanged = false;
  for (const item of scroller.querySelectorAll('.event-list-item:not(.visually-hidden)')) {
    const section = item.closest('section')!;
    const hasHeading = section.dataset['cut'] === undefined && item.matches(':first-child');
    const { top, bottom } = item.getBoundingClientRect();
    const heightPx = bottom - (hasHeading ? section.getBoundingClientRect().top : top);
    const row = Number(item.querySelector<HTMLElement>('[data-row]')!.dataset['row']);
    if (heightPx > 0) isChanged = space.measure(row, heightPx) || isChanged;
  }
  return isChanged;
}
