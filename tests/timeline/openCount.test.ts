import { describe, expect, it } from 'vitest';
import type { Counted } from '../../src/timeline/counted.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import type { Lane } from '../../src/timeline/laneColumns.ts';
import { openCount, openedWords } from '../../src/timeline/openCount.ts';
import { maxZoom, viewOf, type Viewport } from '../../src/timeline/view.ts';
import { axisOf, day } from './timelineFixture.ts';

const FIRST = day('1600-01-01');
const WIDTH = 800;
const scale = foldedScale(axisOf([{ start: FIRST, end: FIRST + 100_000 }]), WIDTH, {
  trueScale: true,
  unfolded: [],
})!;

/** A lane whose events begin so many days after the first. */
function lane(...starts: readonly number[]): Lane {
  return {
    id: 'lane',
    name: 'Lane',
    events: Int32Array.from(starts.keys()),
    starts: Float64Array.from(starts, (start) => FIRST + start),
    ends: Float64Array.from(starts, (start) => FIRST + start + 1),
    shelf: new Int32Array(),
    count: starts.length,
    isClosed: false,
  };
}

const all = (size: number, more: Partial<Counted> = {}): Counted => ({
  from: 0,
  to: size,
  without: [],
  also: [],
  onShelf: false,
  ...more,
});
const open = (of: Lane, counted: Counted, viewport: Viewport = null) =>
  openCount(of, counted, scale, viewOf(scale, WIDTH, viewport));

describe('opening a count', () => {
  it('shows exactly its stretch of time, with a tenth of it free on each side', () => {
    const opened = open(lane(40_000, 41_000, 50_000), all(3))!;
    expect([opened.start - FIRST, opened.end - FIRST]).toEqual([40_000, 50_000]);
    expect(opened.viewport[0] - FIRST).toBeCloseTo(39_000, 0);
    expect(opened.viewport[1] - FIRST).toBeCloseTo(51_000, 0);
  });

  it('leaves out what is drawn by itself', () => {
    const opened = open(lane(100, 40_000, 50_000, 90_000), all(4, { without: [0, 3] }))!;
    expect([opened.start - FIRST, opened.end - FIRST]).toEqual([40_000, 50_000]);
  });

  it('goes no nearer than one can', () => {
    const opened = open(lane(40_000, 40_001.5), all(2))!;
    const least = scale.length / maxZoom(scale, WIDTH);
    expect(opened.viewport[1] - opened.viewport[0]).toBeCloseTo(least, 3);
  });

  it('is no zoom where that would show nothing new: on one day, at the limit, across all of the view', () => {
    expect(open(lane(40_000, 40_000), all(2))).toBeNull();
    expect(open(lane(40_000, 40_003), all(2), [FIRST + 40_000, FIRST + 40_001])).toBeNull();
    expect(open(lane(40_000, 50_000), all(2), [FIRST + 40_000, FIRST + 50_000])).toBeNull();
  });
});

describe('what was opened', () => {
  it('is told by years where it is long, by days where it is short', () => {
    expect(openedWords(33, day('1672-03-01'), day('1820-05-09'), 'en')).toBe(
      '33 events, 1672 to 1820',
    );
    expect(openedWords(4, day('2021-03-01'), day('2021-05-09'), 'en')).toBe(
      '4 events, 1 Mar 2021 to 9 May 2021',
    );
  });
});
