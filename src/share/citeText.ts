import { quoted } from '../ui/quoted.ts';
import type { Cited, CitedQuote, CitedSource } from './citeParts.ts';
import { accessedOn, andMore, CITE_WORDS, datasetTitle, withNote } from './citeStrings.ts';

/** A citation as lines of plain text. */
export function citeAsText(cited: Cited): string {
  const { dataset, address } = cited;
  const seen = accessedOn(cited.accessedWords);
  const where = address === '' ? opening(sentence(seen)) : `${address} (${seen}).`;
  switch (cited.type) {
    case 'passage':
      return [
        lineOf(cited.quote),
        `${CITE_WORDS.quotedIn}: ${sentence(dataset.title)} ${where}`,
      ].join('\n');
    case 'event':
      return [
        describeEvent(cited),
        ...(cited.disputedBy.length > 0
          ? [`${CITE_WORDS.disputed}: ${sentence(cited.disputedBy.join(', '))}`]
          : []),
        ...cited.quotes.map(lineOf),
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
export function describeEvent({
  title,
  standing,
  dateWords,
}: Extract<Cited, { readonly type: 'event' }>): string {
  return sentence(`${withNote(title, standing)}, ${dateWords}`);
}

/** Sources that tell an event without a passage. */
export function unquoted({
  quotes,
  sources,
}: {
  readonly quotes: readonly CitedQuote[];
  readonly sources: readonly CitedSource[];
}): readonly CitedSource[] {
  const known = new Set(quotes.map(({ source }) => source.key));
  return sources.filter(({ key }) => !known.has(key));
}

/** "“Title”, Publisher, 25 May 2021. https://…" */
export function describeSource(source: CitedSource): string {
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

function lineOf({ words, source }: CitedQuote): string {
  return `${quoted(words)} — ${describeSource(source)}`;
}

/** As a sentence begins. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。！？]["'”’»)]?$/u.test(text.trimEnd()) ? text : `${text}.`;
}
