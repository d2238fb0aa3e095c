import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetEvent } from '../../src/dataset/model.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { eventsBehind, sizeOf } from '../../src/timeline/counted.ts';
import { shapeOf } from '../../src/timeline/eventShape.ts';
import { labelsOf } from '../../src/timeline/labelsOf.ts';
import { laneColumns } from '../../src/timeline/laneColumns.ts';
import { markBox } from '../../src/timeline/markBox.ts';
import type { PackedLane } from '../../src/timeline/packInput.ts';
import { packLane } from '../../src/timeline/packLanes.ts';
import { ellipsis, labelMarks } from '../../src/timeline/packRows.ts';
import { packShortened } from '../../src/timeline/packShortened.ts';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { datasetOf, event, moment } from './timelineFixture.ts';

const THEMES = { lanesBy: 'theme', laneOrder: [], closedLanes: [] } as const;
const measure = (text: string) => text.length * 6.5;

const events = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 3000 }),
      length: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 2500 }),
      ),
      kind: fc.constantFrom('moment', 'span', 'open', 'position'),
      title: fc.string({ minLength: 1, maxLength: 40 }),
      importance: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((list): DatasetEvent[] =>
    list.map(({ start, length, kind, title, importance }, i) =>
      event(`e${i}`, {
        title,
        importance,
        standing: kind === 'position' ? 'position' : 'reported',
        date: moment(kind === 'open' ? null : start, start + length, {
          basis: 'derived',
          extent: kind === 'span' ? 'span' : 'moment',
          relations: kind === 'open' ? [{ kind: 'before', event: 'x', by: null }] : [],
        }),
      }),
    ),
  );

