import { useMemo } from 'react';
import { EvidenceCard } from '../evidence/EvidenceCard.tsx';
import { quotesOf } from '../evidence/eventQuotes.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import { evidenceOf } from '../state/highlight.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { EmbedQuotes, type Quote } from './EmbedQuote.tsx';
import { EMBED } from './embedStrings.ts';

/** The card of what is selected, and below it the words that it rests on. */
export function EmbedEvidence() {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const quotes = useMemo(() => quotesBehind(dataset, selection), [dataset, selection]);
  return (
    <div className="embed-evidence">
      <EvidenceCard />
      {quotes.length > 0 && selection && (
        <section
          className="embed-words"
          key={`${selection.type} ${selection.id} ${selection.aspect}`}
        >
          <h3>{EMBED.words}</h3>
          <EmbedQuotes quotes={quotes} />
        </section>
      )}
    </div>
  );
}

function quotesBehind(dataset: Dataset, selection: Selection | null): readonly Quote[] {
  // The card of a passage shows its words, that of a tie those of each dealing.
  if (!selection || selection.type === 'passage' || selection.type === 'tie') return [];
  const event = selection.type === 'event' ? dataset.eventById.get(selection.id) : undefined;
  if (event && selection.aspect === null)
    return quotesOf(dataset, event).map(({ passage, does }) => ({ passage: passage.id, does }));
  return evidenceOf(dataset, selection).map((passage) => ({ passage, does: null }));
}
