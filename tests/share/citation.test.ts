// @vitest-environment node
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dayOf, daysInMonth } from '../../src/dataset/days.ts';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import type { ResolvedDate } from '../../src/dataset/model.ts';
import { passageWords } from '../../src/evidence/passageWords.ts';
import { citation } from '../../src/share/citation.ts';
import type { CiteWhat } from '../../src/share/citeParts.ts';
import { generated, geneva, hostileDataset, small } from './dataExamples.ts';

const AT = {
  address: 'https://news.example/timeline/#sel=event:a%20b&open={x}',
  // In the reader's own time zone.
  accessed: new Date(2021, 5, 16, 23, 59),
};

const page = new JSDOM('').window;

const everything = (dataset: Dataset): CiteWhat[] => [
  { type: 'dataset', id: null },
  ...dataset.events.map(({ id }) => ({ type: 'event', id }) as const),
  ...dataset.passages.map(({ id }) => ({ type: 'passage', id }) as const),
];

/** The words that a citation of a thing must hold. */
function wordsOf(dataset: Dataset, { type, id }: CiteWhat): string[] {
  const passagesOf = () => {
    const { passages, disputedBy } = dataset.eventById.get(id!)!;
    return [...passages, ...disputedBy.flatMap((dispute) => dispute.passages)];
  };
  const all = type === 'passage' ? [id!] : type === 'event' ? passagesOf() : [];
  return all.map((passage) => {
    const { source, start, end } = dataset.passageById.get(passage)!;
    return dataset.sourceById.get(source)!.text!.slice(start, end);
  });
}

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads BibTeX by its own rules: an entry's fields are what stands in balanced braces. */
function readBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const skip = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) throw new Error(`${pattern.source} expected at ${text.slice(at, at + 40)}`);
    at += match[0].length;
    return match[1] ?? match[0];
  };
  while (skip(/\s*/) !== null && at < text.length) {
    const type = skip(/@([a-z]+)\{/);
    const key = skip(/([A-Za-z0-9-]+),\s*/);
    const fields = new Map<string, string>();
    while (text[at] !== '}') {
      const name = skip(/([a-z]+) = /);
      const from = at;
      let depth = 0;
      do {
        if (text[at] === '{') depth += 1;
        if (text[at] === '}') depth -= 1;
        at += 1;
      } while (depth > 0 && at < text.length);
      expect(depth).toBe(0);
      fields.set(name, text.slice(from + 1, at - 1));
      skip(/,?\s*/);
    }
    at += 1;
    entries.push({ type, key, fields });
  }
  return entries;
}

const TEX: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};
/** What TeX prints. */
const printed = (tex: string) =>
  tex
    .replace(/^\{(.*)\}$/su, '$1')
    .replace(
      /\\text([a-z]+)\{\}|\\([&%$#_])/g,
      (_, name: string, sign: string) => TEX[name] ?? sign,
    );
const onOneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');

interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}
interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly note?: string;
  readonly URL: string;
  readonly issued?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly accessed?: CslDate;
}

/** What of the fields of the CSL-JSON schema is used. */
const CSL_FIELDS =
  'id type title container-title publisher issued event-date abstract note language URL accessed'.split(
    ' ',
  );

/** Parts claim just the days that are known, or there are none. */
function expectAsKnown(value: CslDate | undefined, date: ResolvedDate | null): void {
  const parts = value?.['date-parts'];
  if (!value || !parts) {
    if (value) expect(value.literal).not.toBe('');
    else expect(date?.earliest ?? date?.latest ?? null).toBeNull();
    return;
  }
  const first = ([year, month = 1, day = 1]: readonly number[]) =>
    dayOf({ year: year!, month, day });
  const last = ([year, month = 12, day]: readonly number[]) =>
    dayOf({ year: year!, month, day: day ?? daysInMonth(year!, month) });
  expect(first(parts[0]!)).toBe(date!.earliest);
  expect(last(parts.at(-1)!)).toBe(date!.latest);
  expect(parts.length).toBe(date!.extent === 'span' ? 2 : 1);
  expect(parts.at(-1)).toHaveLength(parts[0]!.length);
  expect(value.circa ?? false).toBe(date!.approximate);
  expect(date!.uncertain).toBe(false);
}

