import { withAxis } from '../fixtures/compiledParts.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';
import type { CompiledDataset, DatasetEvent } from '../../src/dataset/model.ts';
import type { LanesBy } from '../../src/state/facts.ts';
import {
  askedBrackets,
  bracketLimit,
  bracketsLeftOut,
  quietBrackets,
} from '../../src/timeline/chooseBrackets.ts';
import type { DrawnMark } from '../../src/timeline/drawnMarks.ts';
import { layoutAt, type TimelineLayout } from '../../src/timeline/layoutAt.ts';
import { placeBrackets, type PlacedBracket } from '../../src/timeline/placeBrackets.ts';
import { standsFor } from '../../src/timeline/stepMark.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { BY_THEME, datasetOf, day, event, moment, stillOf } from './timelineFixture.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the height of a mark, and of a label's letters of the usual size, px. */
const HALF_DRAWN = 7;
const HALF_LABEL = 7;

/** Where one looks from: shares of the scale, and of the lanes' height. */
interface Look {
  readonly dataset: Dataset;
  readonly lanesBy: LanesBy;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly length: number;
  readonly scrolled: number;
  readonly unit: number;
  readonly asked: number;
}

function layoutOf(
  look: Pick<Look, 'dataset' | 'lanesBy' | 'width' | 'height' | 'from' | 'length' | 'unit'>,
) {
  const { dataset, lanesBy, width, height, from, length, unit } = look;
  const visible = new Uint8Array(dataset.events.length).fill(1);
  const still = stillOf(dataset, visible, { ...BY_THEME, lanesBy }, { width, height, unit });
  const { scale } = still;
  const start = (scale?.length ?? 0) * from;
  const end = start + (scale?.length ?? 0) * length;
  return layoutAt(still, scale && [scale.toDay(start), scale.toDay(end)]);
}

function roomOf(layout: TimelineLayout, sight: Box) {
  const { dataset, marks, frames, columns, measures } = layout;
  return {
    language: dataset.language,
    marks,
    rowHeight: frames.rowHeight,
    unit: frames.unit,
    sight,
    shelfX: columns.shelfX,
    measure: measures.tick,
  };
}

function bracketsOf(look: Look) {
  const layout = layoutOf(look);
  const { frames, columns } = layout;
  const top = Math.max(0, frames.height - look.height) * look.scrolled;
  const sight = {
    left: columns.plotX,
    right: look.width - 2,
    top,
    bottom: Math.min(frames.height, top + look.height),
  };
  const askedEvent = look.asked % look.dataset.events.length;
  const asked = askedBrackets(look.dataset, layout, [askedEvent]);
  const quiet = quietBrackets(look.dataset, layout, [askedEvent], sight);
  const chosen = [...asked, ...quiet];
  const placed = placeBrackets(chosen, roomOf(layout, sight));
  return { layout, sight, asked, quiet, chosen, placed, askedEvent };
}

/** The level and upright strokes of a path; those of arrowheads lean and are left out. */
function strokesOf(path: string): readonly Box[] {
  const strokes: Box[] = [];
  let [x, y] = [0, 0];
  for (const [, command, values] of path.matchAll(/([MHVL])([^MHVL]+)/g)) {
    const [first, second] = values!.split(',').map(Number);
    const to = {
      x: command === 'V' ? x : first!,
      y: command === 'V' ? first! : command === 'H' ? y : second!,
    };
    if (command === 'H' || command === 'V')
      strokes.push({
        left: Math.min(x, to.x),
        right: Math.max(x, to.x),
        top: Math.min(y, to.y),
        bottom: Math.max(y, to.y),
      });
    ({ x, y } = to);
  }
  return strokes;
}

function labelBox({ content, x, y }: DrawnMark, unit: number): Box | null {
  if (content.type !== 'event' || !content.label) return null;
  const left = x + content.label.x;
  return {
    left,
    right: left + content.label.width,
    top: y - HALF_LABEL * unit,
    bottom: y + HALF_LABEL * unit,
  };
}

const overlap = (a: Box, b: Box, slack = 0.01) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > -slack &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > -slack;

