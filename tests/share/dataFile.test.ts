// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { dataFile, type DataFormat } from '../../src/share/dataFile.ts';
import { geneva, maskOf, OPTIONS, small } from './dataExamples.ts';

const FORMATS: readonly DataFormat[] = ['dataset', 'csv', 'timelinejs', 'icalendar', 'gexf'];

describe('a data file', () => {
  it('has a name that says what it is', () => {
    expect(FORMATS.map((format) => dataFile(format, geneva(), null, OPTIONS).name)).toEqual([
      'road-to-geneva-data.json',
      'road-to-geneva-timeline.csv',
      'road-to-geneva-timelinejs.json',
      'road-to-geneva-calendar.ics',
      'road-to-geneva-graph.gexf',
    ]);
  });

  it('says in its name how many events of how many it holds, those that come along too', () => {
    const dataset = small();
    const mask = maskOf(dataset, ['signing']);
    expect(dataFile('icalendar', dataset, mask, OPTIONS).name).toBe(
      'harbour-treaty-calendar-1-of-4-events.ics',
    );
    expect(dataFile('dataset', dataset, mask, OPTIONS).name).toBe(
      'harbour-treaty-data-2-of-4-events.json',
    );
  });

  it('has a name that every system takes, whatever the title', () => {
    const nameOf = (title: string) =>
      dataFile(
        'csv',
        small((authored) => (authored.title = title)),
        null,
        OPTIONS,
      ).name;
    expect(nameOf('../../etc/passwd\u0000<a:b>|?*')).toBe('etc-passwd-a-b-timeline.csv');
    expect(nameOf('Κρίση: 2021')).toBe('κρίση-2021-timeline.csv');
    expect(nameOf('???')).toBe('small-timeline.csv');
    expect(nameOf('a'.repeat(300))).toBe(`${'a'.repeat(48)}-timeline.csv`);
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
