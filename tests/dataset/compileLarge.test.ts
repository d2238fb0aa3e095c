// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { formatProblem } from '../../src/dataset/problems.ts';
import { generateDataset } from '../fixtures/generate.ts';

describe('nonsense', () => {
  const first = (json: string) => {
    const result = compileDataset({ json, texts: new Map() });
    if (result.ok) throw new Error('compiled');
    expect(result.problems.length).toBeLessThanOrEqual(1001);
    for (const problem of result.problems) expect(formatProblem(problem).length).toBeLessThan(2000);
    return formatProblem(result.problems[0]!, 'x.json');
  };

  it.each([
    ['', 'The file is empty'],
    ['   ', 'The file is empty'],
    ['null', 'not an object'],
    ['[]', 'not an object'],
    ['"text"', 'not an object'],
    ['{"title": "x",}', 'x.json:1:15'],
    ['{}', '“title” is missing'],
  ])('%j gets a message', (json, message) => {
    expect(first(json)).toContain(message);
  });

  it.each([
    ['brackets', () => '['.repeat(50_000_000), 'deep'],
    ['letters', () => 'x'.repeat(50_000_000), 'a value'],
    ['white space', () => ' '.repeat(50_000_000), 'The file is empty'],
    ['numbers', () => `{"events": [${'1,'.repeat(25_000_000)}1]}`, 'million values'],
    [
      'numbers in one event',
      () => `{"events": [{"themes": [${'1,'.repeat(25_000_000)}1]}]}`,
      'million values',
    ],
    [
      'one long text',
      () => `{"sources": [], "events": [], "title": "${'x'.repeat(50_000_000)}"}`,
      'Expected at most 300',
    ],
    [
      'one long id',
      () =>
        `{"title": "x", "sources": [], "events": [{"id": "${'x'.repeat(50_000_000)}", "title": "x"}]}`,
      '1 to 80 characters',
    ],
    ['numbers in a list of events', () => `{"events": [${'1,'.repeat(5_000_000)}1]}`, 'missing'],
    [
      'keys',
      () => `{${Array.from({ length: 1_000_000 }, (_, index) => `"key${index}":0`).join(',')}}`,
      'more than 1000 keys',
    ],
  ])('50 MB of %s get a message soon', { timeout: 20_000 }, (_name, json, message) => {
    expect(first(json())).toContain(message);
  });
});

describe('unknown ids', () => {
  it.each([[8], [80]])(
    '10,000 of %i letters against as many known ones are told soon',
    { timeout: 60_000 },
    (length) => {
      const ids = (sign: string) =>
        Array.from({ length: 10_000 }, (_, index) => `${sign}${index}`.padEnd(length, 'a-bc-def'));
      const json = JSON.stringify({
        title: 'T',
        sources: [{ id: 's', title: 'S', text: 'Words.' }],
        actors: ids('known').map((id) => ({ id, name: id })),
        events: ids('other').map((id) => ({
          id,
          title: id,
          date: { after: { event: `x${id}`.slice(0, length) } },
          participants: [{ actor: id }],
          passages: [{ source: id, exact: 'Words.' }],
        })),
      });
      // Each compared with each would take minutes.
      const result = compileDataset({ json, texts: new Map() });
      expect(!result.ok && result.problems).toHaveLength(1001);
    },
  );
});

describe('size', () => {
  it('compiles 2,000 events of nine centuries and 3,000 actors', () => {
    const result = compileDataset(
      generateDataset({
        seed: 7,
        events: 2000,
        actors: 3000,
        fromYear: 1142,
        toYear: 2025,
        withPassages: 0.5,
      }),
    );
    if (!result.ok) throw new Error(result.problems.map((p) => formatProblem(p)).join('\n'));
    const { events, passages, actors } = result.dataset;
    expect([events.length, actors.length]).toEqual([2000, 3000]);
    expect(Math.abs(passages.length - 1000)).toBeLessThan(100);
  });

  it('compiles 20,000 events', { timeout: 60_000 }, () => {
    const generated = generateDataset({
      seed: 1,
      events: 20_000,
      actors: 10_000,
      fromYear: 1142,
      toYear: 2025,
      withPassages: 0.5,
    });
    expect(compileDataset(generated).ok).toBe(true);
  });
});
