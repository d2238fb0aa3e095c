import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, ResolvedDate, Source } from '../dataset/model.ts';
import { quotesOf } from '../evidence/eventQuotes.ts';
import { passageWords } from '../evidence/passageWords.ts';
import { webAddress } from '../ui/webAddress.ts';
import { plainDay } from './staticEvent.ts';
import { selectionHash } from './staticPaths.ts';

/** A node of linked data. What is undefined is left out when it is printed. */
type Node = Readonly<Record<string, unknown>>;

/**
 * schema.org's words for some events and sources of a dataset: each event is what a `Claim` is
 * `about`, because nothing is known of it but what is said, and the claim's `citation` are the words
 * as `Quotation`, part of their source. `page`: address of the page, which the `@id`s begin with;
 * '' for the document itself.
 */
export function linkedData(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  sources: readonly Source[],
  page: string,
): Node {
  const quoted = new Set<string>();
  const idOf = (type: 'event' | 'passage' | 'source', id: string) =>
    `${page}#${selectionHash(type, id)}`;
  const quotation = (id: string, source: string): Node => {
    const name = { '@id': idOf('passage', id) };
    if (quoted.has(id)) return name;
    quoted.add(id);
    const text = passageWords(dataset, id) ?? undefined;
    return { '@type': 'Quotation', ...name, text, isPartOf: { '@id': idOf('source', source) } };
  };
  const claim = (event: DatasetEvent): Node => ({
    '@type': 'Claim',
    '@id': idOf('event', event.id),
    text: event.summary ?? event.title,
    // Whether it is reported, alleged, planned or a position: no property of schema.org says that.
    keywords: event.standing,
    about: aboutEvent(event, dataset.language),
    citation: [
      ...quotesOf(dataset, event).map(({ passage }) => quotation(passage.id, passage.source)),
      ...event.cites.map((source) => ({ '@id': idOf('source', source) })),
    ],
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': page === '' ? undefined : page,
    name: dataset.title,
    description: dataset.standfirst ?? undefined,
    inLanguage: dataset.language,
    citation: sources.map((source) => aboutSource(source, idOf('source', source.id))),
    hasPart: events.map(claim),
  };
}

function aboutEvent({ title, date, place, standing }: DatasetEvent, language: string): Node {
  const [startDate, endDate] = date ? isoDates(date) : [];
  return {
    '@type': 'Event',
    name: title,
    // What cannot be written as one date is told in words.
    description: date && startDate === undefined ? describeDate(date, language) : undefined,
    startDate,
    endDate,
    eventStatus: standing === 'planned' ? 'https://schema.org/EventScheduled' : undefined,
    location: place === null ? undefined : { '@type': 'Place', name: place },
  };
}

function aboutSource({ title, publisher, published, url }: Source, id: string): Node {
  const day = published && isoDates(published)[0];
  return {
    '@type': 'CreativeWork',
    '@id': id,
    name: title,
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    datePublished: day ?? undefined,
    url: webAddress(url) ?? undefined,
  };
}

/** A year, a month or a day; or two of these with a stroke between them. */
const PLAIN_DATES = /^(\d{4}(?:-\d\d){0,2})(?:\/(\d{4}(?:-\d\d){0,2}))?$/;

/** First and last date as ISO 8601 has them, no more exact than known; none where there is doubt. */
function isoDates(date: ResolvedDate): readonly (string | undefined)[] {
  if (date.approximate || date.uncertain) return [];
  const day = plainDay(date);
  return day === null ? (PLAIN_DATES.exec(date.edtf ?? '')?.slice(1) ?? []) : [day];
}
