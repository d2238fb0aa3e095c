import type { ReactNode } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { EmbedPart, Selection } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { EmbedCredit } from './EmbedCredit.tsx';
import { EmbedEvent } from './EmbedEvent.tsx';
import { sourcesOf } from './embedFacts.ts';
import { EmbedMissing } from './EmbedMissing.tsx';
import { EmbedPassage } from './EmbedPassage.tsx';
import { EmbedTie } from './EmbedTie.tsx';

/** One event, one passage or one tie: what the address selects. */
export function EmbedCards({ part }: { readonly part: EmbedPart }) {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const card = cardOf(dataset, part, selection);
  if (!card || !selection) return <EmbedMissing part={part} />;
  return (
    <>
      <div className="embed-part">{card}</div>
      <EmbedCredit sources={sourcesOf(dataset, selection)} from={dataset.title} />
    </>
  );
}

/** Null: the selection is nothing that such a part shows. */
function cardOf(dataset: Dataset, part: EmbedPart, selection: Selection | null): ReactNode {
  if (!selection || selection.type !== part) return null;
  const { type, id } = selection;
  const event = type === 'event' && dataset.eventById.get(id);
  if (event) return <EmbedEvent key={id} event={event} />;
  const passage = type === 'passage' && dataset.passageById.get(id);
  if (passage) return <EmbedPassage key={id} passage={passage} />;
  const tie = type === 'tie' && dataset.tieById.get(id);
  return tie ? <EmbedTie key={id} tie={tie} /> : null;
}
