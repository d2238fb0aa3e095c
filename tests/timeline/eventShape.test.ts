import { describe, expect, it } from 'vitest';
import type { ResolvedDate } from '../../src/dataset/model.ts';
import { isWide, shapeOf } from '../../src/timeline/eventShape.ts';
import { momentOf } from '../fixtures/compiledParts.ts';
import { event } from './timelineFixture.ts';

const date = (own: Partial<ResolvedDate>) =>
  momentOf(100, 199, { extent: 'span', startLatest: 100, endEarliest: 199, ...own });
const shape = (own: Partial<ResolvedDate>) => shapeOf({ ...event('it'), date: date(own) })!;

describe('the shape of a date', () => {
  it('has firm ends where a span is known to the day', () => {
    expect(shape({})).toMatchObject({ start: 100, end: 200, firmStart: 100, firmEnd: 200 });
  });

  it.each([{ approximate: true }, { uncertain: true }])('fades at rough ends: %o', (rough) => {
    const { start, end, firmStart, firmEnd } = shape(rough);
    expect([start, end]).toEqual([100, 200]);
    expect(firmStart).toBeGreaterThan(start);
    expect(firmEnd).toBeLessThan(end);
    expect(firmStart).toBeLessThan(firmEnd);
  });

  it('keeps doubt that has days of its own', () => {
    const known = { startLatest: 120, endEarliest: 180 };
    expect(shape({ ...known, approximate: true })).toEqual(shape(known));
  });

  it('is no disc where the day is rough, but a mark that fades', () => {
    const day = { extent: 'moment', earliest: 100, latest: 100 } as const;
    expect(shape(day).kind).toBe('disc');
    const rough = shape({ ...day, approximate: true });
    expect(rough.kind).toBe('bar');
    expect(isWide(rough)).toBe(true);
  });
});
