import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { awayLanes, nearestAway } from '../../src/timeline/awayLanes.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { laneColumns } from '../../src/timeline/laneColumns.ts';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';

const WIDTH = 600;
const SLACK = 20;
const datasets = [12, 80, 400].map((events, seed) => indexDataset(makeCompiled({ seed, events })));

const looks = fc.record({
  dataset: fc.constantFrom(...datasets),
  from: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.double({ min: 0.0005, max: 0.2, noNaN: true }),
});

describe('a lane that a view leaves empty', () => {
  it('tells how many of its events are earlier and later, and where the nearest is', () => {
    fc.assert(
      fc.property(looks, ({ dataset, from, length }) => {
        const all = new Uint8Array(dataset.events.length).fill(1);
        const choices = { lanesBy: 'actor', laneOrder: [], closedLanes: [] } as const;
        const lanes = laneColumns(dataset, choices, all, all);
        const scale = foldedScale(dataset.axis, WIDTH, {
          trueScale: false,
          unfolded: [],
        })!;
        const start = scale.length * from;
        const view = viewOf(scale, WIDTH, [
          scale.toDay(start),
          scale.toDay(start + scale.length * length),
        ]);
        const { starts, ends } = timeColumnsOf(dataset);
        const [first, last] = [view.toDay(-SLACK), view.toDay(WIDTH + SLACK)];
        const expected = lanes.flatMap(({ events }, lane) => {
          const earlier = [...events].filter((event) => ends[event]! <= first);
          const later = [...events].filter((event) => starts[event]! >= last);
          if (events.length === 0 || earlier.length + later.length < events.length) return [];
          const day = (list: number[]) => list.map((event) => starts[event]!);
          return [
            {
              lane,
              earlier: earlier.length,
              later: later.length,
              before: earlier.length > 0 ? Math.max(...day(earlier)) : null,
              after: later.length > 0 ? Math.min(...day(later)) : null,
            },
          ];
        });
        const told = awayLanes({ lanes, view }).map((away) => ({
          ...away,
          before: nearestAway({ lanes, view }, away.lane, false),
          after: nearestAway({ lanes, view }, away.lane, true),
        }));
        expect(told).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
