import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { eventPlaces, type LanesGround } from '../../src/timeline/eventPlaces.ts';
import { layoutAt, type StillLayout } from '../../src/timeline/layoutAt.ts';
import { standsFor } from '../../src/timeline/stepMark.ts';
import { NO_HAND, type Hand } from '../../src/timeline/useHand.ts';
import type { Viewport } from '../../src/timeline/view.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { stillOf } from './timelineFixture.ts';

const REF = { current: null };
const ORIGIN = { x: 28, y: 150 };
/** Lanes of 400 px, of which 300 are in sight. */
const GROUND: LanesGround = {
  origin: ORIGIN,
  view: { left: 28, right: 928, top: 150, bottom: 450 },
};

/** A part of the scale, by shares of it. */
function viewportAt({ scale }: StillLayout, from: number, length: number): Viewport {
  if (!scale) return null;
  return [scale.toDay(scale.length * from), scale.toDay(scale.length * (from + length))];
}

const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const size = fc.record({ events: fc.integer({ min: 1, max: 300 }), seed: fc.nat(50) });

describe('eventPlaces', () => {
  it('finds each event between two rows, below a mark that stands for it, or not at all', () => {
    fc.assert(
      fc.property(size, share, (options, from) => {
        const of = indexDataset(makeCompiled(options));
        const still = stillOf(of);
        const layout = layoutAt(still, viewportAt(still, from, 0.1));
        const anchor = { layout, hand: NO_HAND, plot: REF, scroller: REF };
        const all = of.events.map((_, index) => index);
        const places = eventPlaces(anchor, GROUND, all, null);
        const { rowHeight } = layout.frames;
        for (const [event, { x, y }] of places) {
          expect(y).toBeGreaterThanOrEqual(GROUND.view.top);
          expect(y).toBeLessThanOrEqual(GROUND.view.bottom);
          expect(x).toBeLessThanOrEqual(GROUND.view.right);
          const own = layout.marks.filter((mark) => standsFor(layout, mark, event));
          const rims = own.map((mark) => ORIGIN.y + mark.y + rowHeight / 2);
          expect(rims.some((rim) => Math.abs(rim - y) <= 0.5)).toBe(true);
        }
        for (const mark of layout.marks) {
          if (mark.content.type !== 'event' || !mark.shelved) continue;
          const rim = Math.round(ORIGIN.y + mark.y + rowHeight / 2);
          if (rim <= GROUND.view.bottom) expect(places.has(mark.content.event)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is where the hand has the view, not where that rests', () => {
    fc.assert(
      fc.property(size, share, share, (options, from, to) => {
        const of = indexDataset(makeCompiled(options));
        const still = stillOf(of);
        const moved = viewportAt(still, to, 0.1);
        const hand: Hand = { ...NO_HAND, viewport: () => moved };
        const all = of.events.map((_, index) => index);
        const facts = { plot: REF, scroller: REF };
        const resting = layoutAt(still, viewportAt(still, from, 0.1));
        const there = eventPlaces({ ...facts, layout: resting, hand }, GROUND, all, null);
        const layout = layoutAt(still, moved);
        expect(there).toEqual(eventPlaces({ ...facts, layout, hand: NO_HAND }, GROUND, all, null));
      }),
      { numRuns: 40 },
    );
  });
});
