import {
  memo,
  useEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import type { AttachedBrush, BrushOptions } from './attachBrush.ts';
import type { DensityBin } from './densityBins.ts';
import type { PlacedFold } from './foldedScale.ts';
import { strings } from './strings.ts';

export interface OverviewProps {
  readonly bins: readonly DensityBin[];
  readonly folds: readonly PlacedFold[];
  readonly pxPerUnit: number;
  readonly widthPx: number;
  /** The window's edges, px. */
  readonly from: number;
  readonly to: number;
  /** Where the selected event stands, px; null: nowhere. */
  readonly selectedPx: number | null;
  /** The first and the last day shown, in words. */
  readonly fromText: string;
  readonly toText: string;
  readonly onBrush: (from: number, to: number) => void;
  readonly onGesture: (active: boolean) => void;
  /** Drawn over the whole span, under the window. */
  readonly children?: ReactNode;
}

export const OVERVIEW_HEIGHT = 28;
/** How far a key moves an end, as a share of the window. */
const KEY_STEP = 0.1;
/** The fullest bin, px, and the least that a single event is seen by. */
const FULL_BIN = OVERVIEW_HEIGHT - 8;
const LEAST_BIN = 1.5;

/** The whole span with the window in it; its ends are sliders. */
export function Overview(props: OverviewProps) {
  const { bins, folds, pxPerUnit, widthPx, from, to, selectedPx } = props;
  const { fromText, toText, onBrush, onGesture, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const brush = useRef<AttachedBrush | null>(null);
  const options: BrushOptions = { widthPx, from, to, onBrush, onGesture };
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
    brush.current?.update(options);
  });
  // Dragging comes when somebody is there to drag; what is dragged until then is kept.
  const early = useRef<PointerEvent[]>([]);
  const isAwake = useFirstInteraction();
  useEffect(() => {
    if (!isAwake) return;
    let isGone = false;
    void import('./attachBrush.ts').then(({ attachBrush }) => {
      if (isGone || !ref.current) return;
      brush.current = attachBrush(ref.current, latest.current, early.current);
      early.current = [];
    });
    return () => {
      isGone = true;
      brush.current?.detach();
      brush.current = null;
    };
  }, [isAwake]);

  const keep = ({ type, nativeEvent }: ReactPointerEvent) => {
    if (brush.current) return;
    if (type === 'pointerdown') early.current = [nativeEvent];
    else if (early.current.length > 0) early.current.push(nativeEvent);
  };

  const onKey = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = Math.max(2, (to - from) * KEY_STEP);
    const by =
      event.key === 'ArrowLeft' || event.key === 'ArrowDown'
        ? -step
        : event.key === 'ArrowRight' || event.key === 'ArrowUp'
          ? step
          : event.key === 'Home'
            ? -widthPx
            : event.key === 'End'
              ? widthPx
              : null;
    if (by === null) return;
    event.preventDefault();
    if (end === 'from') onBrush(Math.min(to - 2, Math.max(0, from + by)), to);
    else onBrush(from, Math.max(from + 2, Math.min(widthPx, to + by)));
    // A key is pressed and done.
    onGesture(false);
  };
  const slider = (end: 'from' | 'to', at: number, label: string, text: string) => (
    <div
      className="timeline-handle"
      style={{ left: at }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((at / widthPx) * 100)}
      aria-valuetext={text}
      onKeyDown={onKey(end)}
    />
  );
  return (
    <div
      ref={ref}
      className="timeline-overview"
      onPointerDown={(event) => {
        if (!brush.current) event.currentTarget.setPointerCapture(event.pointerId);
        keep(event);
      }}
      onPointerMove={keep}
      onPointerUp={keep}
      onPointerCancel={keep}
      style={{ width: widthPx, height: OVERVIEW_HEIGHT }}
    >
      <WholeSpan
        bins={bins}
        folds={folds}
        pxPerUnit={pxPerUnit}
        widthPx={widthPx}
        selectedPx={selectedPx}
      />
      {children}
      <div className="timeline-window" style={{ left: from, width: Math.max(2, to - from) }} />
      {slider('from', from, strings.windowStart, fromText)}
      {slider('to', to, strings.windowEnd, toText)}
    </div>
  );
}

/** The picture under the window. Memoised: it stands still while the window moves. */
const WholeSpan = memo(function WholeSpan({
  bins,
  folds,
  pxPerUnit,
  widthPx,
  selectedPx,
}: Pick<OverviewProps, 'bins' | 'folds' | 'pxPerUnit' | 'widthPx' | 'selectedPx'>) {
  return (
    <svg width={widthPx} height={OVERVIEW_HEIGHT} aria-hidden="true">
      <rect className="timeline-overview-ground" width={widthPx} height={OVERVIEW_HEIGHT} rx={5} />
      {folds.map(({ id, foldedStart, foldedEnd }) => {
        const x = ((foldedStart + foldedEnd) / 2) * pxPerUnit;
        return (
          <path
            key={id}
            className="timeline-overview-fold"
            d={`M${x - 2},0l4,4l-4,4l4,4l-4,4l4,4l-4,4l4,4`}
          />
        );
      })}
      <path className="timeline-overview-marks" d={bins.map(barOf).join('')} />
      {selectedPx !== null && (
        <path
          className="timeline-overview-selected"
          d={`M${selectedPx},3v${OVERVIEW_HEIGHT - 6}`}
        />
      )}
    </svg>
  );
});

/** A bin as an upright line. */
function barOf({ px, height }: DensityBin): string {
  const length = Math.max(LEAST_BIN, height * FULL_BIN);
  return `M${px},${((OVERVIEW_HEIGHT - length) / 2).toFixed(1)}v${length.toFixed(1)}`;
}
