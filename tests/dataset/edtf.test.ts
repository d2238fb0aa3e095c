// @vitest-environment node
import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/dataset/days.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';

const print = (day: number | null) => (day === null ? '..' : isoDay(day));

function range(text: string): string {
  const result = parseEdtf(text);
  if (!result.ok) return `refused: ${result.finding} ${result.remedy}`;
  const { earliest, latest, extent, startLatest, endEarliest } = result.range;
  const ends = `${print(earliest)} ${print(latest)}`;
  return extent === 'moment' ? ends : `${ends} span ${print(startLatest)} ${print(endEarliest)}`;
}

describe('parseEdtf', () => {
  it.each([
    // Days, months, years
    ['2021-06-16', '2021-06-16 2021-06-16'],
    ['2020-02-29', '2020-02-29 2020-02-29'],
    ['2021-04', '2021-04-01 2021-04-30'],
    ['2021', '2021-01-01 2021-12-31'],
    ['2021-XX', '2021-01-01 2021-12-31'],
    ['2021-XX-XX', '2021-01-01 2021-12-31'],
    ['2021-02-XX', '2021-02-01 2021-02-28'],
    ['202X', '2020-01-01 2029-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['1XXX', '1000-01-01 1999-12-31'],
    ['0000', '0000-01-01 0000-12-31'],
    ['-0044-03-15', '-0044-03-15 -0044-03-15'],
    ['-0044', '-0044-01-01 -0044-12-31'],
    ['-004X', '-0049-01-01 -0040-12-31'],
    ['Y-10000', 'Y-10000-01-01 Y-10000-12-31'],
    ['Y170002', 'Y170002-01-01 Y170002-12-31'],
    // Spans
    ['2021-06-11/2021-06-13', '2021-06-11 2021-06-13 span 2021-06-11 2021-06-13'],
    ['2021-01/2021-05', '2021-01-01 2021-05-31 span 2021-01-31 2021-05-01'],
    ['2021-04/2021-04', '2021-04-01 2021-04-30 span 2021-04-30 2021-04-01'],
    ['2021-06-15/2021-06', '2021-06-15 2021-06-30 span 2021-06-15 2021-06-15'],
    ['2021-06/..', '2021-06-01 .. span 2021-06-30 2021-06-01'],
    ['2021-06/', '2021-06-01 .. span 2021-06-30 2021-06-01'],
    ['../2021-06', '.. 2021-06-30 span 2021-06-30 2021-06-01'],
    ['/2021-06', '.. 2021-06-30 span 2021-06-30 2021-06-01'],
    ['-0100/0100', '-0100-01-01 0100-12-31 span -0100-12-31 0100-01-01'],
    // One of a set
    ['[2021-01-20..2021-04-20]', '2021-01-20 2021-04-20'],
    ['[..2021-05-25]', '.. 2021-05-25'],
    ['[2021-05..]', '2021-05-01 ..'],
    ['[2021-05-01,2021-05-03]', '2021-05-01 2021-05-03'],
    ['[2021-05-01, 2021-05-03..2021-05-04]', '2021-05-01 2021-05-04'],
  ])('reads %s', (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it.each([
    ['2021-05~', true, false],
    ['2021-05?', false, true],
    ['2021-05%', true, true],
    ['2021-05~/2021-06?', true, true],
    ['[2021-05~..2021-06]', true, false],
    ['2021-05', false, false],
  ])('reads the qualifiers of %s', (text, approximate, uncertain) => {
    const result = parseEdtf(text);
    expect(result.ok && result.range).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['2021-02-29', 'The day 2021-02-29 does not exist. 2021-02 has 28 days.'],
    ['1900-02-29', 'does not exist'],
    ['2021-04-31', '2021-04 has 30 days'],
    ['2021-13', 'Months go from 01 to 12'],
    ['2021-00-01', 'Months go from 01 to 12'],
    ['2021-06-00', 'does not exist'],
    ['2021-21', '[2021-03..2021-05]'],
    ['2021-24', '[2021-12..2022-02]'],
    ['2021-34', '[2021-04..2021-06]'],
    ['2021-6-1', 'Write 2021-06-01.'],
    ['2021/06', 'Write 2021-06.'],
    ['16.6.2021', 'Write 2021-06-16.'],
    ['44', 'Write 0044'],
    ['12000', 'Write Y12000'],
    ['Y2021', 'five digits'],
    ['Y1000000', 'too far away'],
    ['-0000', 'Write 0000'],
    ['2021-06-16T12:00', 'write 2021-06-16'],
    ['2021-?06', 'only stand at the end'],
    ['2021-XX-05', 'leaves out a part in the middle'],
    ['202X-05', 'leaves out a part in the middle'],
    ['2021-05/2021-01', 'ends before it begins'],
    ['[2021-05..2021-01]', 'ends before it begins'],
    ['2021-05 / 2021-06', 'spaces'],
    ['{2021,2022}', 'several dates'],
    ['[2021', 'square bracket'],
    ['[]', 'is not a range'],
    ['[..]', 'is not a range'],
    ['[2021,..2022]', 'open beginning'],
    ['[2021..,2022]', 'open end'],
    ['../..', 'says nothing'],
    ['/', 'says nothing'],
    ['2021/2022/2023', 'not an EDTF date'],
    ['', 'not an EDTF date'],
    ['last summer', 'not an EDTF date'],
    ['9'.repeat(100_000), 'far too long'],
  ])('refuses %s and says why', (text, why) => {
    expect(range(text)).toMatch(/^refused: /u);
    expect(range(text)).toContain(why);
  });

  it('has the same opinion as the edtf package on valid days, months, years and intervals', () => {
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
    const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
    const decade = year.map((digits) => `${digits.slice(0, 3)}X`);
    const unit = fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join('-')),
      fc.tuple(year, month, day).map((parts) => parts.join('-')),
    );
    const dayAt = (time: number) => Math.floor(time / 86_400_000);
    fc.assert(
      fc.property(unit, unit, decade, (one, other, ten) => {
        // The package refuses an interval from something to itself or to a part of it.
        const [from = '', to = ''] = [one, other].sort();
        const interval = to.startsWith(from) ? [] : [`${from}/${to}`];
        for (const text of [one, ten, ...interval]) {
          const mine = parseEdtf(text);
          if (!mine.ok) continue;
          const theirs = edtf(text);
          expect([mine.range.earliest, mine.range.latest]).toEqual([
            dayAt(theirs.min),
            dayAt(theirs.max),
          ]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws', () => {
    const letters = fc.constantFrom(...'0123456789-/[]{}.,~?%XYT '.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letters, maxLength: 24 })), (text) => {
        const result = parseEdtf(text);
        if (!result.ok) return;
        const { earliest, latest, startLatest, endEarliest } = result.range;
        expect((earliest ?? -Infinity) <= (latest ?? Infinity)).toBe(true);
        expect((earliest ?? -Infinity) <= (startLatest ?? Infinity)).toBe(true);
        expect((endEarliest ?? -Infinity) <= (latest ?? Infinity)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
