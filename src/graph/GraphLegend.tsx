import type { ReactNode } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { hiddenLine, hiddenSide, LINES } from './hiddenParts.ts';
import { LineSample } from './LineSample.tsx';
import { SideDisc } from './SideDisc.tsx';
import { LINE_WORDS, STRINGS } from './strings.ts';

/** What the lines and the colours mean; each entry takes what it names out of the graph, or back. */
export function GraphLegend() {
  const { sides } = useDataset();
  return (
    <ul className="graph-legend" aria-label={STRINGS.legend}>
      {LINES.map((line) => (
        <li key={line}>
          <LegendButton part={hiddenLine(line)}>
            <LineSample line={line} />
            {LINE_WORDS[line]}
          </LegendButton>
        </li>
      ))}
      {sides.length > 0 &&
        [...sides, null].map((side) => (
          <li key={side?.id ?? ''} className="graph-legend-side">
            <LegendButton part={hiddenSide(side?.id ?? null)}>
              <SideDisc side={side?.id ?? null} />
              {side?.name ?? STRINGS.noSide}
            </LegendButton>
          </li>
        ))}
    </ul>
  );
}

function LegendButton({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  const isShown = useAppStore((state) => !state.graphHidden.includes(part));
  const toggle = useAppStore((state) => state.toggleGraphHidden);
  return (
    <button type="button" aria-pressed={isShown} onClick={() => toggle(part)}>
      {children}
    </button>
  );
}
