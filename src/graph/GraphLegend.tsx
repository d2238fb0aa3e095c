import { STRINGS } from './strings.ts';

const SAMPLES = [
  { className: 'graph-line', width: 3, text: STRINGS.legendThick },
  { className: 'graph-line graph-line-alleged', width: 1.5, text: STRINGS.legendDashed },
  { className: 'graph-line graph-line-role', width: 0.8, text: STRINGS.legendThin },
] as const;

/** What thick, dashed and thin lines mean. */
export function GraphLegend() {
  return (
    <ul className="graph-legend" aria-label={STRINGS.legend}>
      {SAMPLES.map(({ className, width, text }) => (
        <li key={text}>
          <svg width={22} height={8} aria-hidden>
            <path className={className} d="M1,4H21" strokeWidth={width} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
