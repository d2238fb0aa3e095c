import { LEGEND } from '../evidence/startStrings.ts';
import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { passageWords, shorten } from '../evidence/passageWords.ts';
import { NO_DATE } from '../evidence/strings.ts';
import { quoted } from '../ui/quoted.ts';
import { eventBody, type EventLinks } from './staticEvent.ts';
import { markup, jsonScript, type Html } from './staticHtml.ts';
import { linkedData } from './staticJsonLd.ts';
import { selectionHash } from './staticPaths.ts';
import { sourceList } from './staticSources.ts';
import { STATIC } from './staticStrings.ts';

/** The way from an event's page to the page that shows everything. */
const TO_PAGE = '../../';

/** What an event's page needs of the build. */
export interface EventPageParts {
  /** The page's styles, relative to its folder. */
  readonly styles: readonly string[];
  /** The Content-Security-Policy, which knows the script. */
  readonly policy: string;
  /** Goes on to the address that the `data-app` of the document names. */
  readonly script: string;
  /** By which it is shared; null: its address is not known. */
  readonly shareTags: Html | null;
  /** Absolute address of the page that shows everything; null: not known. */
  readonly siteUrl: string | null;
}

/** A document of an event alone: for whoever shares it, searches for it, or reads without script. */
export function eventPage(dataset: Dataset, event: DatasetEvent, parts: EventPageParts): string {
  const { policy, script, styles, shareTags, siteUrl } = parts;
  const links: EventLinks = {
    toPage: (hash) => `${TO_PAGE}#${hash}`,
    toEvent: () => null,
    isPlace: () => false,
  };
  const inPage = links.toPage(selectionHash('event', event.id));
  const { html, listed } = sourceList(dataset, [event]);
  const about = jsonScript(linkedData(dataset, [event], listed, siteUrl ?? TO_PAGE));
  return markup`<!doctype html>
<html lang="${dataset.language}" data-app="${inPage}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<script>${trusted(script)}</script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${event.title} · ${dataset.title}</title>
<meta name="description" content="${describeEvent(dataset, event)}">
<meta name="color-scheme" content="light dark">
${shareTags}
<link rel="icon" href="${TO_PAGE}icon.svg" type="image/svg+xml">
${styles.map((style) => markup`<link rel="stylesheet" href="${TO_PAGE}${style}">`)}
</head>
<body>
<main class="static-page">
<header><p><a href="${TO_PAGE}">${dataset.title}</a></p><h1>${event.title}</h1></header>
<section class="static-event">
${eventBody(dataset, event, links)}
<p><a href="${inPage}">${STATIC.open}</a></p></section>
<section><h2>${STATIC.sources}</h2>
${html}</section>
</main>
${about}
</body>
</html>
`.text;
}

/** As long as search engines and social media show of it. */
const DESCRIPTION_LENGTH = 200;

/** An event in a sentence or two: when it was, in what doubt, and what, or the words that tell it. */
export function describeEvent(dataset: Dataset, event: DatasetEvent): string {
  const when = event.date ? describeDate(event.date, dataset.language) : NO_DATE;
  const words = event.passages.map((id) => passageWords(dataset, id)).find(Boolean);
  const what = event.summary ?? (words ? quoted(words) : dataset.title);
  const doubts = [
    ...(event.standing === 'reported' ? [] : [event.standing]),
    ...(event.disputedBy.length === 0 ? [] : [LEGEND.disputed]),
  ];
  const doubt = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`;
  const sentence = `${when}${doubt}: ${what}`.replace(/\s+/gu, ' ');
  const capital = sentence.slice(0, 1).toLocaleUpperCase(dataset.language) + sentence.slice(1);
  return shorten(capital, DESCRIPTION_LENGTH);
}

/** Script of our own, which holds nothing of a dataset's. */
function trusted(script: string): Html {
  return { type: 'html', text: script };
}
