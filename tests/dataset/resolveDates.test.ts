// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { AuthoredDate } from '../../src/dataset/authored.ts';
import { isoDay } from '../../src/dataset/days.ts';
import { createReport } from '../../src/dataset/problems.ts';
import { resolveDates } from '../../src/dataset/resolveDates.ts';

const print = (day: number | null) => (day === null ? '..' : isoDay(day));

function resolve(dates: Record<string, AuthoredDate | null>) {
  const report = createReport();
  const events = Object.entries(dates).map(([id, date], index) => ({
    id,
    path: ['events', index],
    date,
  }));
  const all = new Set(Object.keys(dates));
  const { ranges } = resolveDates(events, { has: (id) => all.has(id), all }, report);
  const byEvent = new Map(events.map(({ id }, index) => [id, ranges[index]!]));
  return {
    days: (id: string) => {
      const range = byEvent.get(id);
      return range ? `${print(range.earliest)} ${print(range.latest)}` : null;
    },
    range: (id: string) => byEvent.get(id),
    problems: report.drafts,
  };
}

describe('resolveDates', () => {
  it('moves the whole range of the other date', () => {
    const { days } = resolve({
      sanctions: { after: { event: 'call', by: 'P2D' } },
      call: { edtf: '2021-04' },
      recall: { before: { event: 'call', by: 'P1M' } },
    });
    expect(days('sanctions')).toBe('2021-04-03 2021-05-02');
    expect(days('recall')).toBe('2021-03-01 2021-03-30');
  });

  it('without a length takes the order alone', () => {
    const { days } = resolve({
      call: { edtf: '2021-04' },
      later: { after: { event: 'call' } },
      sooner: { before: { event: 'call' } },
      between: {
        after: { event: 'sooner' },
        before: { event: 'call' },
        edtf: '[2021-01..2021-12]',
      },
    });
    expect(days('later')).toBe('2021-04-01 ..');
    expect(days('sooner')).toBe('.. 2021-04-30');
    expect(days('between')).toBe('2021-01-01 2021-04-30');
  });

  it('keeps what all of its parts leave', () => {
    const { days, range } = resolve({
      call: { edtf: '2021-04~' },
      sanctions: { after: { event: 'call', by: 'P2D' }, edtf: '2021-04' },
      next: { after: { event: 'call', by: 'P1D' } },
    });
    expect(days('sanctions')).toBe('2021-04-03 2021-04-30');
    expect(range('sanctions')?.approximate).toBe(false);
    expect(range('next')?.approximate).toBe(true);
  });

  it('narrows the beginning of a span by what it comes after, and its end by what it is before', () => {
    const { range } = resolve({
      opening: { edtf: '2021-06-11' },
      closing: { edtf: '2021-06-13' },
      summit: {
        edtf: '2021-06/2021-06',
        after: { event: 'opening', by: 'P0D' },
        before: { event: 'closing', by: 'P0D' },
      },
    });
    const { earliest, startLatest, endEarliest, latest } = range('summit')!;
    expect([earliest, startLatest, endEarliest, latest].map(print)).toEqual([
      '2021-06-11',
      '2021-06-11',
      '2021-06-13',
      '2021-06-13',
    ]);
  });

  it('knows nothing of an event that hangs on an undated one', () => {
    const { days, problems } = resolve({ a: null, b: { after: { event: 'a', by: 'P2D' } } });
    expect(days('b')).toBe('.. ..');
    expect(problems).toEqual([]);
  });

  it('names the events of a circle once', () => {
    const { problems, days } = resolve({
      a: { after: { event: 'b', by: 'P1D' } },
      b: { before: { event: 'c' } },
      c: { after: { event: 'a' } },
      free: { edtf: '2021' },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toEqual(['events', 2, 'date', 'after', 'event']);
    expect(problems[0]!.finding).toContain(
      '“a” is after “b” by P1D, “b” is before “c”, “c” is after “a”',
    );
    expect(days('free')).toBe('2021-01-01 2021-12-31');
  });

  it('names an event that hangs on itself', () => {
    const { problems } = resolve({ a: { after: { event: 'a' } } });
    expect(problems[0]!.finding).toContain('“a” is after “a”');
  });

  it('names the chain of a contradiction, and does not repeat it downstream', () => {
    const { problems } = resolve({
      a: { edtf: '2021-06-16' },
      b: { after: { event: 'a', by: 'P1D' } },
      c: { after: { event: 'b' }, edtf: '2021-05' },
      d: { after: { event: 'c', by: 'P1D' } },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toEqual(['events', 2, 'date', 'after']);
    expect(problems[0]!.finding).toContain(
      '“c” is after “b”, “b” is after “a” by P1D, “a” is on 2021-06-16; but its own edtf says from 2021-05-01 to 2021-05-31',
    );
  });

  it('finds two relations that leave no day', () => {
    const { problems } = resolve({
      a: { edtf: '2021-06-16' },
      b: { after: { event: 'a', by: 'P2D' }, before: { event: 'a', by: 'P2D' } },
    });
    expect(problems[0]!.finding).toContain('leave no day');
  });

  it.each([
    [{}, 'says nothing'],
    [{ after: { event: 'nobody' } }, 'Unknown event “nobody”'],
    [{ after: { event: 'callx', by: 'P1D' } }, 'Did you mean “call”?'],
    [{ after: { event: 'call', by: '2 days' } }, 'is not a duration'],
    [{ edtf: '2021-02-29' }, 'does not exist'],
    [{ after: { event: 'call', by: 'P999999Y' } }, 'too far away'],
  ])('reports %o', (date, why) => {
    const { problems } = resolve({ call: { edtf: '2021-04' }, x: date });
    expect(problems).toHaveLength(1);
    expect(`${problems[0]!.finding} ${problems[0]!.remedy}`).toMatch(
      new RegExp(why.replace('?', String.raw`\?`), 'u'),
    );
  });

  it('follows a chain of 100,000 events, and a circle of as many', { timeout: 30_000 }, () => {
    const chain: Record<string, AuthoredDate> = {};
    for (let index = 0; index < 100_000; index += 1)
      chain[`e${index}`] = { after: { event: `e${index + 1}`, by: 'P1D' } };
    const circle = resolve({ ...chain, e99999: { after: { event: 'e0' } } });
    expect(circle.problems).toHaveLength(1);
    expect(circle.problems[0]!.finding).toContain('more');
    const { days, problems } = resolve({ ...chain, e100000: { edtf: '2000-01-01' } });
    expect(problems).toEqual([]);
    expect(days('e0')).toBe('2273-10-16 2273-10-16');
  });
});
