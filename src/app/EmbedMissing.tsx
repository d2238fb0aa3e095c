import type { ShownPart } from '../state/facts.ts';
import { useDataset } from '../state/useAppStore.ts';
import { FullPage } from './EmbedCredit.tsx';
import { EMBED } from './embedStrings.ts';

/** Said where the dataset does not have what the address names. */
export function EmbedMissing({ part }: { readonly part: ShownPart }) {
  const { title } = useDataset();
  return (
    <div className="embed-part embed-missing">
      <h1>{EMBED.missing(part)}</h1>
      <p>{part === 'unknown' ? EMBED.unknownPart : EMBED.missingIn(title)}</p>
      <FullPage facts={{ step: null }} className="embed-open">
        {EMBED.open}
      </FullPage>
    </div>
  );
}
