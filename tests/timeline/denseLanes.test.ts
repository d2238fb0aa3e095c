import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsBehind, makeUpOf, sizeOf } from '../../src/timeline/counted.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { labelsOf } from '../../src/timeline/labelsOf.ts';
import { laneColumns, placeOf } from '../../src/timeline/laneColumns.ts';
import { laneMembersOf } from '../../src/timeline/laneMembers.ts';
import { markBox } from '../../src/timeline/markBox.ts';
import { packLane } from '../../src/timeline/packLanes.ts';
import { shapesOf } from '../../src/timeline/shapesOf.ts';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import { NO_LANE, OTHER_LANES, STANDINGS, type LanesBy } from '../../src/state/facts.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { eventOf, momentOf, withAxis } from '../fixtures/compiledParts.ts';

/** Letters of the usual size, and so many times larger. */
const measureAt = (unit: number) => (text: string) => text.length * 6.5 * unit;
const ALL = { laneOrder: [], closedLanes: [] } as const;

/** Datasets as they come from elsewhere, made once each: what varies is how one looks at them. */
const datasets = [300, 1500, 6000].map((events, seed) =>
  indexDataset(makeCompiled({ seed, events })),
);
const looks = fc.record({
  dataset: fc.constantFrom(...datasets),
  lane: fc.nat({ max: 7 }),
  width: fc.integer({ min: 60, max: 1600 }),
  rows: fc.integer({ min: 1, max: 9 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0.001, max: 1, noNaN: true }),
  unit: fc.constantFrom(1, 1.4, 2),
});
type Look = (typeof looks)['generate'] extends (...args: never[]) => { value: infer T } ? T : never;

function pack(look: Look, shiftPx = 0) {
  const { dataset, width, rows, from, length, unit } = look;
  const visible = new Uint8Array(dataset.events.length).fill(1);
  const lanes = laneColumns(dataset, { lanesBy: 'theme', ...ALL }, visible, visible);
  const lane = lanes[look.lane % lanes.length]!;
  const scale = foldedScale(dataset.axis, width, {
    trueScale: false,
    unfolded: [],
  })!;
  const start = scale.length * from;
  const shift = (scale.length * length * shiftPx) / width;
  const view = viewOf(scale, width, [
    scale.toDay(start + shift),
    scale.toDay(start + shift + scale.length * length),
  ]);
  const input = {
    lane,
    time: timeColumnsOf(dataset),
    shapeAt: shapesOf(dataset),
    labelOf: labelsOf(dataset, false),
    view,
    rows,
    measure: measureAt(unit),
    unit,
  };
  return { ...input, packed: packLane(input) };
}

