import { memo, useDeferredValue, useMemo, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { Brackets } from './Brackets.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { FoldTargets } from './FoldTargets.tsx';
import { Grounds } from './Grounds.tsx';
import { MarkCanvas } from './MarkCanvas.tsx';
import { markInker } from './markInk.ts';
import { MarkTargets, SvgMarks, type MarksProps } from './Marks.tsx';
import { PaintDefs } from './PaintDefs.tsx';
import { placeBrackets } from './placeBrackets.ts';
import type { Palette } from './paintMarks.ts';
import { sidePaints } from './sidePaint.ts';
import { signTeller } from './signTeller.ts';
import { standsFor } from './stepMark.ts';
import { useMarkNames } from './useMarkNames.ts';
import type { Measures, TimelineLayout } from './useTimelineLayout.ts';

interface DrawingProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly widthPx: number;
  readonly measures: Measures;
  readonly palette: Palette;
  /** The part that takes gestures; its origin is the plot's top left. */
  readonly gestureRef: RefObject<SVGGElement | null>;
  /** Keeps the ids of two drawings on one page apart. */
  readonly uid: string;
  readonly idOf: (mark: DrawnMark) => string;
  readonly activeKey: string | null;
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
  /** Marks are painted on a canvas, with targets above them. */
  readonly isPainted: boolean;
  /** A gesture is under way. */
  readonly isMoving: boolean;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
}

/** How far marks may stand out of the plot, px. */
const OVERHANG = 6;
const NO_LINES: readonly number[] = [];

/** The lanes with all that stands in them: the grounds, the marks by one of two painters, brackets. */
export function Drawing(props: DrawingProps) {
  const { dataset, layout, widthPx, measures, gestureRef, uid, idOf, activeKey } = props;
  const { isPainted, isMoving } = props;
  const {
    lanes,
    time,
    columns,
    scale,
    frames,
    view,
    ticks,
    rules,
    marks,
    shelved,
    dated,
    visible,
  } = layout;
  const toggleFold = useAppStore((state) => state.toggleFold);
  const selection = useAppStore((state) => state.selection);
  const highlight = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const withLetters = useMediaQuery('(forced-colors: active)');
  const paints = useMemo(
    () => sidePaints(dataset, time.sideSets, uid),
    [dataset, time.sideSets, uid],
  );
  const inkOf = useMemo(
    () => markInker(dataset, lanes, time, paints, visible, withLetters),
    [dataset, lanes, time, paints, visible, withLetters],
  );
  const selectedId = selection?.type === 'event' ? selection.id : null;
  const signOf = useMemo(
    () =>
      signTeller(dataset, lanes, time, {
        selectedEvents: highlight.events,
        selectedId,
        hoveredEvents: hovered.events,
      }),
    [dataset, lanes, time, highlight.events, selectedId, hovered.events],
  );
  const nameOf = useMarkNames(dataset, lanes, time);
  const folds = scale?.folds ?? [];
  const common: MarksProps = {
    dataset,
    lanes,
    marks,
    inkOf,
    signOf,
    nameOf,
    rowHeight: frames.rowHeight,
    activeKey,
    idOf,
  };
  const usedPaints = useMemo(
    () => (isPainted ? [] : paintsOf(marks, paints, time.sideSet)),
    [isPainted, marks, paints, time.sideSet],
  );
  const plotLeft = columns.plotX - OVERHANG;
  const gridLines = useMemo(
    () => ticks.flatMap(({ left, line }) => (line ? [columns.plotX + left] : [])),
    [columns.plotX, ticks],
  );
  const painted = {
    inkOf,
    signOf,
    activeKey,
    rowHeight: frames.rowHeight,
    language: dataset.language,
    palette: props.palette,
    top: props.top,
    heightPx: props.heightPx,
    gridBottom: frames.height,
    isStill: isMoving,
  };
  const drawing = { className: 'timeline-drawing', width: widthPx, height: frames.height };
  return (
    <>
      <svg {...drawing} className="timeline-grounds" aria-hidden="true">
        <Grounds
          lanes={lanes}
          frames={frames}
          columns={columns}
          gridLines={isPainted ? NO_LINES : gridLines}
          folds={folds}
          rules={rules}
          view={view}
          language={dataset.language}
          measureName={measures.name}
        />
      </svg>
      {isPainted && (
        <>
          <MarkCanvas
            {...painted}
            marks={shelved}
            left={0}
            widthPx={plotLeft}
            gridLines={NO_LINES}
          />
          <MarkCanvas
            {...painted}
            marks={dated}
            left={plotLeft}
            widthPx={widthPx - plotLeft}
            gridLines={gridLines}
          />
        </>
      )}
      <svg {...drawing} role="presentation">
        <PaintDefs paints={usedPaints} hatch={`${uid}-hatch`} />
        <clipPath id={`${uid}-plot`}>
          <rect
            x={columns.plotX - OVERHANG}
            y={-4}
            width={widthPx - columns.plotX + OVERHANG}
            height={frames.height + 8}
          />
        </clipPath>
        <g ref={gestureRef} transform={`translate(${columns.plotX} 0)`}>
          <rect className="timeline-catch" width={columns.plotWidth} height={frames.height} />
          <FoldTargets folds={folds} view={view} height={frames.height} onUnfold={toggleFold} />
          <g transform={`translate(${-columns.plotX} 0)`}>
            {isPainted ? (
              <RestingTargets {...common} isMoving={isMoving} />
            ) : (
              <SvgMarks {...common} hatch={`${uid}-hatch`} clip={`${uid}-plot`} />
            )}
            <ShownBrackets {...props} selectedId={selectedId} />
          </g>
        </g>
      </svg>
    </>
  );
}