/** A generated dataset of which every third event hangs on another. */
function withRelations(seed: number, events: number): Dataset {
  const compiled = makeCompiled({ seed, events });
  return indexDataset(
    withAxis({
      ...compiled,
      events: compiled.events.map((own, i): DatasetEvent => {
        const other = compiled.events[(i * 7 + (i % 5) + 3) % compiled.events.length]!;
        const near = compiled.events[(i + 1 + (i % 4)) % compiled.events.length]!;
        const target = i % 2 === 0 ? near : other;
        if (i % 3 > 0 || target === own || !own.date) return own;
        const relations = [{ kind: 'after', event: target.id, by: i % 2 ? null : 'P2D' }] as const;
        return { ...own, date: { ...own.date, relations } };
      }),
    } satisfies CompiledDataset),
  );
}

const datasets = [30, 300, 3000].map((events, seed) => withRelations(seed, events));
/** A counterexample names its dataset by place: printed, it would be a book. */
const looks = fc.record({
  dataset: fc.constantFrom(0, 1, 2),
  lanesBy: fc.constantFrom<LanesBy>('theme', 'side', 'actor', 'source'),
  width: fc.integer({ min: 360, max: 1600 }),
  height: fc.integer({ min: 120, max: 700 }),
  from: fc.double({ min: 0, max: 0.98, noNaN: true }),
  length: fc.double({ min: 0.0005, max: 1, noNaN: true }),
  scrolled: fc.double({ min: 0, max: 1, noNaN: true }),
  unit: fc.constantFrom(1, 1.4, 2),
  asked: fc.nat(),
});

function lookOf<T extends { readonly dataset: number }>({ dataset, ...look }: T) {
  return { ...look, dataset: datasets[dataset]! };
}

/** Holds of whatever is drawn, however one looks at it. */
function always(check: (drawn: ReturnType<typeof bracketsOf>) => void, numRuns = 150): void {
  fc.assert(
    fc.property(looks, (look) => check(bracketsOf(lookOf(look)))),
    { numRuns },
  );
}

