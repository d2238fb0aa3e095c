import { useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { Controls } from './Controls.tsx';
import { densityBins } from './densityBins.ts';
import { shapeOf } from './eventShape.ts';
import { Overview } from './Overview.tsx';
import { anchorDay } from './revealShape.ts';
import { strings } from './strings.ts';
import { dayWords } from './tickWords.ts';
import type { FitKind, FitOf } from './useFits.ts';
import type { TimelineLayout } from './useTimelineLayout.ts';
import { between, maxZoom } from './view.ts';

interface FootProps {
  readonly dataset: Dataset;
  readonly layout: TimelineLayout;
  readonly heightPx: number;
  readonly onZoom: (factor: number) => void;
  /** Writes a viewport at the next frame. */
  readonly write: (viewport: readonly [number, number] | null) => void;
  readonly onGesture: (active: boolean) => void;
  readonly fitOf: FitOf;
  readonly fit: (kind: FitKind) => void;
}

/** Left of the overview there is room for a label besides the buttons. */
const WIDE_PX = 226;
/** Between the buttons and the overview; timeline.css has it as well. */
const GAP_PX = 10;

/** Below the lanes: the buttons and the whole span. */
export function Foot(props: FootProps) {
  const { dataset, layout, heightPx, onZoom, write, onGesture, fitOf, fit } = props;
  const { lanes, axis, columns, scale, view } = layout;
  const trueScale = useAppStore((state) => state.trueScale);
  const setTrueScale = useAppStore((state) => state.setTrueScale);
  const selection = useAppStore((state) => state.selection);
  const selected = selection?.type === 'event' ? dataset.eventIndex.get(selection.id) : undefined;
  const selectedShape = selected === undefined ? null : shapeOf(dataset.events[selected]!);
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
        {columns.plotX >= WIDE_PX && (
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
        <Overview
          bins={bins}
          folds={scale.folds}
          pxPerUnit={fitPx}
          widthPx={widthPx}
          from={view.foldedStart * fitPx}
          to={(view.foldedStart + view.widthPx / view.pxPerUnit) * fitPx}
          selectedPx={selectedShape ? scale.toFolded(anchorDay(selectedShape)) * fitPx : null}
          fromText={dayWords(view.start, dataset.language)}
          toText={dayWords(view.end, dataset.language)}
          onBrush={(from, to) => write(between(scale, from / fitPx, (to - from) / fitPx))}
          onGesture={onGesture}
        />
      )}
    </div>
  );
}
