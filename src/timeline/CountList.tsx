import { X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { EventGlyph } from '../ui/EventGlyph.tsx';
import { sideColour } from '../ui/sideColour.ts';
import { placeCard } from './cardPlace.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { shapeOf } from './eventShape.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { placeOfMark } from './markCardPlace.ts';
import { dateOf } from './nameEvent.ts';
import { measuredRows, type MeasuredRows } from './rowSpace.ts';
import { drawnRows, WHOLE_ROWS } from './rowWindow.ts';
import { toolStrings } from './toolStrings.ts';
import { useRowCursor } from './useRowCursor.ts';
import { useRowWindow, type RowPlace } from './useRowWindow.ts';
import type { Size } from './useSize.ts';

interface CountListProps {
  readonly layout: TimelineLayout;
  /** Event indices. */
  readonly events: readonly number[];
  /** The count. */
  readonly mark: DrawnMark;
  readonly panel: Size;
  readonly scrollTop: number;
  readonly onChoose: (id: string) => void;
  /** Escape, the button, or a press elsewhere. */
  readonly onClose: () => void;
}

const WIDTH = 320;
/** Room for some rows; less is not worth opening. */
const LIKELY_HEIGHT = 200;
const MIN_HEIGHT = 120;
/** What a row of one line is likely to measure, px. */
const ROW_PX = 42;

/** The events behind a counted mark that no zoom can part, to choose from: each of them. */
export function CountList(props: CountListProps) {
  const { layout, events, mark, panel, scrollTop, onChoose, onClose } = props;
  const { dataset } = layout;
  const ref = useRef<HTMLDivElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const isWhole = events.length <= WHOLE_ROWS;
  const space = useMemo(() => measuredRows(events.length, () => ROW_PX), [events]);
  const rowOf = useMemo(() => {
    const rows = new Int32Array(dataset.events.length).fill(-1);
    events.forEach((event, row) => {
      rows[event] = row;
    });
    return rows;
  }, [dataset, events]);
  const left = useRef<RowPlace>({ row: 0, intoPx: 0 });
  const { shown, reveal, onScroll, pageRows } = useRowWindow({
    scrollerRef,
    rows: space,
    isWhole,
    coveredPx: 0,
    headPx: 0,
    measure: useCallback((scroller: HTMLElement) => measureRows(scroller, space), [space]),
    readPlace: useCallback(() => left.current, []),
    writePlace: useCallback((at: RowPlace) => {
      left.current = at;
    }, []),
  });
  const { stop, onKeyDown, onFocus } = useRowCursor({
    scrollerRef,
    rows: events,
    rowOf,
    selected: null,
    reveal,
    pageRows,
    takesFocus: true,
  });
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [onClose]);

  const placed = placeCard(placeOfMark(layout, mark, panel, scrollTop), WIDTH, LIKELY_HEIGHT);
  const room = panel.height - ('top' in placed ? placed.top : placed.bottom);
  const title = toolStrings.countTitle(events.length, dataset.language);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within
    <div
      ref={ref}
      className="timeline-list"
      role="dialog"
      aria-label={title}
      style={{ ...placed, maxHeight: Math.max(MIN_HEIGHT, room - 4) }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        } else onKeyDown(event);
        if (event.defaultPrevented) event.stopPropagation();
      }}
      onFocus={onFocus}
    >
      <p>{title}</p>
      <div ref={scrollerRef} className="timeline-list-rows" onScroll={onScroll}>
        <ul style={isWhole ? undefined : { height: shown.heightPx, paddingTop: shown.topPx }}>
          {drawnRows(shown, stop).map((row) => {
            const event = dataset.events[events[row]!]!;
            return (
              <li
                key={event.id}
                className={row < shown.from || row >= shown.to ? 'visually-hidden' : undefined}
                aria-posinset={isWhole ? undefined : row + 1}
                aria-setsize={isWhole ? undefined : events.length}
              >
                <button
                  type="button"
                  data-row={row}
                  tabIndex={row === stop ? 0 : -1}
                  onClick={() => onChoose(event.id)}
                >
                  <EventGlyph
                    colours={event.sides.map((side) => sideColour(dataset, side))}
                    shape={
                      shapeOf(event)?.kind ?? (event.standing === 'position' ? 'square' : 'bar')
                    }
                    standing={event.standing}
                    disputed={event.disputedBy.length > 0}
                  />
                  <span>
                    {event.title}
                    <small>{dateOf(dataset, event)}</small>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <button
        type="button"
        className="timeline-list-close"
        aria-label={toolStrings.close}
        onClick={onClose}
      >
        <X size={14} strokeWidth={2} aria-hidden="true" />
      </button>
    </div>
  );
}

/** The heights of the rows that are drawn; false: all were as guessed. */
function measureRows(scroller: HTMLElement, space: MeasuredRows): boolean {
  let isChanged = false;
  for (const row of scroller.querySelectorAll<HTMLElement>('li:not(.visually-hidden) [data-row]')) {
    const heightPx = row.parentElement!.getBoundingClientRect().height;
    if (heightPx > 0) isChanged = space.measure(Number(row.dataset['row']), heightPx) || isChanged;
  }
  return isChanged;
}