describe('a citation', () => {
  it('of words names publisher, date as known, address and day of access', () => {
    const dataset = small();
    const [id] = dataset.eventById.get('meeting')!.passages;
    const what = { type: 'passage', id: id! } as const;
    expect(citation('text', dataset, what, AT)).toBe(
      [
        '“The mayor of Aldport met the fishers” — “The harbour treaty”, Aldport Gazette, 10 May 2021 (date not in the source itself). https://example.org/treaty',
        `Quoted in: The harbour treaty. ${AT.address} (accessed 16 June 2021).`,
      ].join('\n'),
    );
    expect(citation('html', dataset, what, AT)).toBe(
      '<blockquote cite="https://example.org/treaty" dir="auto"><p>The mayor of Aldport met the fishers</p></blockquote>' +
        '<p>— <cite>The harbour treaty</cite>, Aldport Gazette, 10 May 2021 (date not in the source itself). <a href="https://example.org/treaty">https://example.org/treaty</a></p>' +
        '<p>Quoted in: <cite>The harbour treaty</cite>. <a href="https://news.example/timeline/#sel=event:a%20b&amp;open={x}">https://news.example/timeline/#sel=event:a%20b&amp;open={x}</a> (accessed 16 June 2021).</p>',
    );
  });

  it('of an event says when, how that is known, what it is worth and who disputes it', () => {
    const text = citation('text', small(), { type: 'event', id: 'complaint' }, AT);
    expect(text.split('\n').slice(0, 2)).toEqual([
      'The fishers complain (alleged), between 5 and 10 May 2021 (date worked out from the sources).',
      'Disputed by: Council.',
    ]);
    // A source that tells it without a passage is named all the same.
    expect(citation('text', small(), { type: 'event', id: 'visit' }, AT)).toContain(
      '\n“A book without a text”, publisher and date unknown.\n',
    );
  });

  it('of an event quotes in every form the words that dispute it, as what they are', () => {
    const dataset = geneva();
    const [dispute] = dataset.eventById.get('solarwinds')!.disputedBy;
    const denial = passageWords(dataset, dispute!.passages[0]!)!;
    expect(denial).toMatch(/^Russia denies allegations/);
    const source = dataset.sourceById.get('a')!.title;
    const [text, html, bibtex, csl] = (['text', 'html', 'bibtex', 'csl'] as const).map((form) =>
      citation(form, dataset, { type: 'event', id: 'solarwinds' }, AT),
    );
    const line = `Disputed by Russia: “${denial}” — “${source}”, publisher unknown, `;
    expect(text).toContain(`\n${line}`);
    expect(printed(readBibtex(bibtex!)[0]!.fields.get('note')!)).toContain(line);
    expect((JSON.parse(csl!) as readonly CslItem[])[0]!.note).toContain(`\n${line}`);
    expect(html).toContain(
      `<p>Disputed by Russia:</p><blockquote cite="${AT.address.replaceAll('&', '&amp;')}" dir="auto"><p>${denial}</p></blockquote><p>— <cite>${source}</cite>`,
    );
    // What accuses comes first, and is not marked so.
    expect(text!.match(/^“/gm)).toHaveLength(2);
    expect(text!.indexOf(line)).toBeGreaterThan(text!.lastIndexOf('\n“'));
  });

  it('of an event has an entry of a source that only disputes it, and names it as that alone', () => {
    const disputedIn = (cites: string[]) =>
      small((authored) => {
        const event = authored.events.find(({ id }) => id === 'complaint')!;
        event.cites = cites;
        event.disputedBy![0]!.passages = [{ source: 'b', exact: 'The fishers left.' }];
      });
    const what = { type: 'event', id: 'complaint' } as const;
    const titles = (dataset: Dataset) =>
      readBibtex(citation('bibtex', dataset, what, AT)).map(({ fields }) =>
        printed(fields.get('title')!),
      );
    const told = /^“Minutes of the council”, /m;
    for (const cites of [[], ['b']]) {
      const dataset = disputedIn(cites);
      expect(titles(dataset)).toEqual(
        expect.arrayContaining(['The harbour treaty', 'Minutes of the council']),
      );
      expect(titles(dataset)).toHaveLength(3);
      expect(JSON.parse(citation('csl', dataset, what, AT))).toHaveLength(3);
      const text = citation('text', dataset, what, AT);
      expect(text).toContain(
        '\nDisputed by Council: “The fishers left.” — “Minutes of the council”, ',
      );
      // Who also tells it is named as that too.
      expect(told.test(text)).toBe(cites.length > 0);
    }
  });

  it('says in every form what is not known, and never as if it were a name', () => {
    const dataset = geneva();
    const [unknown, known] = ['publisher unknown', 'The Times of Israel, with AP'];
    for (const what of [
      { type: 'event', id: 'april-call' },
      { type: 'dataset', id: null },
    ] as const) {
      const [text, html, bibtex, csl] = (['text', 'html', 'bibtex', 'csl'] as const).map((form) =>
        citation(form, dataset, what, AT),
      );
      for (const each of [text, html]) {
        expect(each).toContain(`, ${unknown}, 25 May 2021 (date not in the source itself)`);
        expect(each).toContain(`, ${known}, 25 May 2021 (date not in the source itself)`);
        // The page's own words for it stay in the page.
        expect(each).not.toMatch(/known from elsewhere|follows from|News copy/);
      }
      for (const { fields } of readBibtex(bibtex!))
        for (const [name, value] of fields)
          if (name !== 'note') expect(value).not.toContain('unknown');
      for (const item of JSON.parse(csl!) as readonly CslItem[])
        expect(item.publisher ?? known).toBe(known);
    }
    const about = 'Publisher unknown. Date not in the source itself.';
    const { id } = dataset.passages.find(({ source }) => source === 'a')!;
    const of = { type: 'passage', id } as const;
    expect(readBibtex(citation('bibtex', dataset, of, AT))[0]!.fields.get('note')).toContain(about);
    const [item] = JSON.parse(citation('csl', dataset, of, AT)) as readonly CslItem[];
    expect(item!.note).toContain(about);
    // The language of the dataset is not that of its sources.
    expect(item).not.toHaveProperty('language');
  });

  it('names each source alike, wherever it stands', () => {
    const dataset = geneva();
    const source =
      '“Biden to meet Putin next month in Geneva”, The Times of Israel, with AP, 25 May';
    const { id } = dataset.passages.find((passage) => passage.source === 'b')!;
    for (const what of [
      { type: 'event', id: 'april-call' },
      { type: 'passage', id },
      { type: 'dataset', id: null },
    ] as const)
      expect(citation('text', dataset, what, AT)).toContain(source);
  });

  it('has the address as words as well, in HTML too, so that paper keeps it', () => {
    for (const what of everything(geneva()).slice(0, 3)) {
      const { body } = page.document.implementation.createHTMLDocument();
      body.innerHTML = citation('html', geneva(), what, AT);
      expect(body.textContent).toContain(`${AT.address} (accessed 16 June 2021).`);
    }
  });

  it('of nothing, or of what is not there, is of the dataset', () => {
    const dataset = small();
    const whole = citation('text', dataset, { type: 'dataset', id: null }, AT);
    expect(whole).toMatch(
      /^Sources: “The harbour treaty”, Aldport Gazette, 10 May 2021 \(date not in the source itself\); .*“A book without a text”, publisher and date unknown\.$/m,
    );
    for (const what of [
      { type: 'event', id: null },
      { type: 'event', id: 'nothing' },
      { type: 'passage', id: 'a:1-2' },
    ] as const)
      expect(citation('text', dataset, what, AT)).toBe(whole);
  });

  it('of a page that nobody else can open has no address, and nothing in its place', () => {
    for (const what of everything(geneva()).slice(0, 4)) {
      const [text, html, bibtex, csl] = (['text', 'html', 'bibtex', 'csl'] as const).map((form) =>
        citation(form, geneva(), what, { ...AT, address: '' }),
      );
      expect(text).not.toMatch(/ {2}|\(\)/);
      expect(html).not.toMatch(/\(\)|href=""/);
      expect(bibtex).not.toMatch(/= \{\}/);
      expect(csl).not.toContain('"URL": ""');
    }
  });

  it('of a dataset with many sources names the first, and counts the others', () => {
    const dataset = small((authored) => {
      for (let n = 1; n <= 20; n += 1)
        authored.sources.push({ ...authored.sources.at(-1)!, id: `more-${n}`, title: `Book ${n}` });
    });
    const what = { type: 'dataset', id: null } as const;
    expect(citation('text', dataset, what, AT)).toMatch(/“Book 5”, [^;]*; and 15 more\.$/m);
    expect(citation('html', dataset, what, AT)).toMatch(/<cite>Book 5<.cite>[^;]*; and 15 more\./);
  });

  it('has another key for each thing', () => {
    for (const dataset of [geneva(), generated(120)]) {
      const keys = everything(dataset).map(
        (what) => readBibtex(citation('bibtex', dataset, what, AT))[0]!.key,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('is no more exact than what is known, in BibTeX neither', () => {
    const fields = (edtf: string) => {
      const dataset = small((authored) => {
        authored.events[0]!.date = { edtf, basis: 'background' };
      });
      const what = { type: 'event', id: 'meeting' } as const;
      return readBibtex(citation('bibtex', dataset, what, AT))[0]!.fields.get('eventdate');
    };
    expect(fields('2021-04')).toBe('2021-04');
    expect(fields('2021~')).toBe('2021~');
    expect(fields('2021-04/2021-05-03')).toBe('2021-04/2021-05-03');
    for (const edtf of ['[2021-04-02..2021-05-03]', '[..2021]', '202X', '2021/..'])
      expect(fields(edtf)).toBeUndefined();
  });
});

describe('an event’s entry', () => {
  it('does not say that the page was published on the event’s day', () => {
    for (const { id } of geneva().events) {
      const what = { type: 'event', id } as const;
      const { fields } = readBibtex(citation('bibtex', geneva(), what, AT))[0]!;
      expect([...fields.keys()]).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:date|year)$/)]),
      );
      const [item] = JSON.parse(citation('csl', geneva(), what, AT)) as readonly CslItem[];
      expect(item).not.toHaveProperty('issued');
    }
  });
});

