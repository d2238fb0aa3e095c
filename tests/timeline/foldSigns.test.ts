import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../src/timeline/axisTicks.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { foldSigns } from '../../src/timeline/foldSigns.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { axisOf, day } from './timelineFixture.ts';

const measure = (text: string) => text.length * 6.5;
const months = ['01', '02', '03', '04', '05'].map((month) => ({
  start: day(`2021-${month}-01`),
  end: day(`2021-${month}-28`),
}));

function signsOf(spans: readonly { start: number; end: number }[], width: number, zoom = 1) {
  const scale = foldedScale(axisOf(spans), width, { trueScale: false, unfolded: [] })!;
  const view = viewOf(scale, width, [scale.domain[0], scale.toDay(scale.length / zoom)]);
  const ticks = axisTicks(scale, view, 'en', measure);
  return { ticks, signs: foldSigns(scale, view, ticks, 'en', measure) };
}

const early = { start: day('2011-03-10'), end: day('2011-03-11') };

describe('foldSigns', () => {
  it('tells the length of a fold in its middle', () => {
    const { signs } = signsOf([early, ...months], 900);
    expect(signs).toHaveLength(1);
    const [{ left, right, label }] = signs as [(typeof signs)[0]];
    expect(label!.text).toBe('10\u00a0y');
    expect(label!.left + measure(label!.text) / 2).toBeCloseTo((left + right) / 2, 3);
  });

  it('leaves the room to the years beside, where there is too little for both', () => {
    const year = { start: day('2020-01-01'), end: day('2021-01-01') };
    const { ticks, signs } = signsOf([early, year, ...months], 180);
    const years = ticks.flatMap(({ label }) => /\d{4}/.exec(label?.text ?? '')?.[0] ?? []);
    expect(years).toEqual(expect.arrayContaining(['2011', '2020', '2021']));
    expect(signs).toHaveLength(2);
    expect(signs.some(({ label }) => label === null)).toBe(true);
  });

  it('never lets the length of a fold collide with another or with a date', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(1, 30, 400)),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 60, max: 1200 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (list, width, zoom) => {
          const { ticks, signs } = signsOf(
            list.map(([start, length]) => ({ start, end: start + length })),
            width,
            zoom,
          );
          const boxes = [
            ...ticks.flatMap(({ label }) => (label ? [[label.left, label.right] as const] : [])),
            ...signs.flatMap(({ label }) =>
              label ? [[label.left, label.left + measure(label.text)] as const] : [],
            ),
          ].toSorted((a, b) => a[0] - b[0]);
          const gaps = boxes.slice(1).map(([left], i) => left - boxes[i]![1]);
          expect(Math.min(0, ...gaps)).toBeCloseTo(0, 3);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
