import { STRINGS } from './strings.ts';
import { lineClass } from './TieEdge.tsx';

const SAMPLES = [
  { line: 'firm', width: 3, text: STRINGS.legendThick },
  { line: 'alleged', width: 1.5, text: STRINGS.legendDashed },
  { line: 'planned', width: 1.5, text: STRINGS.legendDotted },
  { line: 'role', width: 0.8, text: STRINGS.legendThin },
] as const;

/** What thick, dashed, dotted and thin lines mean. */
export function GraphLegend() {
  return (
    <ul className="graph-legend" aria-label={STRINGS.legend}>
      {SAMPLES.map(({ line, width, text }) => (
        <li key={text}>
          <svg width={22} height={8} aria-hidden>
            <path className={lineClass(line)} d="M1,4H21" strokeWidth={width} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
