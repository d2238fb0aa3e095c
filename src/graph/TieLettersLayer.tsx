import { useMemo } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { keptFree } from './baseLayout.ts';
import type { DrawnActor } from './castActors.ts';
import type { DrawnTie } from './drawTies.ts';
import type { Frame } from './frame.ts';
import { placeTieLetters } from './placeTieLetters.ts';
import type { TieTellers } from './tieTellers.ts';

interface Props {
  readonly frame: Frame;
  readonly textScale: number;
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly DrawnTie[];
  readonly tellers: TieTellers;
  /** Ids of the ties that do not recede; null: none does. */
  readonly near: ReadonlySet<string> | null;
}

/** Who tells each tie, on it. The tie's own name says the same to who does not see it. */
export function TieLettersLayer({ frame, textScale, actors, ties, tellers, near }: Props) {
  const dataset = useDataset();
  const placed = useMemo(
    () => placeTieLetters(ties, tellers, actors, textScale, keptFree(dataset, frame)),
    [dataset, frame, textScale, actors, ties, tellers],
  );
  return (
    <g className="graph-letters" aria-hidden>
      {placed.map(
        ({ id, text, x, y, fontPx }) =>
          (near === null || near.has(id)) && (
            <text key={id} x={x} y={y} fontSize={fontPx}>
              {text}
            </text>
          ),
      )}
    </g>
  );
}
