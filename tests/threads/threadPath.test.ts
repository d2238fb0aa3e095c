import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straighten, threadPath } from '../../src/threads/threadPath.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) });

describe('straighten', () => {
  it('leaves out points on the way between others', () => {
    const way = [0, 4, 4, 9].map((x) => ({ x, y: 2 }));
    expect(straighten([...way, { x: 9, y: 8 }])).toEqual([
      { x: 0, y: 2 },
      { x: 9, y: 2 },
      { x: 9, y: 8 },
    ]);
  });

  it('keeps both ends', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const way = straighten(points);
        expect(way[0]).toEqual(points[0]);
        expect(way.at(-1)).toEqual(points.at(-1));
      }),
    );
  });
});

describe('threadPath', () => {
  it('rounds the corners', () => {
    expect(
      threadPath([
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: 60 },
      ]),
    ).toBe('M0 0L31 0Q40 0 40 9L40 60');
  });

  it('rounds a short side no further than half way', () => {
    expect(
      threadPath([
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: 4 },
        { x: 80, y: 4 },
      ]),
    ).toBe('M0 0L31 0Q40 0 40 2L40 2Q40 4 49 4L80 4');
  });
});
