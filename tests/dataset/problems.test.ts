// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/dataset/nearest.ts';
import { createReport, formatPath, formatProblem, quote } from '../../src/dataset/problems.ts';

describe('a problem', () => {
  it('is told with file, place, path, finding and remedy', () => {
    const problem = {
      severity: 'error',
      path: 'events[3].date',
      line: 12,
      column: 5,
      finding: 'Found this.',
      remedy: 'Expected that.',
    } as const;
    expect(formatProblem(problem, 'data/x.json')).toBe(
      'error  data/x.json:12:5  events[3].date\n  Found this.\n  Expected that.',
    );
    expect(formatProblem({ ...problem, path: '', line: null, column: null })).toBe(
      'error  \n  Found this.\n  Expected that.'.replace('error  ', 'error  '),
    );
  });

  it('has a path as one would write it', () => {
    expect(formatPath(['events', 3, 'date', 'after'])).toBe('events[3].date.after');
    expect(formatPath(['$schema'])).toBe('$schema');
    expect(formatPath(['events', 0, 'odd key'])).toBe('events[0]["odd key"]');
  });

  it('quotes long text by its ends, in one line', () => {
    expect(quote('a\n b')).toBe('“a ⏎ b”');
    expect(quote('x'.repeat(10_000)).length).toBeLessThan(200);
  });
});

describe('a report', () => {
  it('counts everything and keeps what a person can read', () => {
    const report = createReport();
    for (let index = 0; index < 5000; index += 1) report.error([], 'x', 'y');
    expect([report.errorCount, report.drafts.length, report.isFull]).toEqual([5000, 1000, true]);
  });

  it('guesses at the first words where there are very many, and at none twice', () => {
    const report = createReport();
    const known = new Set(Array.from({ length: 20_000 }, (_, index) => `known-${index}`));
    const guessed = (word: string) => report.didYouMean(word, known) !== '';
    for (let index = 0; index < 200; index += 1) expect(guessed('knwon-7000')).toBe(true);
    const words = Array.from({ length: 200 }, (_, index) => `konwn-${7000 + index}`);
    expect(words.filter(guessed)).toEqual(words.slice(0, 99));
    expect(guessed('knwon-7000')).toBe(true);
  });

  it('guesses no more when it is full', () => {
    const report = createReport();
    for (let index = 0; index < 1000; index += 1) report.error([], 'x', 'y');
    expect(report.didYouMean('patrushow', new Set(['patrushev']))).toBe('');
  });
});

describe('nearest', () => {
  const actors = ['patrushev', 'putin', 'biden', 'us'];
  it.each([
    ['patrushow', 'patrushev'],
    ['Patrushev', 'patrushev'],
    ['ptuin', 'putin'],
    ['su', 'us'],
    ['biden-of-putni', null],
    ['PATRSUHEV', 'patrushev'],
    ['lavrov', null],
    ['', null],
    ['x'.repeat(1000), null],
  ])('takes %s for %s', (word, expected) => {
    expect(nearest(word, actors)).toBe(expected);
  });

  it('asks, or says nothing', () => {
    expect(didYouMean('patrushow', actors)).toBe(' Did you mean “patrushev”?');
    expect(didYouMean('lavrov', actors)).toBe('');
  });
});
