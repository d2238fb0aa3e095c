import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { byImportance, makeWithin } from './staticChoice.ts';
import { eventBody, type EventLinks } from './staticEvent.ts';
import { markup, joinHtml, type Html } from './staticHtml.ts';
import { selectionHash } from './staticPaths.ts';
import { sourceList } from './staticSources.ts';
import { STATIC } from './staticStrings.ts';

/** Events that the page lists in plain HTML: with more, the most important ones. */
const LIMITS = { most: 500, characters: 400_000 };

/** The whole dataset as one plain page, and what of the dataset it holds. */
export interface StaticList {
  readonly html: Html;
  /** In the order of time. */
  readonly events: readonly DatasetEvent[];
  readonly sources: readonly Source[];
}

/**
 * The title, the events in the order of time with the words behind them, and the sources, to be read
 * where no script runs. An element has the `id` by which the page's address selects what it shows,
 * so that such an address leads to it without script as well.
 */
export function staticList(dataset: Dataset, toEvent: EventLinks['toEvent']): StaticList {
  const { title, standfirst, language } = dataset;
  const placed = new Set<string>();
  const links: EventLinks = {
    toPage: (hash) => `#${hash}`,
    toEvent,
    isPlace: (passage) => placed.size < placed.add(passage).size,
  };
  const made = makeWithin(byImportance(dataset.events), LIMITS, (event) =>
    item(dataset, event, links),
  );
  const events = dataset.events.filter((event) => made.has(event));
  const isWhole = events.length === dataset.events.length;
  const { html, listed } = sourceList(dataset, isWhole ? null : events);
  const leftOut = isWhole
    ? null
    : markup`<p>${STATIC.eventsLeftOut(events.length, dataset.events.length, language)}</p>`;
  return {
    html: markup`<main class="static-page">
<p class="static-failed" role="alert">${STATIC.failed}</p>
<header class="header"><div class="header-title"><h1>${title}</h1>${standfirst === null ? null : markup`<p>${standfirst}</p>`}</div></header>
<section><h2>${STATIC.events}</h2>
${leftOut}
<ol class="static-events">
${joinHtml(events.map((event) => made.get(event)!))}</ol></section>
<section><h2>${STATIC.sources}</h2>
${html}</section>
</main>`,
    events,
    sources: listed,
  };
}

function item(dataset: Dataset, event: DatasetEvent, links: EventLinks): Html {
  const address = links.toEvent(event);
  const title =
    address === null ? markup`${event.title}` : markup`<a href="${address}">${event.title}</a>`;
  return markup`<li id="${selectionHash('event', event.id)}"><h3>${title}</h3>
${eventBody(dataset, event, links)}</li>
`;
}