describe('brackets', () => {
  it('run through no label', () => {
    always(({ placed, layout }) => {
      const labels = layout.marks.flatMap((mark) => labelBox(mark, layout.frames.unit) ?? []);
      for (const { path } of placed)
        for (const stroke of strokesOf(path))
          expect(labels.filter((label) => overlap(stroke, label, -0.01))).toEqual([]);
    });
  });

  it('stay within the plot, and go onto the shelf only for what stands there', () => {
    always(({ placed, chosen, sight, layout }) => {
      const onShelf = new Set(
        chosen
          .filter((one) => [one.from, one.to].some((end) => typeof end === 'object' && end.shelved))
          .map(({ date }) => date.key),
      );
      for (const { key, path, words, anchor } of placed) {
        const left = onShelf.has(key) ? layout.columns.shelfX : sight.left;
        const dots = anchor
          ? [{ left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y }]
          : [];
        for (const box of [...strokesOf(path), ...dots, ...(words ? [words] : [])]) {
          expect(box.left).toBeGreaterThanOrEqual(left - 0.01);
          expect(box.right).toBeLessThanOrEqual(sight.right + 0.01);
          expect(box.top).toBeGreaterThanOrEqual(sight.top - 0.01);
          expect(box.bottom).toBeLessThanOrEqual(sight.bottom + 0.01);
        }
      }
    });
  });

  it('have their words on no mark, no label, and no other words', () => {
    always(({ placed, layout }) => {
      const { unit } = layout.frames;
      const halfOf = ({ content }: DrawnMark) =>
        content.type === 'count' ? HALF_DRAWN * unit : HALF_DRAWN;
      const marks = layout.marks.map((mark) => ({
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.y - halfOf(mark),
        bottom: mark.y + halfOf(mark),
      }));
      const taken = [...marks, ...layout.marks.flatMap((mark) => labelBox(mark, unit) ?? [])];
      for (const { words } of placed) {
        if (!words) continue;
        // Their letters are as much larger as all others, and their plate holds them.
        expect(words.bottom - words.top).toBeCloseTo(17 * unit, 6);
        expect(words.right - words.left).toBeGreaterThan(layout.measures.tick(words.text));
        expect(taken.filter((box) => overlap(words, box, -0.01))).toEqual([]);
        taken.push(words);
      }
    });
  });

  it('are no more than can be followed, and the rest is counted', () => {
    always(({ quiet, chosen, layout }) => {
      expect(quiet.length).toBeLessThanOrEqual(bracketLimit(layout.columns.plotWidth));
      expect(new Set(chosen.map(({ date }) => date.key)).size).toBe(chosen.length);
      const none = bracketsLeftOut(layout.dataset, layout, []);
      const some = bracketsLeftOut(layout.dataset, layout, chosen);
      expect(some).toBeLessThanOrEqual(none);
      expect(some).toBeGreaterThanOrEqual(none - chosen.length);
    });
  });

  it('of the event asked for are always there, however many others are', () => {
    always(({ placed, asked, askedEvent, layout, sight }) => {
      const { dataset, marks, view } = layout;
      const isOn = (mark: DrawnMark) => standsFor(layout, mark, askedEvent);
      const own = dataset.events[askedEvent]!.date?.relations ?? [];
      const seen = marks.filter((mark) => mark.y > sight.top + 14 && mark.y < sight.bottom - 14);
      for (const { event: id } of own) {
        const anchor = dataset.eventIndex.get(id)!;
        const [mark] = marks.filter(isOn);
        const [other] = marks.filter((one) => standsFor(layout, one, anchor));
        if (!mark || (other && standsFor(layout, other, askedEvent))) continue;
        // A count at the edge also stands for what lies beyond it.
        const [first, last] = [layout.time.starts[askedEvent]!, layout.time.ends[askedEvent]!];
        if (mark.content.type === 'count' && (first >= view!.end || last <= view!.start)) continue;
        expect(asked.map(({ date }) => date.anchor)).toContain(anchor);
        const ends = asked.find(({ date }) => date.anchor === anchor)!;
        if (![ends.from, ends.to].some((end) => seen.includes(end as DrawnMark))) continue;
        expect(placed.filter(({ event: index }) => index === askedEvent)).not.toEqual([]);
      }
    });
  });

  it('are the same twice', () => {
    fc.assert(
      fc.property(looks, (look) => {
        expect(bracketsOf(lookOf(look)).placed).toEqual(bracketsOf(lookOf(look)).placed);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a bracket of which an end is out of view', () => {
  const dataset = datasetOf([
    event('call', { date: moment(day('2021-04-05')) }),
    event('sanctions', {
      date: moment(day('2021-04-14'), undefined, {
        relations: [{ kind: 'after', event: 'call', by: 'P9D' }],
      }),
      themes: ['plans'],
    }),
    event('summit', { date: moment(day('2021-04-30')) }),
  ]);
  const whole = { dataset, lanesBy: 'theme', width: 900, height: 300, unit: 1 } as const;
  const draw = (from: number, length: number, sighted: Partial<Box> = {}) => {
    const layout = layoutOf({ ...whole, from, length });
    const { columns, frames } = layout;
    const bounds = { left: columns.plotX, right: 898, top: 0, bottom: frames.height };
    const index = dataset.eventIndex.get('sanctions')!;
    const sight = { ...bounds, ...sighted };
    const chosen = askedBrackets(dataset, layout, [index]);
    return { layout, sight, placed: placeBrackets(chosen, roomOf(layout, sight)) };
  };
  const only = (placed: readonly PlacedBracket[]) => {
    expect(placed).toHaveLength(1);
    return placed[0]!;
  };

  it('joins both where both are in view, with a dot and no arrowhead', () => {
    const { path, anchor, words } = only(draw(0, 1).placed);
    expect(anchor).not.toBeNull();
    expect(path).not.toContain('L');
    expect(words?.text).toBe('nine days after');
  });

  it('ends in an arrowhead at the edge, without a dot', () => {
    const { placed, sight } = draw(0.2, 0.3);
    const { path, anchor } = only(placed);
    expect(anchor).toBeNull();
    expect(path).toContain(`L${sight.left},`);
  });

  it('comes from the edge where the date itself is out of view', () => {
    const { placed, sight } = draw(0, 0.2);
    const { path, anchor } = only(placed);
    expect(anchor).not.toBeNull();
    expect(path).toContain(`L${sight.right},`);
  });

  it('is cut where the lanes are scrolled out of sight', () => {
    const { layout } = draw(0, 1);
    const bottom = layout.frames.lanes[1]!.y - 4;
    const { path, anchor } = only(draw(0, 1, { bottom }).placed);
    expect(anchor).not.toBeNull();
    expect(path).toContain(`,${bottom}L`);
  });

  it('is not drawn where neither is in view', () => {
    expect(draw(0.5, 0.3).placed).toEqual([]);
  });
});
