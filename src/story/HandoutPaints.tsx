import { Fragment } from 'react';
import { paintStops, sidePaint, type Fade, type SidePaint } from '../timeline/sidePaint.ts';

const FADES: readonly Fade[] = ['none', 'both', 'start', 'end', 'in', 'out'];

interface Props {
  readonly paints: readonly SidePaint[];
  /** Id of the hatching. */
  readonly hatch: string;
}

/**
 * What marks are painted with, for paper: as on the screen, but fading into the paper's white
 * instead of into nothing. Some printers' programs leave out what is half transparent.
 */
export function HandoutPaints({ paints, hatch }: Props) {
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
      {paints.map((paint) => (
        <Fragment key={paint.id}>
          <Gradients paint={paint} />
          {paint.colours.length > 1 &&
            paint.colours.map((_, i) => <Gradients key={i} paint={sidePaint(paint, i)} />)}
        </Fragment>
      ))}
    </defs>
  );
}

function Gradients({ paint: { id, colours } }: { readonly paint: SidePaint }) {
  return FADES.map((fade) => (
    <linearGradient key={fade} id={`${id}-${fade}`}>
      {paintStops(colours, fade).map(({ at, colour, opacity }, i) => {
        const share = Math.round(opacity * 100);
        const stopColor = `color-mix(in srgb, ${colour} ${share}%, var(--panel))`;
        return <stop key={i} offset={at} style={{ stopColor }} />;
      })}
    </linearGradient>
  ));
}
