// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findToldTwice, foldName } from '../../src/dataset/toldTwice.ts';
import { momentOf } from '../fixtures/compiledParts.ts';

const titles = fc.string({
  unit: fc.constantFrom(...'aAbB1 -.!éÉ\u212aKkß'.split(''), 'İ'),
  maxLength: 4,
});
const day = fc.constantFrom(null, 0, 7, -7);

describe('events told twice', () => {
  it('are those with the title and the days of an earlier one, whatever case and punctuation', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(titles, day, day), { maxLength: 30 }), (told) => {
        const events = told.map(([title, earliest, latest]) => ({
          title,
          date: momentOf(earliest, latest),
        }));
        const keys = events.map(({ title, date }) =>
          JSON.stringify([foldName(title), date.earliest, date.latest]),
        );
        const expected = keys
          .map((key, index) => [index, keys.indexOf(key)] as const)
          .filter(([index, first]) => first < index);
        expect([...findToldTwice(events)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
