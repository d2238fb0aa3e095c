import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';

/** The colour of a side, as a small disc. */
export function SideDisc({ side }: { readonly side: string | null }) {
  const colour = sideColour(useDataset(), side);
  return <span className="graph-row-disc" style={{ background: colour }} aria-hidden />;
}
