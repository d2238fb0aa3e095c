import { useCallback, useMemo, useState } from 'react';
import type { TableColumn } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { EventTableRow } from './EventTableRow.tsx';
import { rowStrings } from './rowStrings.ts';
import { evenRows } from './rowSpace.ts';
import { sortEvents } from './sortEvents.ts';
import { useRowEvents } from './useRowEvents.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useRowWindow } from './useRowWindow.ts';
import { drawnRows, WHOLE_ROWS } from './rowWindow.ts';
import './eventTable.css';

const COLUMNS: readonly TableColumn[] = ['date', 'title', 'who', 'standing', 'sources', 'passages'];

/** What rows and the head are likely to measure, px, before they are drawn. */
const ROW_PX = 42;
const HEAD_PX = 34;

/** The events as a table that can be sorted; it shows the same events as the list. */
export function EventTable() {
  const sort = useAppStore((state) => state.tableSort);
  const dataset = useDataset();
  const events = useRowEvents('table', sortEvents(dataset, sort));
  const { scrollerRef, rows, rowOf, selected } = events;
  const isWhole = rows.length <= WHOLE_ROWS;
  const [rowPx, setRowPx] = useState(ROW_PX);
  const [headPx, setHeadPx] = useState(HEAD_PX);
  const space = useMemo(() => evenRows(rows.length, rowPx), [rows, rowPx]);
  // The reader's own size of letters decides how high they are, all of them alike.
  const measure = useCallback((scroller: HTMLElement) => {
    const heightOf = (selector: string) =>
      scroller.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    setHeadPx((old) => heightOf('thead') || old);
    setRowPx((old) => heightOf('tr[data-event]:not([data-away])') || old);
    return false;
  }, []);
  const { shown, reveal, onScroll, pageRows } = useRowWindow({
    scrollerRef,
    rows: space,
    isWhole,
    coveredPx: 0,
    headPx,
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
    takesFocus: false,
  });
  const sortTable = useAppStore((state) => state.sortTable);
  const sortBy = useCallback(
    (column: TableColumn) => {
      sortTable(column);
      if (scrollerRef.current) scrollerRef.current.scrollTop = 0;
    },
    [scrollerRef, sortTable],
  );

  const afterPx = shown.heightPx - shown.topPx - (shown.to - shown.from) * rowPx;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within
    <div
      ref={scrollerRef}
      className="event-table"
      data-long={!isWhole || undefined}
      role="region"
      aria-label={rowStrings.table}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">
          {rowStrings.caption(sort.column, sort.isDescending)}
        </caption>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} className={`event-table-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => {
              const direction = sort.isDescending ? 'descending' : 'ascending';
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={column === sort.column ? direction : undefined}
                  className={`event-table-${column}`}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {rowStrings.column(column)}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <Gap heightPx={isWhole ? 0 : shown.topPx} />
        <tbody>
          {drawnRows(shown, stop).map((row) => {
            const index = rows[row]!;
            const event = dataset.events[index]!;
            return (
              <EventTableRow
                key={event.id}
                dataset={dataset}
                event={event}
                row={row}
                isStop={row === stop}
                isAway={row < shown.from || row >= shown.to}
                selected={index === selected}
                related={events.related.has(event.id)}
                dimmed={events.visible[index] === 0}
                onSelect={events.selectEvent}
                onHover={events.hover}
              />
            );
          })}
        </tbody>
        <Gap heightPx={isWhole ? 0 : afterPx} />
      </table>
    </div>
  );
}

/** Room for the rows that are not drawn. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  return (
    heightPx > 0 && (
      <tbody aria-hidden>
        <tr style={{ height: heightPx }} />
      </tbody>
    )
  );
}
