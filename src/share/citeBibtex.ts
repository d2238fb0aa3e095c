import { isoDay } from '../dataset/days.ts';
import type { ResolvedDate } from '../dataset/model.ts';
import { quoted } from '../ui/quoted.ts';
import { edtfOf } from './dataEdtf.ts';
import type { Cited, CitedSource } from './citeParts.ts';
import { CITE_WORDS } from './citeStrings.ts';
import { listSources, noteOnEvent, remarksOn, sentence, sourcesNamed } from './citeText.ts';

/** A field's value as it stands in the file, braces and all; '' leaves the field out. */
type Fields = Readonly<Record<string, string>>;

/**
 * A citation as BibTeX: of an event, and of the sources that it names, an entry each. `date` and
 * `eventdate`, which biblatex reads, are as exact as known, and left out where they cannot say so.
 * `date`, or `year` for older styles, is when something was published: an event has `eventdate` alone.
 */
export function citeAsBibtex(cited: Cited): string {
  const { key, dataset, address } = cited;
  const seen = {
    url: address === '' ? '' : urlValue(address),
    urldate: braced(isoDay(cited.accessed)),
  };
  switch (cited.type) {
    case 'passage': {
      const { words, source } = cited.quote;
      const note = `${sentence(quoted(words))} ${CITE_WORDS.quotedIn}: ${sentence(dataset.title)}`;
      return entry(key, { ...sourceFields(source, note), ...seen });
    }
    case 'event': {
      const fields = {
        title: braced(escapeTex(cited.title), 2),
        howpublished: textValue(`${CITE_WORDS.in}: ${dataset.title}`),
        eventdate: dateValue(cited.date),
        abstract: textValue(cited.summary ?? ''),
        note: textValue(noteOnEvent(cited).join(' ')),
        ...seen,
      };
      return [
        entry(key, fields),
        ...sourcesNamed(cited).map((source) => entry(source.key, sourceFields(source, ''))),
      ].join('\n');
    }
    case 'dataset':
      return entry(key, {
        title: braced(escapeTex(dataset.title), 2),
        howpublished: textValue(CITE_WORDS.datasetKind),
        abstract: textValue(cited.standfirst ?? ''),
        note: textValue(listSources(cited, dataset.language)),
        ...seen,
      });
  }
}

/** Its own address is in the note where words of it are quoted: those were seen elsewhere. */
function sourceFields(source: CitedSource, quote: string): Fields {
  const { title, publisher, date, url } = source;
  const remarks = remarksOn(source, dateValue(date) !== '');
  const note = [quote, remarks, quote && url].filter(Boolean).join(' ');
  return {
    title: braced(escapeTex(title), 2),
    howpublished: textValue(publisher ?? ''),
    date: dateValue(date),
    year: yearValue(date),
    note: textValue(note),
    url: url === null ? '' : urlValue(url),
  };
}

const BIBLATEX_DATE = /^-?\d{4}(?:-\d\d){0,2}[~?%]?(?:\/-?\d{4}(?:-\d\d){0,2}[~?%]?)?$/;

/** A day, month, year or a span of them, as biblatex reads it; '' where it is anything else. */
function dateValue(date: ResolvedDate | null): string {
  const edtf = edtfOf(date);
  return BIBLATEX_DATE.test(edtf) ? braced(edtf) : '';
}

/** The year, where there can be only one and nothing makes it doubtful: of a span too, not BCE. */
function yearValue(date: ResolvedDate | null): string {
  if (!date || date.approximate || date.uncertain) return '';
  if (date.earliest === null || date.latest === null) return '';
  const [first, last] = [date.earliest, date.latest].map((day) => isoDay(day).slice(0, -6));
  return first === last && /^(?!0000)\d{4}$/.test(first!) ? braced(first!) : '';
}

function entry(key: string, fields: Fields): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function textValue(text: string): string {
  return text === '' ? '' : braced(escapeTex(text));
}

/** In one pair of braces; in two a title keeps its capitals. */
function braced(value: string, pairs: 1 | 2 = 1): string {
  return '{'.repeat(pairs) + value + '}'.repeat(pairs);
}

/** An address as the file may hold it: what has a meaning to BibTeX is percent-encoded. */
function urlValue(address: string): string {
  const url = address
    .toWellFormed()
    .replace(/[\\{}"<>^`|\s\u0000-\u001F\u007F]/g, (sign) => encodeURIComponent(sign));
  return braced(url);
}

/** Commands, each closed in itself: BibTeX counts braces even where TeX would not. */
const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

/** Text as TeX prints it: on one line, control characters dropped. */
function escapeTex(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/[\\{}~^&%$#_]/g, (sign) => TEX_SIGNS[sign]!);
}
