import { describeDate } from '../dataset/dateWords.ts';
import type { Facts } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { webAddress } from '../ui/webAddress.ts';
import { fullAddress } from './embedFacts.ts';
import { EMBED } from './embedStrings.ts';

/** Sources that are named; a dataset may have thousands. */
const NAMED = 4;

interface CreditProps {
  /** Absent: all that the dataset has. */
  readonly sources?: readonly string[];
  /** The dataset's title, where nothing above says it. */
  readonly from?: string;
}

/** Where it comes from, and the way to the full page. */
export function EmbedCredit({ sources: some, from }: CreditProps) {
  const { language, sources: all } = useDataset();
  const sources = some ?? all.map(({ id }) => id);
  const more = sources.length - NAMED;
  return (
    <footer className="embed-credit">
      <p>
        {from !== undefined && `${EMBED.from(from)}. `}
        {sources.length > 0 && (sources.length === 1 ? EMBED.source : EMBED.sources)}
        {sources.slice(0, NAMED).map((id, i) => (
          <span key={id}>
            {i === 0 ? ': ' : '; '}
            <SourceName id={id} />
          </span>
        ))}
        {more > 0 && ` ${EMBED.moreSources(more.toLocaleString(language))}`}
      </p>
      <FullPage className="embed-open">{EMBED.open}</FullPage>
    </footer>
  );
}

/** "A The Times, 26 May 2021", linked where it has an address. */
export function SourceName({ id }: { readonly id: string }) {
  const dataset = useDataset();
  const source = dataset.sourceById.get(id);
  if (!source) return id;
  const address = webAddress(source.url);
  const name = sourceName(source);
  return (
    <>
      <span className="embed-letter">{sourceLetter(dataset, id)}</span>{' '}
      {address === null ? name : <Away address={address}>{name}</Away>}
      {source.published && `, ${describeDate(source.published, dataset.language)}`}
    </>
  );
}

interface FullPageProps {
  /** What it shows there; absent: what is shown here. */
  readonly facts?: Partial<Facts>;
  readonly className?: string;
  readonly children: string;
}

/** A link to the full page. */
export function FullPage({ facts, className, children }: FullPageProps) {
  const state = useAppStore((all) => all);
  return (
    <Away address={fullAddress(location.href, { ...state, ...facts })} className={className}>
      {children}
    </Away>
  );
}

interface AwayProps {
  readonly address: string;
  readonly className?: string | undefined;
  readonly children: string;
}

/** A link that leaves the page around alone. */
export function Away({ address, className, children }: AwayProps) {
  return (
    <a href={address} target="_blank" rel="noopener" className={className}>
      {children}
      <span className="visually-hidden"> ({EMBED.newWindow})</span>
    </a>
  );
}
