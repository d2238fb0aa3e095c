import { memo, useMemo } from 'react';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { gridLines, RULE_OVERHANG, ruleX } from './groundLines.ts';
import type { Hand } from './useHand.ts';
import type { Lane } from './laneColumns.ts';
import { laneNameRoom, toolsLeft } from './laneNameRoom.ts';
import type { TimelineLayout } from './layoutAt.ts';
import type { Columns, LaneFrames } from './layoutTimeline.ts';
import { ellipsis, type Measure } from './packRows.ts';
import { strings } from './strings.ts';
import { useFollowing } from './useFollowing.ts';

interface GroundsProps {
  readonly layout: TimelineLayout;
  readonly hand: Hand;
  /** The painter draws what is upright. */
  readonly isPainted: boolean;
}

/** One tooth of a fold's edge, px. */
const TOOTH_X = 4;
const TOOTH_Y = 8;
/** From a lane's name to its number of events, px. */
const LINE = 16;

/** All that lies under the marks: bands, names of lanes, lines of the axis, folds, publications. */
export function Grounds({ layout, hand, isPainted }: GroundsProps) {
  const { dataset, measures, lanes, frames, columns, scale } = layout;
  const { shelfWidth, plotX } = columns;
  return (
    <g aria-hidden="true">
      <LaneGrounds
        lanes={lanes}
        frames={frames}
        columns={columns}
        language={dataset.language}
        measureName={measures.name}
      />
      {shelfWidth > 0 && (
        <line
          className="timeline-shelf-edge"
          x1={plotX - 6}
          x2={plotX - 6}
          y1={0}
          y2={frames.height}
        />
      )}
      {!isPainted && <GridLines layout={layout} hand={hand} />}
      {scale && scale.folds.length > 0 && <Folds layout={layout} hand={hand} />}
      {!isPainted && <Rules layout={layout} hand={hand} />}
    </g>
  );
}

type FollowingProps = Pick<GroundsProps, 'layout' | 'hand'>;

function GridLines({ layout, hand }: FollowingProps) {
  const { ticks, columns, frames } = useFollowing(layout, hand);
  return gridLines(ticks, columns).map((x, i) => (
    <line key={i} className="timeline-grid" x1={x} x2={x} y1={0} y2={frames.height} />
  ));
}

function Folds({ layout, hand }: FollowingProps) {
  const { scale, view, columns, frames } = useFollowing(layout, hand);
  const { plotX, plotWidth } = columns;
  if (!scale || !view) return null;
  return scale.folds.map((fold) => {
    const [left, right] = [view.toPx(fold.start), view.toPx(fold.end)];
    return (
      <FoldStrip
        key={fold.id}
        left={plotX + Math.max(0, left)}
        right={plotX + Math.min(plotWidth, right)}
        isTornLeft={left > 0}
        isTornRight={right < plotWidth}
        height={frames.height}
      />
    );
  });
}

function Rules({ layout, hand }: FollowingProps) {
  const { rules, columns, frames } = useFollowing(layout, hand);
  return rules.map((rule) => {
    const x = ruleX(rule, columns);
    return (
      <line
        key={rule.day}
        className="timeline-rule"
        x1={x}
        x2={x}
        y1={-RULE_OVERHANG}
        y2={frames.height}
      />
    );
  });
}

interface LaneGroundsProps {
  readonly lanes: readonly Lane[];
  readonly frames: LaneFrames;
  readonly columns: Columns;
  readonly language: string;
  readonly measureName: Measure;
}

/** Bands and names of the lanes. Memoised: they stand still while time moves. */
const LaneGrounds = memo(function LaneGrounds({
  lanes,
  frames,
  columns: { nameWidth, shelfX, plotX, plotWidth, unit },
  language,
  measureName,
}: LaneGroundsProps) {
  const hasHover = useMediaQuery('(hover: hover)');
  // In an order of their own: an element that moves among the others would not ease to its place.
  const standing = lanes
    .map((lane, i) => ({ lane, frame: frames.lanes[i]!, stripe: i % 2 === 0 ? 'even' : 'odd' }))
    .toSorted((a, b) => (a.lane.id < b.lane.id ? -1 : 1));
  return (
    <g>
      {standing.map(({ lane, frame: { y, height, firstRow }, stripe }) => {
        const isEmpty = lane.count === 0 && lane.events.length + lane.shelf.length === 0;
        const whole = isEmpty ? strings.emptyLane : strings.events(lane.count, language);
        // For a finger the lane's tools stand always at the end of this line.
        const isCut = !hasHover && measureName(whole) > toolsLeft(nameWidth);
        const count = isCut && !isEmpty ? strings.number(lane.count, language) : whole;
        const name = ellipsis(lane.name, laneNameRoom(lane, nameWidth, hasHover), measureName);
        return (
          <g key={lane.id} data-closed={lane.isClosed || undefined}>
            <rect
              className="timeline-band"
              data-stripe={stripe}
              x={shelfX - 6}
              y={y}
              width={plotX - shelfX + plotWidth + 12}
              height={height}
              rx={4}
            />
            <text className="timeline-lane-name" style={movedDown(y + firstRow)} dy="0.35em">
              {name !== lane.name && <title>{lane.name}</title>}
              {name ?? lane.name}
            </text>
            {!lane.isClosed && (
              <text
                className="timeline-lane-count"
                style={movedDown(y + firstRow + LINE * unit)}
                dy="0.35em"
              >
                {count}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** A place as something that eases. */
function movedDown(px: number) {
  return { transform: `translate(0px, ${px}px)` };
}

/** A strip torn at its edges: nothing in it is drawn as a line, which would cross out names. */
function FoldStrip(props: {
  readonly left: number;
  readonly right: number;
  /** An edge that the view cuts is not torn. */
  readonly isTornLeft: boolean;
  readonly isTornRight: boolean;
  readonly height: number;
}) {
  const { left, right, isTornLeft, isTornRight, height } = props;
  const teeth = useMemo(
    () =>
      `M0,0${`l${TOOTH_X},${TOOTH_Y / 2}l${-TOOTH_X},${TOOTH_Y / 2}`.repeat(height / TOOTH_Y)}z`,
    [height],
  );
  if (right - left < 1) return null;
  return (
    <g className="timeline-fold">
      <rect x={left} y={0} width={right - left} height={height} />
      {isTornLeft && <path d={teeth} transform={`translate(${left} 0) scale(-1 1)`} />}
      {isTornRight && <path d={teeth} transform={`translate(${right} 0)`} />}
    </g>
  );
}
