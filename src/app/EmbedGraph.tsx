import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { useAppStore } from '../state/useAppStore.ts';
import { EmbedCredit } from './EmbedCredit.tsx';
import { EmbedHead } from './EmbedHead.tsx';
import { LateEvidence } from './embedLate.tsx';
import { EMBED } from './embedStrings.ts';

/** Who dealt with whom, with the card of what is selected. */
export function EmbedGraph() {
  const hasSelection = useAppStore((state) => state.selection !== null);
  return (
    <>
      <EmbedHead />
      <div className="embed-part embed-with-evidence" data-selected={hasSelection || undefined}>
        <div className="embed-picture">
          <RelationshipGraph />
        </div>
        {hasSelection ? <LateEvidence /> : <p className="embed-hint">{EMBED.hints.graph}</p>}
      </div>
      <EmbedCredit />
    </>
  );
}