describe('a source’s entry in BibTeX', () => {
  const fieldsOf = (edtf: string) => {
    const dataset = small((authored) => {
      authored.sources[0]!.published = { edtf, basis: 'background' };
    });
    const { id } = dataset.passages.find(({ source }) => source === dataset.sources[0]!.id)!;
    const { fields } = readBibtex(citation('bibtex', dataset, { type: 'passage', id }, AT))[0]!;
    return [fields.get('date'), fields.get('year')];
  };

  it('has the date as known, and the year where only one is possible', () => {
    expect(fieldsOf('2021-04-13')).toEqual(['2021-04-13', '2021']);
    expect(fieldsOf('2021')).toEqual(['2021', '2021']);
    expect(fieldsOf('0079-08')).toEqual(['0079-08', '0079']);
    expect(fieldsOf('2021-04/2021-05-03')).toEqual(['2021-04/2021-05-03', '2021']);
    // No form that biblatex reads, and yet of one year.
    expect(fieldsOf('[2021-04-02..2021-05-03]')).toEqual([undefined, '2021']);
  });

  it('has no year where that is doubtful, one of several or before the year 1', () => {
    for (const edtf of '2021~ 2021-04? 2021% 202X 2020/2021 2021/.. [..2021] -0043 0000'.split(' '))
      expect(fieldsOf(edtf)[1]).toBeUndefined();
    expect(fieldsOf('2021~')[0]).toBe('2021~');
  });
});

