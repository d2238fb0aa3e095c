import { AXIS_BASELINE, AXIS_HEIGHT, tickLength } from './axisSizes.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Painter } from './painter.ts';
import { foldSigns } from './foldSigns.ts';
import { strings } from './strings.ts';
import { useFollowing } from './useFollowing.ts';
import type { Fonts } from './useLabelFonts.ts';
import { useMeasureText } from './useMeasureText.ts';

interface AxisViewProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  readonly fonts: Fonts;
  /** CSS colours that the painter may take, besides the page's own. */
  readonly colours: readonly string[];
  readonly widthPx: number;
  /** Paints the ticks; null: they are elements. */
  readonly painter: Painter | null;
  readonly onUnfold: (id: number) => void;
}

/** A fold's button is never narrower, so that it can be hit. */
const MIN_BUTTON_PX = 24;

/** The names of days, months and years above the plot, and the buttons of the folds. */
export function AxisView(props: AxisViewProps) {
  const { layout, hand, fonts, colours, widthPx, painter, onUnfold } = props;
  const { plotX, shelfX, shelfWidth } = layout.columns;
  return (
    <div className="timeline-axis" style={{ height: AXIS_HEIGHT }}>
      <svg width={widthPx} height={AXIS_HEIGHT} aria-hidden="true">
        {shelfWidth > 0 && (
          <text className="timeline-shelf-head" x={shelfX + 4} y={AXIS_BASELINE}>
            {shelfWidth > 60 ? strings.shelf : strings.shelfShort}
          </text>
        )}
        {!painter && <Ticks layout={layout} hand={hand} />}
      </svg>
      {painter && (
        <painter.Axis
          layout={layout}
          hand={hand}
          fonts={fonts}
          colours={colours}
          widthPx={widthPx - plotX}
        />
      )}
      {layout.scale !== null && layout.scale.folds.length > 0 && (
        <FoldButtons layout={layout} hand={hand} fonts={fonts} onUnfold={onUnfold} />
      )}
    </div>
  );
}

function Ticks({ layout, hand }: Pick<AxisViewProps, 'layout' | 'hand'>) {
  const {
    ticks,
    columns: { plotX },
  } = useFollowing(layout, hand);
  return ticks.map((tick) => {
    const { run, day, left, line, label } = tick;
    return (
      <g key={`${run}/${day}`}>
        {line && (
          <line
            className="timeline-tick"
            x1={plotX + left}
            x2={plotX + left}
            y1={AXIS_HEIGHT - tickLength(tick)}
            y2={AXIS_HEIGHT}
          />
        )}
        {label && (
          <text className="timeline-tick-label" x={plotX + label.left} y={AXIS_BASELINE}>
            {label.text}
          </text>
        )}
      </g>
    );
  });
}

function FoldButtons({
  layout,
  hand,
  fonts,
  onUnfold,
}: Pick<AxisViewProps, 'layout' | 'hand' | 'fonts' | 'onUnfold'>) {
  const { dataset, columns, scale, view, ticks } = useFollowing(layout, hand);
  const measure = useMeasureText(`italic 400 ${fonts.labelPx}px ${fonts.serif}`);
  if (!scale || !view) return null;
  return foldSigns(scale, view, ticks, dataset.language, measure).map((sign) => {
    const { id, days, left, right, label } = sign;
    const width = Math.max(MIN_BUTTON_PX, right - left);
    const at = (left + right - width) / 2;
    const name = strings.unfold(strings.longLength(days, dataset.language));
    return (
      <button
        key={id}
        type="button"
        className="timeline-fold-button"
        style={{ left: columns.plotX + at, width, height: AXIS_HEIGHT }}
        aria-label={name}
        title={name}
        onClick={() => onUnfold(id)}
      >
        {label && <span style={{ left: label.left - at }}>{label.text}</span>}
      </button>
    );
  });
}
