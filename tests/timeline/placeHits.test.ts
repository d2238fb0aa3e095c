import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { describeHits } from '../../src/timeline/hitStrings.ts';
import { placeHits } from '../../src/timeline/placeHits.ts';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

const WIDTH = 500;

const drawn = fc
  .array(fc.tuple(fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: null }), fc.boolean()), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((all) => all.some(([day]) => day !== null))
  .map((all) => {
    const sorted = all.toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
    const events = sorted.map(([day], i) =>
      eventOf(`e${i}`, day === null ? {} : { date: momentOf(day, day) }),
    );
    const dataset = indexDataset(
      withAxis({ ...SMALL, sources: [], passages: [], ties: [], events }),
    );
    const scale = foldedScale(dataset.axis, WIDTH, {
      trueScale: false,
      unfolded: [],
    });
    const isHit = Uint8Array.from(sorted, ([, hit]) => Number(hit));
    return { dataset, scale, isHit, days: sorted.flatMap(([day, hit]) => (hit ? [day] : [])) };
  });

describe('where on the whole span the events found are', () => {
  it('has a tick near each of them and no tick elsewhere, no more than the screen can show', () => {
    fc.assert(
      fc.property(drawn, ({ dataset, scale, isHit, days }) => {
        const hits = placeHits(dataset, isHit, scale!, WIDTH);
        const dated = days.filter((day) => day !== null);
        const places = dated.map((day) => (scale!.toFolded(day) * WIDTH) / scale!.length);
        const isNear = (a: number, b: number) => Math.abs(a - b) <= 5.01;
        for (const place of places)
          expect(hits.ticks.some((tick) => isNear(tick, place))).toBe(true);
        for (const tick of hits.ticks)
          expect(places.some((place) => isNear(tick, place))).toBe(true);
        expect(hits.ticks.length).toBeLessThanOrEqual(WIDTH / 5 + 1);
        expect(hits.dated).toBe(dated.length);
        expect(hits.undated).toBe(days.length - dated.length);
        expect(hits.first).toBe(dated[0] ?? null);
        expect(hits.last).toBe(dated.at(-1) ?? null);
      }),
    );
  });

  it('is said in words', () => {
    expect(describeHits(12, 2, 0, 400, 'en-GB')).toBe(
      '12 events found, from 1 Jan 1970 to 5 Feb 1971; 2 more without a date',
    );
    expect(describeHits(1, 0, 0, 0, 'en-GB')).toBe('1 event found, on 1 Jan 1970');
    expect(describeHits(0, 3, null, null, 'en-GB')).toBe('3 events found, without a date');
    expect(describeHits(0, 0, null, null, 'en-GB')).toBe('No event found');
  });
});
