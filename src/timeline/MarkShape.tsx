import { Fragment } from 'react';
import type { Standing } from '../dataset/model.ts';
import { BAR_HEIGHT, DISC_RADIUS, SQUARE_RADIUS, type MarkBox } from './markBox.ts';
import { fillOf, sidePaint, type Fade, type SidePaint } from './sidePaint.ts';

interface MarkShapeProps {
  /** From its own left edge; null: undated. */
  readonly box: MarkBox | null;
  readonly width: number;
  readonly kind: 'disc' | 'bar' | 'span' | 'square';
  readonly open: 'start' | 'end' | null;
  readonly standing: Standing;
  readonly disputed: boolean;
  readonly paint: SidePaint;
  readonly hatch: string;
}

/** Height of the thin bar behind a square. */
const THIN_BAR = 4;
/** Half the width of an alleged or planned mark's core. */
const CORE_RADIUS = 3.5;
const CORNER = 3.5;

/** A mark at its own origin: left edge at 0, middle of the row at 0. */
export function MarkShape(props: MarkShapeProps) {
  const { box, width, kind, open, disputed } = props;
  const middle =
    box?.wide && kind === 'square'
      ? open === 'start'
        ? width - SQUARE_RADIUS
        : open === 'end'
          ? SQUARE_RADIUS
          : width / 2
      : width / 2;
  return (
    <>
      {kind === 'square' ? (
        <Square {...props} middle={middle} />
      ) : box?.wide ? (
        <Bar {...props} box={box} height={BAR_HEIGHT} />
      ) : (
        <Disc {...props} />
      )}
      {disputed && (
        <path className="timeline-notch" d={`M${middle - 4},${-DISC_RADIUS - 3}h8l-4,5z`} />
      )}
    </>
  );
}

function Disc({ box, width, standing, paint, hatch }: MarkShapeProps) {
  const cx = width / 2;
  // What is undated is no known day: a broken ring, not the disc of one.
  const undated = box === null;
  const fill = fillOf(paint, 'none');
  if (standing === 'planned')
    return (
      <>
        <circle
          className="timeline-planned"
          cx={cx}
          r={DISC_RADIUS - 0.5}
          style={{ stroke: fill }}
        />
        <circle cx={cx} r={CORE_RADIUS} style={{ fill }} />
      </>
    );
  if (undated)
    return (
      <>
        <rect
          x={0}
          y={-BAR_HEIGHT / 2}
          width={width}
          height={BAR_HEIGHT}
          rx={CORNER}
          style={{ fill: fillOf(paint, 'both') }}
        />
        {standing === 'alleged' && (
          <rect
            x={0}
            y={-BAR_HEIGHT / 2}
            width={width}
            height={BAR_HEIGHT}
            rx={CORNER}
            fill={`url(#${hatch})`}
          />
        )}
      </>
    );
  return (
    <>
      <circle cx={cx} r={DISC_RADIUS} style={{ fill }} />
      {standing === 'alleged' && <circle cx={cx} r={DISC_RADIUS} fill={`url(#${hatch})`} />}
    </>
  );
}

function Square(props: MarkShapeProps & { readonly middle: number }) {
  const { box, middle, paint, standing } = props;
  const side = SQUARE_RADIUS * 2 - 2;
  return (
    <>
      {box?.wide && <Bar {...props} box={box} height={THIN_BAR} />}
      <rect
        className={standing === 'planned' ? 'timeline-square timeline-planned' : 'timeline-square'}
        x={middle - side / 2}
        y={-side / 2}
        width={side}
        height={side}
        rx={1.5}
        style={{ stroke: fillOf(paint, 'none') }}
      />
    </>
  );
}

function Bar({
  box,
  width,
  kind,
  open,
  standing,
  paint,
  hatch,
  height,
}: MarkShapeProps & { readonly box: MarkBox; readonly height: number }) {
  const rect = { y: -height / 2, height };
  const firm = box.firmLeft < box.firmRight;
  const corner = Math.min(CORNER, height / 2);
  const fade: Fade =
    open !== null && kind === 'span'
      ? open
      : box.cutLeft && box.cutRight
        ? 'none'
        : box.cutLeft
          ? 'out'
          : box.cutRight
            ? 'in'
            : 'both';
  const planned = standing === 'planned';
  const bodyClass = planned ? 'timeline-pale' : undefined;
  // Colours lie above one another: side by side they would say that one side came first.
  const stripe = height / paint.colours.length;
  return (
    <>
      {paint.colours.map((_, i) => {
        const own = sidePaint(paint, i);
        const part = { className: bodyClass, y: -height / 2 + i * stripe, height: stripe };
        if (kind !== 'span' || !firm)
          return (
            <rect
              key={i}
              {...part}
              width={width}
              rx={paint.colours.length === 1 ? corner : 0}
              style={{ fill: fillOf(own, fade) }}
            />
          );
        return (
          <Fragment key={i}>
            {box.firmLeft > 0.5 && (
              <rect {...part} width={box.firmLeft} style={{ fill: fillOf(own, 'in') }} />
            )}
            <rect
              {...part}
              x={box.firmLeft}
              width={box.firmRight - box.firmLeft}
              style={{ fill: fillOf(own, 'none') }}
            />
            {box.firmRight < width - 0.5 && (
              <rect
                {...part}
                x={box.firmRight}
                width={width - box.firmRight}
                style={{ fill: fillOf(own, 'out') }}
              />
            )}
          </Fragment>
        );
      })}
      {open !== null && (
        <path
          className="timeline-open"
          d={open === 'start' ? 'M4.5,-4.5L0,0L4.5,4.5' : `M${width - 4.5},-4.5l4.5,4.5l-4.5,4.5`}
          style={{ stroke: fillOf(sidePaint(paint, 0), 'none') }}
        />
      )}
      {standing === 'alleged' && (
        <rect {...rect} width={width} rx={corner} fill={`url(#${hatch})`} />
      )}
      {planned && (
        <rect
          className="timeline-planned"
          x={0.75}
          y={-height / 2 + 0.75}
          width={Math.max(0, width - 1.5)}
          height={height - 1.5}
          rx={corner}
          style={{ stroke: fillOf(paint, 'none') }}
        />
      )}
    </>
  );
}
