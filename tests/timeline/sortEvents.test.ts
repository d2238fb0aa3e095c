import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import type { DatasetEvent } from '../../src/dataset/model.ts';
import type { TableColumn, TableSort } from '../../src/state/facts.ts';
import { rowOrder } from '../../src/timeline/rowOrder.ts';
import { sortEvents } from '../../src/timeline/sortEvents.ts';
import { sourceOf } from '../fixtures/compiledParts.ts';
import { datasetOf, day, event, moment } from './timelineFixture.ts';

const COLUMNS: readonly TableColumn[] = ['date', 'title', 'who', 'standing', 'sources', 'passages'];
const sorts = fc.record({ column: fc.constantFrom(...COLUMNS), isDescending: fc.boolean() });

const START = day('2021-01-01');
/** Few values, so that many events are equal in most columns. */
const datasets = fc
  .array(
    fc.record({
      title: fc.constantFrom('Talks', 'Álarm', 'alarm', 'Round 2', 'Round 10', 'Zeta'),
      sides: fc.constantFrom([], ['us'], ['russia'], ['us', 'russia']),
      standing: fc.constantFrom('reported', 'alleged', 'planned', 'position' as const),
      cites: fc.subarray(['a', 'b', 'c']),
      evidence: fc.array(fc.string(), { maxLength: 3 }),
      date: fc.option(fc.nat(20).map((days) => moment(START + days))),
    }),
    { maxLength: 40 },
  )
  .map((parts) => {
    const events = parts
      .map((part, i) => event(`e${i}`, part as Partial<DatasetEvent>))
      .sort((a, b) => (a.date?.earliest ?? Infinity) - (b.date?.earliest ?? Infinity) || 0);
    return datasetOf(events, { sources: ['a', 'b', 'c'].map((id) => sourceOf(id)) });
  });

function titles(dataset: Dataset, sort: TableSort): readonly string[] {
  return Array.from(sortEvents(dataset, sort), (i) => dataset.events[i]!.title);
}

const up = (column: TableColumn): TableSort => ({ column, isDescending: false });
const down = (column: TableColumn): TableSort => ({ column, isDescending: true });

describe('sorting the table', () => {
  it('keeps every event, whatever the column', () => {
    fc.assert(
      fc.property(datasets, sorts, (dataset, sort) => {
        const sorted = Array.from(sortEvents(dataset, sort)).sort((a, b) => a - b);
        expect(sorted).toEqual(dataset.events.map((_, i) => i));
      }),
    );
  });

  it('leaves equal events in order of time, both ways round', () => {
    fc.assert(
      fc.property(datasets, fc.boolean(), (dataset, isDescending) => {
        const place = new Map(Array.from(rowOrder(dataset), (index, i) => [index, i]));
        const sorted = sortEvents(dataset, { column: 'standing', isDescending });
        for (let i = 1; i < sorted.length; i += 1) {
          const [before, after] = [sorted[i - 1]!, sorted[i]!];
          const isTie = dataset.events[before]!.standing === dataset.events[after]!.standing;
          expect(isTie && place.get(before)! > place.get(after)!).toBe(false);
        }
      }),
    );
  });

  it('is made once for a dataset', () => {
    const dataset = datasetOf([event('a'), event('b')]);
    expect(sortEvents(dataset, down('title'))).toBe(sortEvents(dataset, down('title')));
  });

  it('by date is the order of time, and what has no date stays at the end', () => {
    const dataset = datasetOf([
      event('a', { title: 'first', date: moment(START) }),
      event('b', { title: 'then', date: moment(START + 5) }),
      event('c', { title: 'whenever' }),
    ]);
    expect(titles(dataset, up('date'))).toEqual(['first', 'then', 'whenever']);
    expect(titles(dataset, down('date'))).toEqual(['then', 'first', 'whenever']);
  });

  it('by title follows the dataset’s language and the numbers in it', () => {
    const names = ['Zebra', 'Ähre', 'Apfel', 'Öl 10', 'Öl 9'];
    const events = names.map((title) => event(title, { title }));
    expect(titles(datasetOf(events, { language: 'de' }), up('title'))).toEqual([
      'Ähre',
      'Apfel',
      'Öl 9',
      'Öl 10',
      'Zebra',
    ]);
    expect(titles(datasetOf(events, { language: 'sv' }), up('title'))).toEqual([
      'Apfel',
      'Zebra',
      'Ähre',
      'Öl 9',
      'Öl 10',
    ]);
  });

  it('by sources goes letter by letter, by who name by name; nobody and none stand last', () => {
    const sources = ['a', 'b'].map((id) => sourceOf(id));
    const dataset = datasetOf(
      [
        event('1', { title: 'B', cites: ['b'], sides: ['us'] }),
        event('2', { title: 'none', sides: [] }),
        event('3', { title: 'A, B', cites: ['b', 'a'], sides: ['us', 'russia'] }),
        event('4', { title: 'A', cites: ['a'], sides: ['russia'] }),
      ],
      { sources },
    );
    expect(titles(dataset, up('sources'))).toEqual(['A', 'A, B', 'B', 'none']);
    expect(titles(dataset, down('sources'))).toEqual(['B', 'A, B', 'A', 'none']);
    expect(titles(dataset, up('who'))).toEqual(['A', 'B', 'A, B', 'none']);
  });

  it('by passages counts them, and none is a number like others', () => {
    const dataset = datasetOf(
      [3, 0, 12].map((count) =>
        event(`${count}`, { title: `${count}`, evidence: Array<string>(count).fill('p') }),
      ),
    );
    expect(titles(dataset, up('passages'))).toEqual(['0', '3', '12']);
    expect(titles(dataset, down('passages'))).toEqual(['12', '3', '0']);
  });

  it('sorts a hundred thousand events, each once', () => {
    const events = Array.from({ length: 100_000 }, (_, i) =>
      event(`e${i}`, { title: `Nobody ${(i * 7919) % 100_003} sanctions somebody` }),
    );
    const dataset = datasetOf(events);
    const sorted = titles(dataset, up('title'));
    const collator = new Intl.Collator('en', { numeric: true });
    expect(new Set(sorted).size).toBe(events.length);
    expect(sorted.slice(1).every((title, i) => collator.compare(sorted[i]!, title) < 0)).toBe(true);
  });
});
