import { memo, useDeferredValue, useMemo, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { AskedBrackets, QuietBrackets } from './Brackets.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { FoldTargets } from './FoldTargets.tsx';
import { Grounds } from './Grounds.tsx';
import { markInker } from './markInk.ts';
import { MarkTargets, SvgMarks, type MarksProps } from './Marks.tsx';
import { PaintDefs } from './PaintDefs.tsx';
import type { PaintedMarks } from './PaintedMarks.tsx';
import { sidePaints } from './sidePaint.ts';
import { signTeller } from './signTeller.ts';
import type { Fonts } from './useLabelFonts.ts';
import { useMarkNames } from './useMarkNames.ts';
import type { Measures, TimelineLayout } from './useTimelineLayout.ts';

interface DrawingProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly widthPx: number;
  readonly measures: Measures;
  readonly fonts: Fonts;
  /** The part that takes gestures; its origin is the plot's top left. */
  readonly gestureRef: RefObject<SVGGElement | null>;
  /** Keeps the ids of two drawings on one page apart. */
  readonly uid: string;
  readonly idOf: (mark: DrawnMark) => string;
  readonly activeKey: string | null;
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
  /** Paints the marks on a canvas, with targets above them; null: they are elements. */
  readonly Painted: typeof PaintedMarks | null;
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
  const { Painted, isMoving } = props;
  const isPainted = Painted !== null;
  const { lanes, time, columns, scale, frames, view, ticks, rules, marks, visible } = layout;
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
  const colours = useMemo(() => paints.flatMap((paint) => paint.colours), [paints]);
  const gridLines = useMemo(
    () => ticks.flatMap(({ left, line }) => (line ? [columns.plotX + left] : [])),
    [columns.plotX, ticks],
  );
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
        <QuietBrackets {...props} />
      </svg>
      {Painted && (
        <Painted
          layout={layout}
          fonts={props.fonts}
          colours={colours}
          inkOf={inkOf}
          signOf={signOf}
          activeKey={activeKey}
          rowHeight={frames.rowHeight}
          language={dataset.language}
          plotLeft={columns.plotX - OVERHANG}
          gridLines={gridLines}
          widthPx={widthPx}
          top={props.top}
          heightPx={props.heightPx}
          isStill={isMoving}
        />
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
            <AskedBrackets {...props} />
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
