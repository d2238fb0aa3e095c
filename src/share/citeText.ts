import { quoted } from '../ui/quoted.ts';
import type { Cited, CitedQuote, CitedSource } from './citeParts.ts';
import { accessedOn, CITE_WORDS } from './citeStrings.ts';

/** A citation as lines of plain text. */
export function citeAsText(cited: Cited): string {
  const { dataset, address } = cited;
  const seen = accessedOn(cited.accessedWords);
  const where = address === '' ? sentence(seen) : `${address} (${seen}).`;
  switch (cited.type) {
    case 'passage':
      return [
        lineOf(cited.quote),
        `${CITE_WORDS.quotedIn}: ${sentence(dataset.title)} ${where}`,
      ].join('\n');
    case 'event':
      return [
        sentence([cited.title, cited.dateWords, cited.standing].filter(Boolean).join(', ')),
        ...(cited.disputedBy.length > 0
          ? [`${CITE_WORDS.disputed}: ${sentence(cited.disputedBy.join(', '))}`]
          : []),
        ...cited.quotes.map(lineOf),
        ...unquoted(cited).map(describeSource),
        `${CITE_WORDS.in}: ${sentence(dataset.title)} ${where}`,
      ].join('\n');
    case 'dataset':
      return [
        [dataset.title, cited.standfirst ?? '', CITE_WORDS.datasetKind]
          .filter(Boolean)
          .map(sentence)
          .join(' '),
        ...(cited.sources === '' ? [] : [`${CITE_WORDS.sources}: ${sentence(cited.sources)}`]),
        where,
      ].join('\n');
  }
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

/** "Title. Publisher, 25 May 2021. https://…" */
export function describeSource({ title, publisher, dateWords, url }: CitedSource): string {
  const made = [publisher, dateWords].filter(Boolean).join(', ');
  return [sentence(title), made && sentence(made), url ?? ''].filter(Boolean).join(' ');
}

function lineOf({ words, source }: CitedQuote): string {
  return `${quoted(words)} ${describeSource(source)}`;
}

/** With a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。！？]["'”’»)]?$/u.test(text.trimEnd()) ? text : `${text}.`;
}
