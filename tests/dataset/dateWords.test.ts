// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDate, describeRelation } from '../../src/dataset/dateWords.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import type { ResolvedDate } from '../../src/dataset/model.ts';

function resolved(edtf: string): ResolvedDate {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(result.finding);
  return { ...result.range, edtf, basis: 'stated', passages: [], note: null, relations: [] };
}

const NOTHING = {
  ...resolved('2021'),
  earliest: null,
  latest: null,
  startLatest: null,
  endEarliest: null,
};

describe('describeDate', () => {
  it.each([
    ['2021-06-16', '16 June 2021'],
    ['2021-04', 'some day in April 2021'],
    ['2020', 'some day in 2020'],
    ['202X', 'some day in the 2020s'],
    ['19XX', 'some day in the 1900s'],
    ['20XX', 'some day in the years 2000 to 2099'],
    ['[2021-04-03..2021-04-20]', 'between 3 and 20 April 2021'],
    ['[2021-04-03..2021-05-02]', 'between 3 April and 2 May 2021'],
    ['[2020-12-20..2021-01-03]', 'between 20 December 2020 and 3 January 2021'],
    ['[2021-01..2021-03]', 'between January and March 2021'],
    ['[2019..2021]', 'between 2019 and 2021'],
    ['[..2021-05-25]', 'by 25 May 2021'],
    ['[2021-05-25..]', 'from 25 May 2021 on'],
    ['2021-06-11/2021-06-13', '11–13 June 2021'],
    ['2021-05-30/2021-06-02', '30 May to 2 June 2021'],
    ['2020-12-30/2021-01-02', '30 December 2020 to 2 January 2021'],
    ['2021-06-11/2021-06-11', '11 June 2021'],
    ['2021-01/2021-05', 'January to May 2021'],
    ['2020-11/2021-02', 'November 2020 to February 2021'],
    ['2019/2021', '2019 to 2021'],
    ['2019/2021-05', 'from 2019 to May 2021'],
    ['2021-06/..', 'from June 2021 on'],
    ['../2021-06', 'until June 2021'],
    ['2021-06-16~', 'about 16 June 2021'],
    ['2021-05~', 'about May 2021'],
    ['2021-05?', 'perhaps May 2021'],
    ['2021-05%', 'perhaps about May 2021'],
    ['[2021-04-03..2021-04-20~]', 'roughly between 3 and 20 April 2021'],
    ['1142', 'some day in 1142'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', 'some day in 1 BC'],
    ['-0099/-0049', '100 BC to 50 BC'],
    ['Y-10000', 'some day in 10001 BC'],
    ['Y500000', 'some day in 500000'],
  ])('says %s as “%s”', (edtf, words) => {
    expect(describeDate(resolved(edtf), 'en')).toBe(words);
  });

  it('says when there is no date', () => {
    expect(describeDate(null, 'en')).toBe('no date given');
    expect(describeDate(NOTHING, 'en')).toBe('no date given');
    expect(
      describeDate({ ...NOTHING, relations: [{ kind: 'after', event: 'a', by: null }] }, 'en'),
    ).toBe('date not known');
  });

  it('says that only the publication bounds a date that no source gives', () => {
    const bound = { ...resolved('[..2021-05-25]'), basis: 'background' as const };
    expect(describeDate(bound, 'en')).toBe('no date given; by 25 May 2021');
    expect(describeDate({ ...bound, passages: ['a:0-4'] }, 'en')).toBe('by 25 May 2021');
  });

  it.each([
    ['2021-06-16', '16. Juni 2021'],
    ['2021-04', 'April 2021'],
    ['[..2021-05-25]', '≤ 25. Mai 2021'],
    ['[2021-04-03..2021-04-20]', '[3. April 2021 … 20. April 2021]'],
    ['2021-01/2021-05', 'Januar 2021 – Mai 2021'],
    ['2021-05~', '≈ Mai 2021'],
    ['2021-05?', 'Mai 2021 (?)'],
    ['202X', '2020 – 2029'],
    ['-0043-03-15', '15. März 44 v. Chr.'],
  ])('says %s in German without English words', (edtf, words) => {
    expect(describeDate(resolved(edtf), 'de')).toBe(words);
  });

  it('says something for every date in every language', () => {
    const year = fc
      .integer({ min: -999_999, max: 999_999 })
      .map((n) =>
        Math.abs(n) > 9999 ? `Y${n}` : `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`,
      )
      .filter((text) => text !== '-0000');
    const language = fc.constantFrom('en', 'en-US', 'de', 'ja', 'ar', 'fa', 'th');
    fc.assert(
      fc.property(year, language, (text, tag) => {
        expect(describeDate(resolved(text), tag)).not.toMatch(/^$|undefined|NaN|Invalid/u);
      }),
    );
  });
});

describe('describeRelation', () => {
  it.each([
    ['after', 'P2D', 'two days after “Call”'],
    ['after', 'P1M', 'a month after “Call”'],
    ['before', 'P1D', 'a day before “Call”'],
    ['after', '-P1D', 'a day before “Call”'],
    ['before', '-P3W', 'three weeks after “Call”'],
    ['after', 'P1Y6M', 'a year and six months after “Call”'],
    ['after', 'P40D', '40 days after “Call”'],
    ['after', 'P0D', 'on the same day as “Call”'],
    ['after', null, 'after “Call”'],
    ['before', null, 'before “Call”'],
  ] as const)('says %s by %s as “%s”', (kind, by, words) => {
    expect(describeRelation({ kind, event: 'call', by }, 'Call', 'en')).toBe(words);
  });

  it('uses signs where it does not speak the language', () => {
    const relation = { kind: 'after', event: 'call', by: 'P2D' } as const;
    expect(describeRelation(relation, 'Anruf', 'de')).toBe('“Anruf” + 2 Tage');
    expect(describeRelation({ ...relation, by: null }, 'Anruf', 'de')).toBe('> “Anruf”');
  });
});