const cases = fc.record({
  list: events,
  width: fc.integer({ min: 60, max: 1600 }),
  rows: fc.integer({ min: 1, max: 9 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  unit: fc.constantFrom(1, 1.4, 2),
});

function pack({
  list,
  width,
  rows,
  from,
  to,
  unit,
}: {
  list: readonly DatasetEvent[];
  width: number;
  rows: number;
  from: number;
  to: number;
  unit: number;
}) {
  const dataset = datasetOf(list);
  const all = new Uint8Array(list.length).fill(1);
  const lane = laneColumns(dataset, THEMES, all, all)[0]!;
  const shapeAt = (index: number) => shapeOf(dataset.events[index]!);
  const scale = foldedScale(dataset.axis, width, {
    trueScale: false,
    unfolded: [],
  })!;
  const view = viewOf(scale, width, [
    scale.toDay(scale.length * from),
    scale.toDay(scale.length * to),
  ]);
  const packed = packLane({
    lane,
    time: timeColumnsOf(dataset),
    shapeAt,
    labelOf: labelsOf(dataset, false),
    view,
    rows,
    measure: (text) => measure(text) * unit,
    unit,
  });
  return { packed, view, shapeAt, lane };
}

/** Everything that takes room, as `[row, left, right]`. */
function boxes({ marks, counts }: PackedLane): [number, number, number][] {
  return [
    ...marks.map(({ row, candidate: { box }, label }): [number, number, number] => [
      row,
      Math.min(box.left, label?.x ?? Infinity),
      Math.max(box.right, label ? label.x + label.width : -Infinity),
    ]),
    ...counts.map(({ row, left, right }): [number, number, number] => [row, left, right]),
  ];
}

describe('packLane', () => {
  it('never lets marks or labels overlap, and keeps to its rows', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const all = boxes(pack(input).packed).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        for (const [row] of all) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(input.rows);
        }
        const neighbours = all.slice(1).map((box, i) => [all[i]!, box] as const);
        for (const [before, after] of neighbours.filter(([a, b]) => a[0] === b[0]))
          expect(after[1]).toBeGreaterThanOrEqual(before[2] - 0.01);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the labels of marks in view within the plot', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { packed, view } = pack(input);
        for (const { label } of packed.marks) {
          if (!label) continue;
          expect(label.x).toBeGreaterThanOrEqual(-0.01);
          expect(label.x + label.width).toBeLessThanOrEqual(view.widthPx + 0.01);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('lets no label hide its own bar: on it, it takes half of what is seen, in its middle', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { packed, view } = pack(input);
        for (const { candidate, label } of packed.marks) {
          if (label?.side !== 'over') continue;
          const left = Math.max(0, candidate.box.left);
          const right = Math.min(view.widthPx, candidate.box.right);
          // With the plate that its words stand on.
          expect(label.width + 10).toBeLessThanOrEqual((right - left) / 2 + 0.01);
          expect(label.x - 5).toBeGreaterThan(left);
          expect(label.x + label.width + 5).toBeLessThan(right);
        }
      }),
      { numRuns: 1000 },
    );
  });

  describe('a label that is longer than the room beside its bar', () => {
    /** On a bar of which so much fades at either end, alone in a row of 900 px. */
    const labelOf = (left: number, right: number, fade: number, letters: number) => {
      const [firmLeft, firmRight] = [left + fade, right - fade];
      const ends = { wide: true, cutLeft: false, cutRight: false };
      const box = { left, right, firmLeft, firmRight, ...ends };
      const candidate = { event: 0, box, title: 'a'.repeat(letters), importance: 3 };
      const [placed] = labelMarks([{ candidate, row: 0 }], [], 900, measure);
      const shortened = packShortened([candidate], 1, 900, measure)!;
      expect(shortened[0]!.label).toEqual(placed!.label);
      return { ...box, ...placed!.label! };
    };

    it('stands on the bar where firm bar is seen on both sides of it', () => {
      const { side, text, x, width, firmLeft, firmRight } = labelOf(150, 740, 20, 31);
      expect([side, text.length]).toEqual(['over', 31]);
      expect(x - firmLeft).toBeGreaterThan(125);
      expect(firmRight - x - width).toBeGreaterThan(125);
    });

    it('stands beside, shortened, where it would hide most of what is firm', () => {
      const { side, text, x, right } = labelOf(150, 740, 140, 31);
      expect(side).toBe('right');
      expect(text).toMatch(/^a+…$/);
      expect(x).toBeGreaterThan(right);
    });

    it('stands on half of the bar, shortened, where nothing has room beside', () => {
      const { side, text, width, left, right } = labelOf(30, 870, 400, 90);
      expect(side).toBe('over');
      expect(text).toMatch(/^a+…$/);
      expect(width).toBeLessThan((right - left) / 2);
    });
  });

  it('loses no event in view and draws none twice', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { packed, view, shapeAt, lane } = pack(input);
        const drawn = [
          ...packed.marks.map(({ candidate }) => candidate.event),
          ...packed.counts.flatMap(({ counted }) => eventsBehind(lane, counted)),
        ];
        expect(new Set(drawn).size).toBe(drawn.length);
        const inView = [...input.list.keys()].filter((index) => {
          const box = markBox(shapeAt(index)!, view);
          return box.right > 0 && box.left < view.widthPx;
        });
        expect(drawn).toEqual(expect.arrayContaining(inView));
      }),
      { numRuns: 1000 },
    );
  });

  it('is deterministic', () => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(pack(input).packed).toEqual(pack(input).packed);
      }),
      { numRuns: 200 },
    );
  });

  it('lets the label of the less important event give way', () => {
    const at = (id: string, start: number, importance: number) =>
      event(id, { title: 'A rather long title here', importance, date: moment(start) });
    const list = [
      at('edge', 60, 1),
      at('lesser', 100, 1),
      at('greater', 130, 5),
      at('end', 300, 1),
    ];
    const { packed } = pack({ list, width: 700, rows: 1, from: 0, to: 1, unit: 1 });
    const label = (index: number) =>
      packed.marks.find(({ candidate }) => candidate.event === index)?.label?.text ?? '';
    expect(label(2)).toBe('A rather long title here');
    expect(label(1).length).toBeLessThan(label(2).length);
  });

  it('draws about as many marks for 20,000 events as fit its rows', () => {
    const list = Array.from({ length: 20_000 }, (_, i) =>
      event(`e${i}`, { date: moment((i * 7919) % 300_000) }),
    );
    const { packed } = pack({ list, width: 900, rows: 4, from: 0, to: 1, unit: 1 });
    expect(packed.marks.length + packed.counts.length).toBeLessThan(200);
    const total = packed.counts.reduce(
      (sum, { counted }) => sum + sizeOf(counted),
      packed.marks.length,
    );
    expect(total).toBe(20_000);
  });
});

describe('a name that is cut', () => {
  it('fits, and ends with a whole character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'Word ', '👩‍👩‍👧', '😀', 'é'), { minLength: 4, maxLength: 30 }),
        fc.integer({ min: 30, max: 200 }),
        (letters, width) => {
          const text = letters.join('');
          const short = ellipsis(text, width, measure);
          if (short === null || short === text) return;
          expect(measure(short)).toBeLessThanOrEqual(width);
          expect(short).not.toMatch(/[\uD800-\uDBFF\u200D\s]…$/);
          expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