describe('a lane of many events', () => {
  it('draws each event in view once, by itself or in a count', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { packed, lane, view, shapeAt } = pack(look);
        const drawn = [
          ...packed.marks.map(({ candidate }) => candidate.event),
          ...packed.counts.flatMap(({ counted }) => eventsBehind(lane, counted)),
        ];
        expect(new Set(drawn).size).toBe(drawn.length);
        const inView = [...lane.events].filter((index) => {
          const box = markBox(shapeAt(index)!, view);
          return box.right > 0 && box.left < view.widthPx;
        });
        const missing = new Set(inView);
        for (const index of drawn) missing.delete(index);
        expect([...missing]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nothing overlap, and draws no more than fits', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { marks, counts } = pack(look).packed;
        const boxes = [
          ...marks.map(({ row, candidate: { box }, label }) => ({
            row,
            left: Math.min(box.left, label?.x ?? Infinity),
            right: Math.max(box.right, label ? label.x + label.width : -Infinity),
          })),
          ...counts,
        ].sort((a, b) => a.row - b.row || a.left - b.left);
        for (const [i, box] of boxes.entries()) {
          const before = boxes[i - 1];
          if (before?.row === box.row) expect(box.left).toBeGreaterThanOrEqual(before.right - 0.01);
        }
        expect(boxes.length).toBeLessThanOrEqual(Math.max(80, look.rows * (look.width / 14 + 4)));
      }),
      { numRuns: 300 },
    );
  });

  it('counts no event alone, and stands over the time of what it counts', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { packed, lane, view } = pack(look);
        for (const { counted, left, right } of packed.counts) {
          expect(sizeOf(counted)).toBeGreaterThan(1);
          const own = lane.starts.subarray(counted.from, counted.to);
          // The day of the last one is over at the next.
          const [first, last] = [own.at(0) ?? view.start, (own.at(-1) ?? view.start) + 1].map(
            (day) => Math.max(0, Math.min(view.widthPx, view.toPx(day))),
          );
          // Half a mark: between neighbours there is a gap.
          expect(left).toBeLessThanOrEqual(last! + 7);
          expect(right).toBeGreaterThanOrEqual(first! - 7);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has events of one day stand at one place, by themselves or counted', () => {
    const day = 10_000;
    const list = Array.from({ length: 120 }, (_, i) => eventOf(`e${i}`, { date: momentOf(day) }));
    const compiled = makeCompiled({ seed: 1, events: 1 });
    const themes = compiled.themes.slice(0, 1).map(({ id }) => id);
    const dataset = indexDataset(
      withAxis({
        ...compiled,
        events: list.map((own) => ({ ...own, themes })),
        ties: [],
        sources: [],
        passages: [],
        stories: [],
      }),
    );
    for (const width of [390, 900, 1600])
      for (const rows of [1, 2, 6]) {
        const look = { dataset, lane: 0, width, rows, from: 0, length: 1, unit: 1 as const };
        const { view, packed } = pack(look);
        const { marks, counts } = packed;
        const noon = view.toPx(day + 0.5);
        expect(counts).toHaveLength(1);
        expect((counts[0]!.left + counts[0]!.right) / 2).toBeCloseTo(noon, 0);
        for (const { candidate } of marks)
          expect((candidate.box.left + candidate.box.right) / 2).toBeCloseTo(noon, 0);
      }
  });

  it('keeps the order of time in each row, and does the same twice', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { packed, lane } = pack(look);
        const starts = packed.counts.map(({ counted }) => counted.from);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const { counted } of packed.counts)
          expect(eventsBehind(lane, counted)).toHaveLength(sizeOf(counted));
        expect(pack(look).packed).toEqual(packed);
      }),
      { numRuns: 150 },
    );
  });

  it('reshuffles no count in the middle of the view while it is panned', () => {
    const across = { width: 1000, rows: 4, from: 0.2, length: 0.3, unit: 1 } as const;
    const look = { dataset: datasets[2]!, lane: 0, ...across };
    const middle = (shiftPx: number) =>
      pack(look, shiftPx)
        .packed.counts.map(({ counted, left }) => [counted.from, counted.to, left + shiftPx])
        .filter(([, , left]) => left! > 250 && left! < 750)
        .map(([from, to]) => [from, to]);
    expect(middle(0).length).toBeGreaterThan(4);
    for (const shiftPx of [1, 7, 40, 120]) expect(middle(shiftPx)).toEqual(middle(0));
  });

  it('tells the sides and standings of a count as counting them one by one would', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const { packed, lane, time } = pack(look);
        for (const { counted } of packed.counts) {
          const plain = new Map<string, number>();
          for (const index of eventsBehind(lane, counted)) {
            const { sides, standing } = look.dataset.events[index]!;
            const key = `${sides.join(' ')}/${standing}`;
            plain.set(key, (plain.get(key) ?? 0) + 1);
          }
          const told = makeUpOf(lane, counted, time).map(
            ({ sideSet, standing, count }) =>
              [`${time.sideSets[sideSet]!.join(' ')}/${STANDINGS[standing]!}`, count] as const,
          );
          expect(new Map(told)).toEqual(plain);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The lanes an event belongs to, told plainly. */
function lanesOf(dataset: Dataset, index: number, lanesBy: LanesBy): ReadonlySet<string> {
  const event = dataset.events[index]!;
  const ids = {
    theme: () => event.themes,
    side: () => event.sides,
    actor: () => event.participants.map(({ actor }) => actor),
    source: () =>
      dataset.sources
        .map(({ id }) => id)
        .filter((id) => dataset.eventsBySource.get(id)?.includes(index)),
  }[lanesBy]();
  return new Set(ids);
}

describe('lanes', () => {
  it.each(['theme', 'side', 'actor', 'source'] as const)(
    'by %s hold each event where it belongs, once a lane',
    (lanesBy) => {
      const dataset = datasets[0]!;
      const lanes = laneMembersOf(dataset, lanesBy);
      const own = new Set(lanes.map(({ id }) => id));
      expect(lanes.length).toBeLessThanOrEqual(26);
      dataset.events.forEach((_, index) => {
        const wanted = new Set(
          [...lanesOf(dataset, index, lanesBy)].map((id) => (own.has(id) ? id : OTHER_LANES)),
        );
        if (wanted.size === 0) wanted.add(NO_LANE);
        const found = lanes.flatMap(({ id, dated, undated }) =>
          [...dated, ...undated].filter((event) => event === index).map(() => id),
        );
        expect(new Set(found)).toEqual(wanted);
        expect(found).toHaveLength(wanted.size);
      });
    },
  );

  it('stand as a person arranged them, those not named behind', () => {
    const dataset = datasets[0]!;
    const visible = new Uint8Array(dataset.events.length).fill(1);
    const ids = dataset.themes.map(({ id }) => id);
    const arranged = laneColumns(
      dataset,
      { lanesBy: 'theme', laneOrder: [ids[3]!, ids[1]!], closedLanes: [ids[1]!] },
      visible,
      visible,
    );
    const rest = ids.filter((_, i) => i !== 3 && i !== 1);
    expect(arranged.map(({ id }) => id)).toEqual([ids[3], ids[1], ...rest]);
    expect(arranged.map(({ isClosed }) => isClosed)).toEqual(
      arranged.map(({ id }) => id === ids[1]),
    );
  });

  it('find the place of each of their events', () => {
    const dataset = datasets[1]!;
    const visible = new Uint8Array(dataset.events.length).fill(1);
    const { starts } = timeColumnsOf(dataset);
    for (const lane of laneColumns(dataset, { lanesBy: 'side', ...ALL }, visible, visible))
      lane.events.forEach((event, place) => {
        expect(placeOf(lane, event, starts[event]!)).toBe(place);
      });
  });
});