interface RestingTargetsProps extends MarksProps {
  readonly isMoving: boolean;
}

/**
 * Targets are brought up to date when the gesture rests, and after the picture has been painted:
 * their number is what costs.
 */
const RestingTargets = memo(
  function RestingTargets(props: RestingTargetsProps) {
    const shown = useDeferredValue(props, null);
    return shown && <MarkTargets {...shown} />;
  },
  (before, next) =>
    next.isMoving ||
    (Object.keys(next) as (keyof RestingTargetsProps)[]).every((key) => before[key] === next[key]),
);

/** Brackets of what is selected and pointed at, or of every date in sight that hangs on another. */
function ShownBrackets(props: DrawingProps & { readonly selectedId: string | null }) {
  const { dataset, layout, explained, selectedId, measures, widthPx } = props;
  const { lanes, time, marks, columns } = layout;
  const showsAll = useAppStore((state) => state.allBrackets);
  const { asked, others } = useMemo(() => {
    const selected = selectedId === null ? undefined : dataset.eventIndex.get(selectedId);
    const markOf = (event: number) =>
      marks.find((mark) => standsFor({ lanes, time }, mark, event)) ?? null;
    const place = (events: readonly number[]) =>
      placeBrackets(dataset, events, markOf, marks, measures.tick, {
        left: columns.shelfX,
        right: widthPx,
      });
    const wanted = [explained, selected].flatMap((event) => event ?? []);
    const all = showsAll
      ? marks.flatMap(({ content }) =>
          content.type === 'event' && !wanted.includes(content.event) ? [content.event] : [],
        )
      : [];
    return { asked: place(wanted), others: place(all) };
  }, [dataset, lanes, time, marks, columns, measures, widthPx, explained, selectedId, showsAll]);
  return (
    <>
      {others.length > 0 && <Brackets brackets={others} quiet />}
      {asked.length > 0 && <Brackets brackets={asked} quiet={false} />}
    </>
  );
}

/** The paints of what is drawn: gradients are elements too, and sets of sides may be many. */
function paintsOf<T>(
  marks: readonly DrawnMark[],
  paints: readonly T[],
  sideSet: Uint16Array,
): readonly T[] {
  if (marks.some(({ content }) => content.type === 'count')) return paints;
  const used = new Set(
    marks.map(({ content }) => (content.type === 'event' ? sideSet[content.event] : 0)),
  );
  return paints.filter((_, i) => used.has(i));
}
