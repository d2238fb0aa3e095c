import type { Part } from './markParts.ts';
import { fillOf } from './sidePaint.ts';

interface MarkShapeProps {
  readonly parts: readonly Part[];
  /** Id of the hatching. */
  readonly hatch: string;
}

/** Classes of timeline.css for the looks of parts. */
const CLASSES = {
  fill: undefined,
  pale: 'timeline-pale',
  planned: 'timeline-planned',
  outline: 'timeline-square',
  'planned-outline': 'timeline-square timeline-planned',
} as const;

/** A mark's parts as SVG, at the mark's own origin. */
export function MarkShape({ parts, hatch }: MarkShapeProps) {
  return parts.map((part, i) => {
    if (part.shape === 'notch')
      return <path key={i} className="timeline-notch" d={notchPath(part.cx)} />;
    if (part.shape === 'open') {
      const { x, toward } = part;
      const d = `M${x - toward * 4.5},-4.5l${toward * 4.5},4.5l${-toward * 4.5},4.5`;
      return <path key={i} className="timeline-open" d={d} style={{ stroke: fillOf(part) }} />;
    }
    const look =
      part.look === 'hatch'
        ? { fill: `url(#${hatch})` }
        : {
            className: CLASSES[part.look],
            style:
              part.look === 'fill' || part.look === 'pale'
                ? { fill: fillOf(part) }
                : { stroke: fillOf(part) },
          };
    if (part.shape === 'circle') return <circle key={i} cx={part.cx} r={part.r} {...look} />;
    const { x, y, width, height, radius } = part;
    return <rect key={i} x={x} y={y} width={width} height={height} rx={radius} {...look} />;
  });
}

/** The notch above what is disputed. */
function notchPath(cx: number): string {
  return `M${cx - 4},-10h8l-4,5z`;
}
