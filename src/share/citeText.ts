import { quoted } from '../ui/quoted.ts';
import type { Cited, CitedQuote, CitedSource } from './citeParts.ts';
import {
  accessedOn,
  andMore,
  CITE_WORDS,
  datasetTitle,
  disputing,
  withNote,
} from './citeStrings.ts';

type CitedEvent = Extract<Cited, { readonly type: 'event' }>;

/** A citation as lines of plain text. */
export function citeAsText(cited: Cited): string {
  const { dataset, address } = cited;
  const seen = accessedOn(cited.accessedWords);
  const where = address === '' ? opening(sentence(seen)) : `${address} (${seen}).`;
  switch (cited.type) {
    case 'passage':
      return [
        describeQuote(cited.quote),
        `${CITE_WORDS.quotedIn}: ${sentence(dataset.title)} ${where}`,
      ].join('\n');
    case 'event':
      return [
        describeEvent(cited),
        ...nameDisputers(cited),
        ...cited.quotes.map(describeQuote),
        ...unquoted(cited).map(describeSource),
        `${CITE_WORDS.in}: ${sentence(dataset.title)} ${where}`,
      ].join('\n');
    case 'dataset': {
      const about = cited.standfirst ? `${sentence(cited.standfirst)} ` : '';
      const sources = listSources(cited, dataset.language);
      return [
        `${sentence(datasetTitle(dataset.title))} ${about}${where}`,
        ...(sources === '' ? [] : [sources]),
      ].join('\n');
    }
  }
}

/** "The fishers complain (alleged), between 5 and 10 May 2021 (date worked out from the sources)." */
export function describeEvent({ title, standing, dateWords }: CitedEvent): string {
  return sentence(`${withNote(title, standing)}, ${dateWords}`);
}

/** What of an event a list of references has no field for: when, what it is worth, and the words. */
export function noteOnEvent(cited: CitedEvent): readonly string[] {
  const { dateWords, standing, quotes } = cited;
  return [
    opening(sentence(dateWords)),
    ...(standing === null ? [] : [opening(sentence(standing))]),
    ...nameDisputers(cited),
    ...quotes.map(describeQuote),
  ];
}

/** "Disputed by: Russia."; nothing where nobody does. */
function nameDisputers({ disputedBy }: CitedEvent): readonly string[] {
  if (disputedBy.length === 0) return [];
  return [`${CITE_WORDS.disputed}: ${sentence(disputedBy.join(', '))}`];
}

/** Sources that tell an event without a passage. */
export function unquoted({ quotes, sources }: CitedEvent): readonly CitedSource[] {
  const telling = quotes.filter(({ disputedBy }) => disputedBy === null);
  const known = new Set(telling.map(({ source }) => source.key));
  return sources.filter(({ key }) => !known.has(key));
}

/** Sources that tell an event, and those that are quoted as disputing it, each once. */
export function sourcesNamed({ quotes, sources }: CitedEvent): readonly CitedSource[] {
  const all = [...sources, ...quotes.map(({ source }) => source)];
  return [...new Map(all.map((source) => [source.key, source])).values()];
}

/** "“Title”, Publisher, 25 May 2021. https://…" */
function describeSource(source: CitedSource): string {
  return [sentence(nameSource(source)), source.url ?? ''].filter(Boolean).join(' ');
}

/** "Sources: “Title”, Publisher, 25 May 2021; and 12 more."; '' where there are none. */
export function listSources(
  { sources, moreSources }: Extract<Cited, { readonly type: 'dataset' }>,
  language: string,
): string {
  if (sources.length === 0) return '';
  const more = moreSources > 0 ? [andMore(moreSources, language)] : [];
  return `${CITE_WORDS.sources}: ${sentence([...sources.map(nameSource), ...more].join('; '))}`;
}

function nameSource(source: CitedSource): string {
  return [quoted(source.title), ...madeBy(source)].join(', ');
}

/** Who published a source and when, as far as it is known; else that it is not known. */
export function madeBy({ publisher, dateWords, dateNote }: CitedSource): readonly string[] {
  if (publisher === null && dateWords === null) return [CITE_WORDS.neither];
  return [
    publisher ?? CITE_WORDS.noPublisher,
    dateWords === null ? CITE_WORDS.noDate : withNote(dateWords, dateNote),
  ];
}

/**
 * What a list of references has no field for: that the publisher or the date are not known, and how
 * the date is. `hasDate`: a field says the date itself.
 */
export function remarksOn(source: CitedSource, hasDate: boolean): string {
  const { publisher, dateWords, dateNote } = source;
  const date = dateWords === null ? CITE_WORDS.noDate : withNote(dateWords, dateNote);
  const remarks =
    publisher === null && dateWords === null
      ? [CITE_WORDS.neither]
      : [publisher === null ? CITE_WORDS.noPublisher : '', hasDate ? dateNote : date];
  return remarks.flatMap((remark) => (remark ? opening(sentence(remark)) : [])).join(' ');
}

/** "“They met.” — “Title”, Publisher, 25 May 2021. https://…", of a dispute with whose it is before. */
function describeQuote({ words, source, disputedBy }: CitedQuote): string {
  const quote = `${quoted(words)} — ${describeSource(source)}`;
  return disputedBy === null ? quote : `${disputing(disputedBy)} ${quote}`;
}

/** As a sentence begins. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。！？]["'”’»)]?$/u.test(text.trimEnd()) ? text : `${text}.`;
}
