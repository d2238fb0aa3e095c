import { useMemo, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { Brackets } from './Brackets.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { Grounds } from './Grounds.tsx';
import { Marks } from './Marks.tsx';
import { PaintDefs } from './PaintDefs.tsx';
import { sidePaints } from './sidePaint.ts';
import type { Measures, TimelineLayout } from './useTimelineLayout.ts';

interface DrawingProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly widthPx: number;
  readonly measures: Measures;
  /** The part that takes gestures; its origin is the plot's top left. */
  readonly gestureRef: RefObject<SVGGElement | null>;
  /** Keeps the ids of two drawings on one page apart. */
  readonly uid: string;
  readonly idOf: (mark: DrawnMark) => string;
  readonly activeKey: string | null;
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
}

/** How far marks may stand out of the plot, px. */
const OVERHANG = 6;

/** The lanes with all that stands in them, as one SVG. */
export function Drawing(props: DrawingProps) {
  const { dataset, layout, widthPx, measures, gestureRef, uid, idOf, activeKey, explained } = props;
  const { lanes, columns, scale, frames, view, ticks, rules, marks, visible } = layout;
  const selection = useAppStore((state) => state.selection);
  const highlight = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const toggleFold = useAppStore((state) => state.toggleFold);
  const letters = useMediaQuery('(forced-colors: active)');
  const paints = useMemo(() => sidePaints(dataset, uid), [dataset, uid]);
  const selectedId = selection?.type === 'event' ? selection.id : null;
  const explainedId = explained === null ? null : dataset.events[explained]!.id;
  const folds = scale?.folds ?? [];
  return (
    <svg className="timeline-drawing" width={widthPx} height={frames.height} role="presentation">
      <PaintDefs paints={paints} hatch={`${uid}-hatch`} />
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
        <g transform={`translate(${-columns.plotX} 0)`}>
          <Grounds
            lanes={lanes}
            frames={frames}
            columns={columns}
            ticks={ticks}
            folds={folds}
            rules={rules}
            view={view}
            language={dataset.language}
            measureName={measures.name}
            onUnfold={toggleFold}
          />
          <Marks
            dataset={dataset}
            lanes={lanes}
            marks={marks}
            paints={paints}
            hatch={`${uid}-hatch`}
            clip={`${uid}-plot`}
            rowHeight={frames.rowHeight}
            visible={visible}
            selectedEvents={highlight.events}
            selectedId={selectedId}
            hoveredEvents={hovered.events}
            activeKey={activeKey}
            letters={letters}
            idOf={idOf}
          />
          <Brackets
            dataset={dataset}
            marks={marks}
            eventIds={[explainedId, selectedId]}
            measure={measures.tick}
            left={columns.shelfX}
            right={widthPx}
          />
        </g>
      </g>
    </svg>
  );
}
