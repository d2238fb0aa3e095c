import { paintStops, sidePaint, type Fade, type SidePaint } from './sidePaint.ts';

const FADES: readonly Fade[] = ['none', 'both', 'start', 'end', 'in', 'out'];

interface PaintDefsProps {
  readonly paints: readonly SidePaint[];
  /** Id of the hatching. */
  readonly hatch: string;
}

/** The gradients and the hatching that marks are painted with. */
export function PaintDefs({ paints, hatch }: PaintDefsProps) {
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
              <stop key={i} offset={at} style={{ stopColor: colour, stopOpacity: opacity }} />
            ))}
          </linearGradient>
        )),
      )}
    </defs>
  );
}

function withParts(paint: SidePaint): readonly SidePaint[] {
  if (paint.colours.length === 1) return [paint];
  return [paint, ...paint.colours.map((_, i) => sidePaint(paint, i))];
}
