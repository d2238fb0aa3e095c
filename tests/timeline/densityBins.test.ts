import { describe, expect, it } from 'vitest';
import { densityBins } from '../../src/timeline/densityBins.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { axisOf } from './timelineFixture.ts';

describe('densityBins', () => {
  it('are as high as they are full', () => {
    const scale = foldedScale(axisOf([{ start: 0, end: 1000 }]), 500, {
      trueScale: true,
      unfolded: [],
    })!;
    const starts = Float64Array.from([
      ...Array.from({ length: 4 }, () => 205),
      ...Array.from({ length: 40 }, () => 605),
      805,
    ]);
    const lane = {
      id: 'lane',
      name: 'Lane',
      events: Int32Array.from(starts.keys()),
      starts,
      ends: starts.map((start) => start + 1),
      shelf: new Int32Array(),
      count: starts.length,
      isClosed: false,
    };
    expect(densityBins([lane], scale, 500).map(({ height }) => height)).toEqual([0.1, 1, 1 / 40]);
  });
});