describe('whatever the dataset holds, a citation', () => {
  const hostile = fc.tuple(hostileDataset, fc.nat()).map(([dataset, n]) => {
    const all = everything(dataset);
    return { dataset, what: all[n % all.length]! };
  });

  it('as text holds the words to the letter', () => {
    fc.assert(
      fc.property(hostile, ({ dataset, what }) => {
        const text = citation('text', dataset, what, AT);
        for (const words of wordsOf(dataset, what)) expect(text).toContain(words);
        expect(text).toContain(AT.address);
      }),
      { numRuns: 40 },
    );
  });

  it('as HTML is quotations and links and nothing else', () => {
    fc.assert(
      fc.property(hostile, ({ dataset, what }) => {
        const { body } = page.document.implementation.createHTMLDocument();
        body.innerHTML = citation('html', dataset, what, AT);
        const tags = new Set(Array.from(body.querySelectorAll('*'), ({ localName }) => localName));
        for (const tag of tags) expect(['a', 'blockquote', 'cite', 'p']).toContain(tag);
        for (const element of body.querySelectorAll('*'))
          for (const { name, value } of element.attributes) {
            expect(['href', 'cite', 'dir']).toContain(name);
            if (name === 'dir') expect(value).toBe('auto');
            else expect(value).toMatch(/^(?:https?|mailto):/);
          }
        const quotes = Array.from(body.querySelectorAll('blockquote'), (q) => q.textContent);
        const plain = (text: string) =>
          text
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .replace(
              /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
              '\uFFFD',
            );
        expect(quotes).toEqual(wordsOf(dataset, what).map(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('as BibTeX has balanced fields that print what is cited', () => {
    fc.assert(
      fc.property(hostile, ({ dataset, what }) => {
        const entries = readBibtex(citation('bibtex', dataset, what, AT));
        const [first] = entries;
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        expect(first!.type).toBe('misc');
        expect(first!.fields.get('urldate')).toBe('2021-06-16');
        expect(first!.fields.get('url')).toBe(
          'https://news.example/timeline/#sel=event:a%20b&open=%7Bx%7D',
        );
        const note = printed(first!.fields.get('note') ?? '');
        for (const words of wordsOf(dataset, what)) expect(note).toContain(onOneLine(words));
        if (what.type === 'event') {
          const { title, date } = dataset.eventById.get(what.id!)!;
          expect(printed(first!.fields.get('title')!)).toBe(onOneLine(title));
          if (first!.fields.has('eventdate')) expect(date?.edtf ?? date?.earliest).not.toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('as CSL-JSON has types and dates that say just what is known', () => {
    fc.assert(
      fc.property(hostile, ({ dataset, what }) => {
        const items = JSON.parse(citation('csl', dataset, what, AT)) as readonly CslItem[];
        const [first, ...others] = items;
        expect(first!.accessed).toEqual({ 'date-parts': [[2021, 6, 16]] });
        expect(first!.URL).toBe(AT.address);
        for (const words of wordsOf(dataset, what)) expect(first!.note).toContain(words);
        if (what.type === 'event') {
          expect(first!.type).toBe('entry');
          expectAsKnown(first!['event-date'], dataset.eventById.get(what.id!)!.date);
        } else if (what.type === 'passage') {
          const source = dataset.sourceById.get(dataset.passageById.get(what.id!)!.source)!;
          expect(first).toMatchObject({
            type: source.url === null ? 'document' : 'webpage',
            title: source.title,
            ...(source.publisher === null ? {} : { publisher: source.publisher }),
          });
          expectAsKnown(first!.issued, source.published);
        } else expect(first!.type).toBe('dataset');
        for (const item of items)
          for (const field of Object.keys(item)) expect(CSL_FIELDS).toContain(field);
        for (const { type } of others) expect(['document', 'webpage']).toContain(type);
      }),
      { numRuns: 40 },
    );
  });
});
