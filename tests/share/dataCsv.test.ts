// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { describeDate } from '../../src/dataset/dateWords.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { parseHash } from '../../src/state/permalink.ts';
import {
  generated,
  geneva,
  hostileDataset,
  maskOf,
  OPTIONS,
  small,
  dataFile,
} from './dataExamples.ts';

type Row = Readonly<Record<string, string>>;

const textOf = (dataset: Dataset, mask: Uint8Array | null = null, bom = false) =>
  dataFile('csv', dataset, mask, { ...OPTIONS, bom }).text;

/** As RFC 4180 has it. */
const READ = { delimiter: ',', newline: '\r\n', skipEmptyLines: true } as const;

/** The rows as papaparse reads them: without a fault, each with all columns. */
function rowsOf(text: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(text, { ...READ, header: true });
  expect(errors).toEqual([]);
  return data;
}

/** A cell as it was before it was made harmless. */
const harmless = (text: string) =>
  (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).toWellFormed();

/** How many events there are in both. */
function compare(dataset: Dataset, rows: readonly Row[]): number {
  expect(rows.map((row) => row['id'])).toEqual(dataset.events.map(({ id }) => harmless(id)));
  for (const [index, event] of dataset.events.entries()) {
    const row = rows[index]!;
    expect(row['title']).toBe(harmless(event.title));
    expect(row['summary']).toBe(harmless(event.summary ?? ''));
    expect(row['place']).toBe(harmless(event.place ?? ''));
    expect(row['standing']).toBe(event.standing);
    expect(row['date in words']).toBe(harmless(describeDate(event.date, dataset.language)));
    const names = (ids: readonly string[], byId: ReadonlyMap<string, { name: string }>) =>
      harmless([...new Set(ids)].map((id) => byId.get(id)!.name).join('; '));
    expect(row['themes']).toBe(names(event.themes, dataset.themeById));
    const actors = event.participants.map(({ actor }) => actor);
    expect(row['actors']).toBe(names(actors, dataset.actorById));
    const disputers = event.disputedBy.map(({ actor }) => actor);
    expect(row['disputed by']).toBe(names(disputers, dataset.actorById));
    for (const id of event.passages) {
      const { source, start, end } = dataset.passageById.get(id)!;
      const words = dataset.sourceById.get(source)!.text!.slice(start, end).toWellFormed();
      expect(row['passages']).toContain(words);
    }
    if (event.date) expect(row['how the date is known']).not.toBe('');
    const edtf = row['date (EDTF)']!.replace(/^'/, '');
    if (edtf !== '' && event.date) {
      const { earliest, latest, extent, approximate, uncertain } = event.date;
      const parsed = parseEdtf(edtf);
      if (!parsed.ok) throw new Error(edtf);
      expect(parsed.range).toMatchObject({ extent, approximate, uncertain });
      // A span that something else narrows is written as it was, which is wider.
      if (extent === 'moment') expect(parsed.range).toMatchObject({ earliest, latest });
    } else expect(event.date?.earliest ?? event.date?.latest ?? null).toBeNull();
    const { facts, unknown } = parseHash(new URL(row['address']!).hash, dataset);
    expect(unknown).toEqual([]);
    // Half a surrogate pair has no place in an address.
    if (event.id.isWellFormed())
      expect(facts.selection).toEqual({ type: 'event', id: event.id, aspect: null });
  }
  return rows.length;
}

describe('the table of events', () => {
  it.each([
    ['the first dataset', geneva()],
    ['one that uses everything', small()],
    ['one with years BCE', generated(300)],
  ])('is read by papaparse as what it is: %s', (_, dataset) => {
    expect(compare(dataset, rowsOf(textOf(dataset)))).toBe(dataset.events.length);
  });

  it('is read as what it is, whatever the dataset holds', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        const text = textOf(dataset);
        const cells = Papa.parse<string[]>(text, READ).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        if (dataset.events.length > 0) compare(dataset, rowsOf(text));
      }),
      { numRuns: 40 },
    );
  });

  it('is guessed to be what it is by a reader that is told nothing', () => {
    const { meta } = Papa.parse(textOf(geneva()), { header: true });
    expect(meta).toMatchObject({ delimiter: ',', linebreak: '\r\n' });
  });

  it('tells how a date is known, with the words and what it hangs on', () => {
    const [, signing] = rowsOf(textOf(small()));
    expect(signing).toMatchObject({
      id: 'signing',
      'date (EDTF)': '2021-05-05',
      'date in words': '5 May 2021',
      'how the date is known':
        'follows from the text: “Two days later”; two days after “The mayor meets the fishers”',
      sources: 'Aldport Gazette; Minutes of the council',
      passages:
        '“the council signed the harbour treaty” (Aldport Gazette)\n“The council signed.” (Minutes of the council)',
      address: 'https://news.example/timeline/?from=x#sel=event:signing',
    });
  });

  it('names a month or a year by itself, and days that are left by relations as a range', () => {
    const dates = rowsOf(textOf(small())).map((row) => row['date (EDTF)']);
    expect(dates).toEqual(['2021-05-03', '2021-05-05', '[2021-05-05..2021-05-10]', '2021-06']);
  });

  it('makes a year BCE harmless, which begins like a formula', () => {
    const dataset = small((authored) => {
      authored.events[0]!.date = { edtf: '-0044-03-15', basis: 'background' };
    });
    expect(textOf(dataset)).toContain(",'-0044-03-15,15 March 45 BC,");
  });

  it('begins with a byte order mark where that is wanted, and only there', () => {
    expect(textOf(small(), null, true)).toBe(`\uFEFF${textOf(small())}`);
    expect(rowsOf(textOf(small(), null, true))[0]!['id']).toBe('meeting');
  });

  it('holds the events of a selection, as its name says', () => {
    const dataset = small();
    const file = dataFile('csv', dataset, maskOf(dataset, ['visit']), OPTIONS);
    expect(rowsOf(file.text).map((row) => row['id'])).toEqual(['visit']);
    expect(file.name).toBe('the-harbour-treaty-table-1-of-4-events.csv');
  });

  it('keeps in its links which dataset is meant', () => {
    const address = 'https://news.example/#data=other.json&theme=talks';
    const { text } = dataFile('csv', small(), null, { ...OPTIONS, address });
    expect(rowsOf(text)[0]!['address']).toBe(
      'https://news.example/#data=other.json&sel=event:meeting',
    );
  });
});
