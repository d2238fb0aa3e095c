import { axisOf } from './timelineFixture.ts';
import { describe, expect, it } from 'vitest';
import type { TimeShape } from '../../src/timeline/eventShape.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { revealShape } from '../../src/timeline/revealShape.ts';
import { viewOf } from '../../src/timeline/view.ts';

const WIDTH = 500;
const scale = foldedScale(axisOf([{ start: 0, end: 1000 }]), WIDTH, {
  trueScale: true,
  unfolded: [],
})!;
const at = (day: number): TimeShape => ({
  kind: 'disc',
  start: day,
  end: day + 1,
  firmStart: day,
  firmEnd: day + 1,
  openStart: false,
  openEnd: false,
});

describe('revealing a mark', () => {
  it('leaves a view that shows everything as it is, even at its very edge', () => {
    const all = viewOf(scale, WIDTH, null);
    expect(revealShape(at(999), scale, all, 40)).toBeNull();
    expect(revealShape(at(0), scale, all, 40)).toBeNull();
  });

  it('leaves a mark in sight where it is', () => {
    expect(revealShape(at(250), scale, viewOf(scale, WIDTH, [200, 300]), 8)).toBeNull();
  });

  it('moves the view to a mark out of sight, without zooming', () => {
    const [from, to] = revealShape(at(800), scale, viewOf(scale, WIDTH, [200, 300]), 8)!;
    expect(from).toBeLessThan(800);
    expect(to).toBeGreaterThan(801);
    expect(to - from).toBeCloseTo(100, 6);
  });
});
