// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import { writeData } from '../../src/share/dataFile.ts';
import { dataFileName } from '../../src/share/dataName.ts';
import type { DataFormat } from '../../src/share/dataPlan.ts';
import { pictureName } from '../../src/share/pictureWords.ts';
import { NO_FILTERS } from '../../src/state/facts.ts';
import {
  generated,
  hostileDataset,
  planOf,
  geneva,
  maskOf,
  OPTIONS,
  small,
  dataFile,
} from './dataExamples.ts';

const FORMATS: readonly DataFormat[] = ['dataset', 'csv', 'timelinejs', 'icalendar', 'gexf'];

const titleOf = ({ title }: Dataset) => title;

/** How many of the events are a dealing of any tie. */
function dealingsOf(dataset: Dataset, mask: Uint8Array): number {
  const dealt = new Set(dataset.ties.flatMap(({ dealings }) => dealings.map(({ event }) => event)));
  return dataset.events.filter(({ id }, index) => mask[index] === 1 && dealt.has(id)).length;
}

describe('a data file', () => {
  it('has a name that says what it is', () => {
    expect(FORMATS.map((format) => dataFile(format, geneva(), null, OPTIONS).name)).toEqual([
      'the-road-to-geneva-data.json',
      'the-road-to-geneva-table.csv',
      // Some are known to be told, not when; some tie nobody.
      'the-road-to-geneva-timelinejs-19-of-34-events.json',
      'the-road-to-geneva-calendar-19-of-34-events.ics',
      'the-road-to-geneva-network-22-of-34-events.gexf',
    ]);
  });

  it('says in its name how many events of how many it holds, whatever is left out of it', () => {
    const dataset = small((authored) => {
      const [meeting, signing, complaint] = authored.events;
      meeting!.date = { edtf: '-0044-03-15', basis: 'background' };
      signing!.date = null;
      complaint!.date = { edtf: '2021', basis: 'stated' };
    });
    const namesOf = (mask: Uint8Array | null) =>
      FORMATS.map((format) => dataFile(format, dataset, mask, OPTIONS).name);
    expect(namesOf(maskOf(dataset, ['meeting', 'signing', 'visit']))).toEqual([
      'the-harbour-treaty-data-3-of-4-events.json',
      'the-harbour-treaty-table-3-of-4-events.csv',
      'the-harbour-treaty-timelinejs-2-of-4-events.json',
      'the-harbour-treaty-calendar-1-of-4-events.ics',
      // One that signs alone ties nobody.
      'the-harbour-treaty-network-2-of-4-events.gexf',
    ]);
    expect(namesOf(null)).toEqual([
      'the-harbour-treaty-data.json',
      'the-harbour-treaty-table.csv',
      'the-harbour-treaty-timelinejs-3-of-4-events.json',
      'the-harbour-treaty-calendar-2-of-4-events.ics',
      'the-harbour-treaty-network-3-of-4-events.gexf',
    ]);
  });

  it('holds as many events as its plan and its name say', () => {
    const countIn: Readonly<Record<DataFormat, (text: string) => number>> = {
      dataset: (text) => (JSON.parse(text) as { events: unknown[] }).events.length,
      csv: (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data.length,
      timelinejs: (text) => (JSON.parse(text) as { events: unknown[] }).events.length,
      icalendar: (text) => text.split('\r\nBEGIN:VEVENT\r\n').length - 1,
      // Events have no place of their own in it: see below.
      gexf: () => NaN,
    };
    fc.assert(
      fc.property(hostileDataset, fc.nat(), (dataset, coins) => {
        const mask = Uint8Array.from(dataset.events, (_, index) => (coins >> index) & 1);
        for (const format of FORMATS) {
          const { held, meant, along, leftOut } = planOf(format, dataset, mask);
          const { name, text } = dataFile(format, dataset, mask, OPTIONS);
          const count = countIn[format](text);
          if (format === 'gexf') expect(held).toBe(dealingsOf(dataset, mask));
          else expect(count).toBe(held);
          expect(held - along + leftOut.undated + leftOut.far + leftOut.untied).toBe(meant.length);
          const all = dataset.events.length;
          expect(name.includes(`-${held}-of-${all}-events`)).toBe(held < all);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is JSON to the letter as the platform writes it', () => {
    fc.assert(
      fc.property(hostileDataset, (dataset) => {
        for (const format of ['dataset', 'timelinejs'] as const) {
          const { text } = dataFile(format, dataset, null, OPTIONS);
          expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is written in small pieces, each with whole characters', () => {
    const dataset = generated(1000);
    for (const format of FORMATS) {
      let told = 0;
      const steps = writeData(planOf(format, dataset, null), OPTIONS, (done) => {
        expect(done).toBeGreaterThanOrEqual(told);
        told = done;
      });
      const longest = Math.max(...Array.from(steps, (piece) => piece.length));
      expect(longest).toBeLessThan(100_000);
      expect(told).toBe(1);
    }
  });

  it('has a name that every system takes, whatever the title', () => {
    const nameOf = (title: string) =>
      dataFile(
        'csv',
        small((authored) => (authored.title = title)),
        null,
        OPTIONS,
      ).name;
    expect(nameOf('../../etc/passwd\u0000<a:b>|?*')).toBe('etc-passwd-a-b-table.csv');
    expect(nameOf('Κρίση: 2021')).toBe('κριση-2021-table.csv');
    expect(nameOf('???')).toBe('dataset-table.csv');
    expect(nameOf('a'.repeat(300))).toBe(`${'a'.repeat(60)}-table.csv`);
  });

  it('is named as pictures of the dataset are', () => {
    const size = { width: 1, height: 1 };
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostileDataset.map(titleOf)), (title) => {
        const dataset = { ...geneva(), title };
        const picture = pictureName({ dataset, filters: NO_FILTERS }, 'timeline', size, 'png');
        expect(dataFileName(dataset, 'timeline', dataset.events.length, 'png')).toBe(
          picture.replace('-1x1', ''),
        );
      }),
    );
  });

  it('is the same at every export', () => {
    for (const format of FORMATS)
      expect(dataFile(format, geneva(), null, OPTIONS)).toEqual(
        dataFile(format, geneva(), null, OPTIONS),
      );
  });

  it('is sound of a dataset without events', () => {
    const empty = small((authored) => Object.assign(authored, { events: [], stories: [] }));
    for (const format of FORMATS)
      expect(dataFile(format, empty, new Uint8Array(), OPTIONS).text).not.toBe('');
  });
});
