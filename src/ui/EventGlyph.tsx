import { useId } from 'react';
import './eventGlyph.css';

interface EventGlyphProps {
  /** CSS colours of the sides that act; none: the colour of no side. */
  readonly colours: readonly string[];
  /** A known day, a range of doubt, a span, a position. */
  readonly shape: 'disc' | 'bar' | 'span' | 'square';
  readonly standing: 'reported' | 'alleged' | 'planned' | 'position';
  readonly disputed: boolean;
}

const WIDTH = 22;
const HEIGHT = 16;
const MIDDLE = { x: WIDTH / 2, y: 9 } as const;

/** A timeline's mark as a sign in a line of text. Decorative: the words stand beside it. */
export function EventGlyph({ colours, shape, standing, disputed }: EventGlyphProps) {
  const id = useId();
  const sides = colours.length > 0 ? colours : ['var(--side-none)'];
  const fades = shape === 'bar';
  const fill = sides.length === 1 && !fades ? sides[0]! : `url(#${id}-fill)`;
  const planned = standing === 'planned';
  const common = planned
    ? { className: 'event-glyph-planned', style: { stroke: sides.length === 1 ? sides[0]! : fill } }
    : { style: { fill } };
  const body = (extra: typeof common | { readonly fill: string }) =>
    shape === 'disc' ? (
      <circle cx={MIDDLE.x} cy={MIDDLE.y} r={planned ? 5.5 : 6} {...extra} />
    ) : (
      <rect
        x={planned ? 1.75 : 1}
        y={planned ? 4.75 : 4}
        width={planned ? WIDTH - 3.5 : WIDTH - 2}
        height={planned ? 8.5 : 10}
        rx={shape === 'span' ? 1 : 4}
        {...extra}
      />
    );
  return (
    <svg className="event-glyph" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <defs>
        <linearGradient id={`${id}-fill`}>
          {sides.map((colour, i) => [
            <stop
              key={`${i} from`}
              offset={i / sides.length}
              style={{ stopColor: colour, stopOpacity: fades && i === 0 ? 0.2 : 1 }}
            />,
            fades && i === 0 && (
              <stop key="in" offset={0.3 / sides.length} style={{ stopColor: colour }} />
            ),
            fades && i === sides.length - 1 && (
              <stop key="out" offset={1 - 0.3 / sides.length} style={{ stopColor: colour }} />
            ),
            <stop
              key={`${i} to`}
              offset={(i + 1) / sides.length}
              style={{ stopColor: colour, stopOpacity: fades && i === sides.length - 1 ? 0.2 : 1 }}
            />,
          ])}
        </linearGradient>
        <pattern
          id={`${id}-hatch`}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="event-glyph-hatch" width="1.6" height="4" />
        </pattern>
      </defs>
      {shape === 'square' || standing === 'position' ? (
        <rect
          className="event-glyph-square"
          x={MIDDLE.x - 5}
          y={MIDDLE.y - 5}
          width="10"
          height="10"
          rx="1.5"
          style={{ stroke: sides.length === 1 ? sides[0]! : fill }}
        />
      ) : (
        body(common)
      )}
      {standing === 'alleged' && body({ fill: `url(#${id}-hatch)` })}
      {disputed && <path className="event-glyph-notch" d={`M${MIDDLE.x - 3.5},0h7l-3.5,4z`} />}
    </svg>
  );
}
