import { describeDate } from '../dataset/dateWords.ts';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import {
  BASIS_WORDS,
  NO_DATE,
  PUBLISHER_UNKNOWN,
  RIGHTS_WORDS,
  ROWS,
  WORDS_NOT_HERE,
} from '../evidence/strings.ts';
import { sourcesBehind } from '../evidence/tellers.ts';
import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { webAddress } from '../ui/webAddress.ts';
import { HANDOUT } from './handoutStrings.ts';

interface Props {
  readonly events: readonly DatasetEvent[];
}

/** The sources behind some events: who published them, when, and what they are worth. */
export function HandoutSources({ events }: Props) {
  const dataset = useDataset();
  const behind = new Set(
    events.flatMap((event) => sourcesBehind(dataset, event).map(({ source }) => source)),
  );
  const sources = dataset.sources.filter(({ id }) => behind.has(id));
  return (
    <section>
      <h2>{HANDOUT.sources}</h2>
      {sources.length === 0 && <p>{HANDOUT.noSources}</p>}
      <ol className="handout-sources">
        {sources.map((source) => (
          <Item key={source.id} source={source} />
        ))}
      </ol>
    </section>
  );
}

function Item({ source }: { readonly source: Source }) {
  const dataset = useDataset();
  const { id, title, publisher, published, note, text, rights } = source;
  const address = webAddress(source.url);
  const known = published && [BASIS_WORDS[published.basis], published.note].filter(Boolean);
  return (
    <li className="handout-source">
      <h3>
        <span className="handout-number">{sourceLetter(dataset, id)}</span> {title}
      </h3>
      <p>
        {ROWS.publisher}: {publisher ?? PUBLISHER_UNKNOWN}. {ROWS.published}:{' '}
        {published ? describeDate(published, dataset.language) : NO_DATE}
        {known && known.length > 0 && ` (${known.join(': ')})`}. {ROWS.rights}:{' '}
        {text === null ? WORDS_NOT_HERE : `${RIGHTS_WORDS[rights]}.`}
      </p>
      {address && (
        <p>
          {ROWS.address}: <span className="handout-url">{address}</span>
        </p>
      )}
      {note && (
        <p>
          {ROWS.note}: {note}
        </p>
      )}
    </li>
  );
}
