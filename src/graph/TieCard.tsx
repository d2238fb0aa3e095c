import { useDataset } from '../state/useAppStore.ts';
import type { Frame } from './baseLayout.ts';
import type { DrawnTie } from './drawTies.ts';
import { tiePhrase, tieWeight } from './strings.ts';

/** Half of the widest card, and what keeps it off its tie, px. */
const HALF_WIDTH = 150;
const GAP = 10;
/** Nearer to the upper edge than this, the card hangs below its tie. */
const ROOM_ABOVE = 48;

/** What a tie says, beside its middle. The tie's own name says the same to who does not see it. */
export function TieCard({ drawn, frame }: { readonly drawn: DrawnTie; readonly frame: Frame }) {
  const dataset = useDataset();
  const { x, y } = drawn.shape.middle;
  const weight = tieWeight(drawn, dataset.language);
  const isBelow = y < ROOM_ABOVE;
  const left = Math.max(HALF_WIDTH, Math.min(frame.width - HALF_WIDTH, x));
  return (
    <div
      className={isBelow ? 'graph-card graph-card-below' : 'graph-card'}
      style={{ left, top: isBelow ? y + GAP : y - GAP }}
      aria-hidden
    >
      {tiePhrase(dataset, drawn.tie)}
      {weight && <span className="graph-card-weight"> · {weight}</span>}
    </div>
  );
}
