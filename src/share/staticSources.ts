import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { PUBLISHER_UNKNOWN, ROWS } from '../evidence/strings.ts';
import { sourcesBehind } from '../evidence/tellers.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import { webAddress } from '../ui/webAddress.ts';
import { makeWithin } from './staticChoice.ts';
import { markup, joinHtml, type Html } from './staticHtml.ts';
import { selectionHash } from './staticPaths.ts';
import { STATIC } from './staticStrings.ts';

/** However long the dataset is, its list of sources has a length that can be loaded. */
const LIMITS = { most: 500, characters: 200_000 };

/** The sources behind some events; `events` null: all sources of the dataset. */
export function sourceList(
  dataset: Dataset,
  events: readonly DatasetEvent[] | null,
): { readonly html: Html; readonly listed: readonly Source[] } {
  const behind =
    events &&
    new Set(events.flatMap((event) => sourcesBehind(dataset, event).map(({ source }) => source)));
  const letters = new Map(dataset.sources.map((source, i) => [source, letterAt(i)]));
  const wanted = dataset.sources.filter(({ id }) => !behind || behind.has(id));
  const items = makeWithin(wanted, LIMITS, (source) => item(dataset, source, letters.get(source)!));
  const left = (events ? wanted : dataset.sources).length - items.size;
  return {
    html: markup`<ol class="static-sources">
${joinHtml([...items.values()])}</ol>
${left > 0 ? markup`<p>${STATIC.sourcesLeftOut(left, dataset.language)}</p>` : null}`,
    listed: [...items.keys()],
  };
}

function item(dataset: Dataset, source: Source, letter: string): Html {
  const { id, title, publisher, published, url, note } = source;
  const address = webAddress(url);
  const when = published ? describeDate(published, dataset.language) : null;
  const about = [
    `${ROWS.publisher}: ${publisher ?? PUBLISHER_UNKNOWN}`,
    when && `${STATIC.published} ${when}`,
  ];
  return markup`<li id="${selectionHash('source', id)}"><h3><b>${letter}</b> <cite>${title}</cite></h3>
<p>${about.filter(Boolean).join(', ')}</p>
${address === null ? null : markup`<p><a href="${address}">${address}</a></p>`}
${note === null ? null : markup`<p class="static-fine">${note}</p>`}</li>
`;
}
