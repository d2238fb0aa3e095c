import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveLane, placeAt } from '../../src/timeline/moveLane.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 25,
});

describe('moveLane', () => {
  it('moves one lane and leaves the others in their order', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: -3, max: 30 }), (order, pick, place) => {
        const id = order[pick % order.length]!;
        const moved = moveLane(order, id, place);
        expect(moved.filter((other) => other !== id)).toEqual(
          order.filter((other) => other !== id),
        );
        expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(order.length - 1, place)));
      }),
    );
  });

  it('leaves lanes alone where the one to move is not among them', () => {
    expect(moveLane(['a', 'b'], 'c', 0)).toEqual(['a', 'b']);
  });
});

describe('placeAt', () => {
  it('leaves a lane that is held at its own top where it is', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(heights, fc.nat(), (px, pick) => {
        const order = px.map((_, i) => `lane ${i}`);
        const place = pick % order.length;
        const top = px.slice(0, place).reduce((sum, height) => sum + height, 0);
        const heightOf = (id: string) => px[order.indexOf(id)]!;
        expect(placeAt(order, order[place]!, top, heightOf)).toBe(place);
      }),
    );
  });

  it('does not hang on where the dragged lane stands, so that a hand at rest moves nothing', () => {
    const heightOf = (id: string) => ({ a: 30, b: 120, c: 50 })[id]!;
    for (let top = -20; top < 300; top += 1) {
      const place = placeAt(['a', 'b', 'c'], 'a', top, heightOf);
      expect(placeAt(moveLane(['a', 'b', 'c'], 'a', place), 'a', top, heightOf)).toBe(place);
    }
  });

  it('goes past a lane when it is dragged over more than half of it', () => {
    const heightOf = () => 100;
    expect(placeAt(['a', 'b', 'c'], 'a', 49, heightOf)).toBe(0);
    expect(placeAt(['a', 'b', 'c'], 'a', 51, heightOf)).toBe(1);
    expect(placeAt(['a', 'b', 'c'], 'c', -400, heightOf)).toBe(0);
    expect(placeAt(['a', 'b', 'c'], 'a', 900, heightOf)).toBe(2);
  });
});
