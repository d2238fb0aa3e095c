import type { ReactNode } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';

interface Props {
  /** Side ids, one band of colour each; none: the colour of no side. Absent: no pill. */
  readonly sides?: readonly (string | null)[];
  readonly children: ReactNode;
}

/** The first line of a card: whose it is, and what kind of thing. */
export function Kicker({ sides, children }: Props) {
  const dataset = useDataset();
  return (
    <p className="evidence-kicker">
      {sides && (
        <span className="evidence-pill" aria-hidden="true">
          {(sides.length > 0 ? sides : [null]).map((side) => (
            <span key={side} style={{ background: sideColour(dataset, side) }} />
          ))}
        </span>
      )}
      <span>{children}</span>
    </p>
  );
}
