import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { GraphTie } from './buildGraph.ts';
import { tiePhrase, tieWeight, toldBy } from './strings.ts';
import type { Point } from './tieCurve.ts';
import { selectTieTellers } from './tieTellers.ts';

/** Half of the widest card, and what keeps it off its tie, px. */
const HALF_WIDTH = 150;
const GAP = 10;
/** Nearer to the upper edge than this, the card hangs below its tie. */
const ROOM_ABOVE = 48;

interface Props {
  readonly tie: GraphTie;
  /** The middle of the tie as shown, px. */
  readonly at: Point;
  /** Of the frame. */
  readonly width: number;
}

/** What a tie says, beside its middle. The tie's own name says the same to who does not see it. */
export function TieCard({ tie, at, width }: Props) {
  const dataset = useDataset();
  const tellers = useAppStore(selectTieTellers);
  const more = [tieWeight(tie, dataset.language), toldBy(tellers?.(tie))].filter(Boolean);
  const isBelow = at.y < ROOM_ABOVE;
  const left = Math.max(HALF_WIDTH, Math.min(width - HALF_WIDTH, at.x));
  return (
    <div
      className={isBelow ? 'graph-card graph-card-below' : 'graph-card'}
      style={{ left, top: isBelow ? at.y + GAP : at.y - GAP }}
      aria-hidden
    >
      {tiePhrase(dataset, tie.tie)}
      {more.length > 0 && <span className="graph-card-weight"> · {more.join(' · ')}</span>}
    </div>
  );
}
