import { stripSizes, tickLength } from './axisSizes.ts';
import type { Hand } from './useHand.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Painter } from './painter.ts';
import { focusFold } from './focusFold.tsx';
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
/** What the shelf is called, as far as there is room. */
const SHELF_HEADS = [strings.shelf, strings.shelfShort];

/** The names of days, months and years above the plot, and the buttons of the folds. */
export function AxisView(props: AxisViewProps) {
  const { layout, hand, fonts, colours, widthPx, painter, onUnfold } = props;
  const { columns, measures } = layout;
  const { plotX, shelfX, shelfWidth, unit } = columns;
  const { axis: height, axisBaseline } = stripSizes(unit);
  return (
    <div className="timeline-axis" style={{ height }}>
      <svg width={widthPx} height={height} aria-hidden="true">
        {shelfWidth > 0 && (
          <text className="timeline-shelf-head" x={shelfX + 4} y={axisBaseline}>
            {SHELF_HEADS.find((words) => measures.tick(words) + 4 <= shelfWidth) ??
              strings.shelfShortest}
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
    columns: { plotX, unit },
  } = useFollowing(layout, hand);
  const { axis: height, axisBaseline } = stripSizes(unit);
  return ticks.map((tick) => {
    const { run, day, left, line, label } = tick;
    return (
      <g key={`${run}/${day}`}>
        {line && (
          <line
            className="timeline-tick"
            x1={plotX + left}
            x2={plotX + left}
            y1={height - tickLength(tick, unit)}
            y2={height}
          />
        )}
        {label && (
          <text className="timeline-tick-label" x={plotX + label.left} y={axisBaseline}>
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
    const name = strings.unfold(strings.longLength(days, dataset.language), label?.text);
    return (
      <button
        key={id}
        type="button"
        className="timeline-fold-button"
        data-fold={id}
        style={{ left: columns.plotX + at, width, height: stripSizes(columns.unit).axis }}
        aria-label={name}
        title={name}
        onClick={() => {
          onUnfold(id);
          focusFold(id);
        }}
      >
        {label && <span style={{ left: label.left - at }}>{label.text}</span>}
      </button>
    );
  });
}
