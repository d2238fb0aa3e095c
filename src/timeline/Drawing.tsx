import { memo, useMemo, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { AskedBrackets, QuietBrackets } from './BracketLayers.tsx';
import type { DrawnMark } from './drawnMarks.ts';
import { FoldTargets } from './FoldTargets.tsx';
import { Grounds } from './Grounds.tsx';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { markInker } from './markInk.ts';
import { MarkTargets, SvgMarks, type MarksProps } from './Marks.tsx';
import { OpenedBand } from './OpenedBand.tsx';
import { PaintDefs } from './PaintDefs.tsx';
import type { Painter } from './painter.ts';
import type { SidePaint } from './sidePaint.ts';
import { signTeller } from './signTeller.ts';
import { useFollowing } from './useFollowing.ts';
import type { Fonts } from './useLabelFonts.ts';
import { useMarkNames } from './useMarkNames.ts';
import type { Opened } from './useOpenMark.ts';
import { useSettled } from './useSettled.ts';

interface DrawingProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly widthPx: number;
  readonly fonts: Fonts;
  readonly paints: readonly SidePaint[];
  readonly colours: readonly string[];
  /** The part that takes gestures; its origin is the plot's top left. */
  readonly gestureRef: RefObject<SVGGElement | null>;
  /** Keeps the ids of two drawings on one page apart. */
  readonly uid: string;
  readonly idOf: (mark: DrawnMark) => string;
  readonly laneIdOf: (lane: string) => string;
  readonly activeKey: string | null;
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
  /** Paints the marks on canvases, with targets above them; null: they are elements. */
  readonly painter: Painter | null;
  /** The count that was just opened by zooming; null: none. */
  readonly opened: Opened | null;
  /** The part of the lanes that is in sight, px. */
  readonly top: number;
  readonly heightPx: number;
}

/** How far marks may stand out of the plot, px. */
const OVERHANG = 6;

/** The lanes with all that stands in them: the grounds, the marks by one of two painters, brackets. */
export function Drawing(props: DrawingProps) {
  const { dataset, layout, hand, widthPx, paints, gestureRef, uid, idOf, activeKey } = props;
  const { painter } = props;
  const { lanes, time, columns, scale, frames, marks, visible } = layout;
  const toggleFold = useAppStore((state) => state.toggleFold);
  const selection = useAppStore((state) => state.selection);
  const highlight = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const withLetters = useMediaQuery('(forced-colors: active)');
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
  const drawing = { className: 'timeline-drawing', width: widthPx, height: frames.height };
  return (
    <>
      <svg {...drawing} className="timeline-grounds" aria-hidden="true">
        <Grounds layout={layout} hand={hand} isPainted={painter !== null} />
        {props.opened && <OpenedBand layout={layout} opened={props.opened} />}
        <QuietBrackets {...props} />
      </svg>
      {painter && (
        <painter.Marks
          layout={layout}
          hand={hand}
          fonts={props.fonts}
          colours={props.colours}
          inkOf={inkOf}
          signOf={signOf}
          activeKey={activeKey}
          plotLeft={columns.plotX - OVERHANG}
          plotRight={columns.plotX + columns.plotWidth + OVERHANG}
          top={props.top}
          heightPx={props.heightPx}
        />
      )}
      <svg {...drawing} role="presentation">
        <clipPath id={`${uid}-plot`}>
          <rect
            x={columns.plotX - OVERHANG}
            y={-4}
            width={columns.plotWidth + 2 * OVERHANG}
            height={frames.height + 8}
          />
        </clipPath>
        <g ref={gestureRef} transform={`translate(${columns.plotX} 0)`}>
          <rect className="timeline-catch" width={columns.plotWidth} height={frames.height} />
          {scale && scale.folds.length > 0 && (
            <FoldTargets layout={layout} hand={hand} onUnfold={toggleFold} />
          )}
          <g transform={`translate(${-columns.plotX} 0)`}>
            {painter ? (
              <RestingTargets {...common} />
            ) : (
              <MovingMarks
                {...common}
                layout={layout}
                hand={hand}
                paints={paints}
                uid={uid}
                laneIdOf={props.laneIdOf}
              />
            )}
            <AskedBrackets {...props} />
          </g>
        </g>
      </svg>
    </>
  );
}

interface MovingMarksProps extends MarksProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly paints: readonly SidePaint[];
  readonly uid: string;
  readonly laneIdOf: (lane: string) => string;
}

/** Marks as elements, following the hand, with the paints that they use. */
function MovingMarks({ layout, hand, paints, uid, ...common }: MovingMarksProps) {
  const { marks, time } = useFollowing(layout, hand);
  const used = useMemo(() => paintsOf(marks, paints, time.sideSet), [marks, paints, time]);
  return (
    <>
      <PaintDefs paints={used} hatch={`${uid}-hatch`} />
      <SvgMarks {...common} marks={marks} hatch={`${uid}-hatch`} clip={`${uid}-plot`} />
    </>
  );
}

/** Targets are brought up to date when the picture has stood still for so long. */
const REST_MS = 120;

/** What can be pointed at, named and focused: no part of the picture, and its number is what costs. */
const RestingTargets = memo(function RestingTargets(props: MarksProps) {
  // A keyboard that stands on a mark is told of it at once.
  const shown = useSettled(props, props.activeKey === null ? REST_MS : 0);
  return shown && <MarkTargets {...shown} />;
});

/** The paints of what is drawn: gradients are elements too, and sets of sides may be many. */
function paintsOf<T>(
  marks: readonly DrawnMark[],
  paints: readonly T[],
  sideSet: Uint32Array,
): readonly T[] {
  if (marks.some(({ content }) => content.type === 'count')) return paints;
  const used = new Set(
    marks.map(({ content }) => (content.type === 'event' ? sideSet[content.event] : 0)),
  );
  return paints.filter((_, i) => used.has(i));
}
