import { paintStops, sidePaint, type Fade, type SidePaint } from './sidePaint.ts';

const FADES: readonly Fade[] = ['none', 'both', 'start', 'end', 'in', 'out'];

interface PaintDefsProps {
  readonly paints: readonly SidePaint[];
  /** Id of the hatching. */
  readonly hatch: string;
  /**
   * The colour that what fades turns into; absent: it turns transparent, which some printers'
   * programs leave out.
   */
  readonly ground?: string;
}

/** The gradients and the hatching that marks are painted with. */
export function PaintDefs({ paints, hatch, ground }: PaintDefsProps) {
  return (
    <defs>
      <pattern
        id={hatch}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="timeline-hatch" width={2} height={5} />
      </pattern>
      {paints.flatMap(withParts).flatMap(({ id, colours }) =>
        FADES.map((fade) => (
          <linearGradient key={`${id}-${fade}`} id={`${id}-${fade}`}>
            {paintStops(colours, fade).map(({ at, colour, opacity }, i) => (
              <stop
                key={i}
                offset={at}
                style={
                  ground === undefined
                    ? { stopColor: colour, stopOpacity: opacity }
                    : { stopColor: mixed(colour, opacity, ground) }
                }
              />
            ))}
          </linearGradient>
        )),
      )}
    </defs>
  );
}

function mixed(colour: string, opacity: number, ground: string): string {
  return `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, ${ground})`;
}

function withParts(paint: SidePaint): readonly SidePaint[] {
  if (paint.colours.length === 1) return [paint];
  return [paint, ...paint.colours.map((_, i) => sidePaint(paint, i))];
}
