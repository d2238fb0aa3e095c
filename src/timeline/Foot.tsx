import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectFound } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { makeLate, useOverlay } from '../ui/useLate.ts';
import { Controls } from './Controls.tsx';
import { densityBins } from './densityBins.ts';
import { shapeOf } from './eventShape.ts';
import type { Hand } from './useHand.ts';
import { Overview, type OverviewProps } from './Overview.tsx';
import { anchorDay } from './revealShape.ts';
import { strings } from './strings.ts';
import { dayWords } from './tickWords.ts';
import type { FitKind, FitOf } from './useFits.ts';
import { useFollowing } from './useFollowing.ts';
import type { TimelineLayout } from './layoutAt.ts';
import { between, maxZoom } from './view.ts';
import { windowOf } from './windowOf.ts';

interface FootProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly heightPx: number;
  readonly onZoom: (factor: number) => void;
  readonly hand: Hand;
  /** What the drawn window follows: the hand, or, where it is painted, nothing. */
  readonly follows: Hand;
  readonly onGesture: (active: boolean) => void;
  readonly fitOf: FitOf;
  readonly fit: (kind: FitKind) => void;
}

const lateTicks = makeLate(() => import('./HitTicks.tsx'));

/** Left of the overview there is room for a label besides the buttons. */
const WIDE_PX = 226;
/** Between the buttons and the overview; timeline.css has it as well. */
const GAP_PX = 10;

/** Below the lanes: the buttons and the whole span. */
export function Foot(props: FootProps) {
  const { dataset, layout, heightPx, onZoom, hand, follows, onGesture, fitOf, fit } = props;
  const { lanes, axis, columns, scale, view } = layout;
  const trueScale = useAppStore((state) => state.trueScale);
  const setTrueScale = useAppStore((state) => state.setTrueScale);
  const selection = useAppStore((state) => state.selection);
  const selected = selection?.type === 'event' ? dataset.eventIndex.get(selection.id) : undefined;
  const selectedShape = selected === undefined ? null : shapeOf(dataset.events[selected]!);
  const ticks = useOverlay(
    lateTicks,
    useAppStore((state) => selectFound(state) !== null),
  );
  const widthPx = columns.plotWidth;
  const bins = useMemo(
    () => (scale ? densityBins(lanes, scale, widthPx) : []),
    [lanes, scale, widthPx],
  );
  const fitPx = scale ? widthPx / scale.length : 1;
  const limit = scale ? maxZoom(scale, widthPx) : 1;
  return (
    <div className="timeline-foot" style={{ height: heightPx }}>
      <div className="timeline-foot-left" style={{ width: columns.plotX }}>
        {columns.plotX >= WIDE_PX * columns.unit && (
          <span className="timeline-foot-label">{strings.wholeSpan}</span>
        )}
        <Controls
          widthPx={columns.plotX - GAP_PX}
          // Rounding through days and back must not leave a dead button alive.
          canZoomIn={view !== null && view.pxPerUnit < fitPx * limit * 0.999}
          canZoomOut={view !== null && !view.isFit}
          hasFolds={axis !== null && axis.folds.length > 0}
          trueScale={trueScale}
          onZoom={onZoom}
          setTrueScale={setTrueScale}
          fitOf={fitOf}
          fit={fit}
        />
      </div>
      {scale && view && (
        <MovingOverview
          layout={layout}
          hand={hand}
          follows={follows}
          bins={bins}
          selectedPx={selectedShape ? scale.toFolded(anchorDay(selectedShape)) * fitPx : null}
          fromText={dayWords(view.start, dataset.language)}
          toText={dayWords(view.end, dataset.language)}
          onGesture={onGesture}
        >
          {ticks && <ticks.HitTicks dataset={dataset} scale={scale} widthPx={widthPx} />}
        </MovingOverview>
      )}
    </div>
  );
}

interface MovingOverviewProps extends Pick<
  OverviewProps,
  'bins' | 'selectedPx' | 'fromText' | 'toText' | 'onGesture' | 'children'
> {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly follows: Hand;
}

/** The overview, whose window follows the hand; its words come when the hand rests. */
function MovingOverview({ layout, hand, follows, ...rest }: MovingOverviewProps) {
  const moving = useFollowing(layout, follows);
  const { scale, columns } = moving;
  const pxPerUnit = columns.plotWidth / scale!.length;
  return (
    <Overview
      {...rest}
      {...windowOf(moving)!}
      folds={scale!.folds}
      pxPerUnit={pxPerUnit}
      widthPx={columns.plotWidth}
      onBrush={(from, to) => hand.move(between(scale!, from / pxPerUnit, (to - from) / pxPerUnit))}
    />
  );
}
