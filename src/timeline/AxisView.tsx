import type { Tick } from './axisTicks.ts';
import type { PlacedFold } from './foldedScale.ts';
import type { Columns } from './layoutTimeline.ts';
import { strings } from './strings.ts';
import type { View } from './view.ts';

interface AxisViewProps {
  readonly ticks: readonly Tick[];
  readonly folds: readonly PlacedFold[];
  readonly view: View | null;
  readonly columns: Columns;
  readonly widthPx: number;
  readonly language: string;
  readonly onUnfold: (id: number) => void;
}

/** Height of the axis, px. */
export const AXIS_HEIGHT = 26;
/** Where the words stand, from the top. */
const BASELINE = 16;
/** A fold's button is never narrower, so that it can be hit. */
const MIN_BUTTON_PX = 24;

/** The names of days, months and years above the plot, and the buttons of the folds. */
export function AxisView(props: AxisViewProps) {
  const { ticks, folds, view, columns, widthPx, language, onUnfold } = props;
  const { plotX, plotWidth, shelfX, shelfWidth } = columns;
  return (
    <div className="timeline-axis" style={{ height: AXIS_HEIGHT }}>
      <svg width={widthPx} height={AXIS_HEIGHT} aria-hidden="true">
        {shelfWidth > 60 && (
          <text className="timeline-shelf-head" x={shelfX + 4} y={BASELINE}>
            {strings.shelf}
          </text>
        )}
        {ticks.map(({ run, day, left, right, line, label }) => (
          <g key={`${run}/${day}`}>
            {line && (
              <line
                className="timeline-tick"
                x1={plotX + left}
                x2={plotX + left}
                y1={AXIS_HEIGHT - 5}
                y2={AXIS_HEIGHT}
              />
            )}
            {label && right > left && (
              <text className="timeline-tick-label" x={plotX + label.x} y={BASELINE}>
                {label.text}
              </text>
            )}
          </g>
        ))}
      </svg>
      {view &&
        folds.map((fold) => {
          const left = view.toPx(fold.start);
          const right = view.toPx(fold.end);
          if (right < 4 || left > plotWidth - 4) return null;
          const width = Math.max(MIN_BUTTON_PX, right - left);
          const days = fold.end - fold.start;
          return (
            <button
              key={fold.id}
              type="button"
              className="timeline-fold-button"
              style={{ left: plotX + (left + right - width) / 2, width, height: AXIS_HEIGHT }}
              aria-label={strings.unfold(strings.longLength(days, language))}
              title={strings.unfold(strings.longLength(days, language))}
              onClick={() => onUnfold(fold.id)}
            >
              {strings.shortLength(days, language)}
            </button>
          );
        })}
    </div>
  );
}
