import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendParts } from '../../src/share/pictureLegend.ts';
import { pictureTimeline } from '../../src/share/pictureTimeline.ts';
import { INITIAL_FACTS } from '../../src/state/facts.ts';
import type { DatasetEvent } from '../../src/dataset/model.ts';
import { datasetOf, event, moment } from '../timeline/timelineFixture.ts';

const wide = (text: string) => text.length * 7;
const measures = { label: wide, name: wide, tick: wide };

function manyLanes(lanes: number, events: number) {
  const themes = Array.from({ length: lanes }, (_, i) => ({ id: `t${i}`, name: `Theme ${i}` }));
  const all = Array.from({ length: events }, (_, i): DatasetEvent =>
    event(`e${i}`, {
      themes: [`t${Math.floor(Math.sqrt(i)) % lanes}`],
      date: moment(1000 + 7 * i),
    }),
  );
  return datasetOf(all, { themes });
}

const all = (count: number) => new Uint8Array(count).fill(1);

describe('the timeline in a picture', () => {
  it('is as high as its room', () => {
    const dataset = manyLanes(3, 20);
    const room = { width: 800, height: 400, most: 400 };
    const { height, moreLanes } = pictureTimeline(dataset, all(20), INITIAL_FACTS, measures, room);
    expect(height).toBeLessThanOrEqual(400);
    expect(height).toBeGreaterThan(320);
    expect(moreLanes).toEqual([]);
  });

  it('grows where it may, rather than to leave lanes out', () => {
    const dataset = manyLanes(12, 100);
    const room = { width: 800, height: 200, most: 1600 };
    const { height, moreLanes } = pictureTimeline(dataset, all(100), INITIAL_FACTS, measures, room);
    expect(moreLanes).toEqual([]);
    expect(height).toBeGreaterThan(400);
  });

  it('leaves out the lanes that show least, and keeps the order of the others', () => {
    const dataset = manyLanes(12, 100);
    const room = { width: 800, height: 300, most: 300 };
    const { layout, moreLanes } = pictureTimeline(dataset, all(100), INITIAL_FACTS, measures, room);
    expect(moreLanes.length).toBeGreaterThan(0);
    const least = Math.min(...layout.lanes.map(({ count }) => count));
    for (const { count } of moreLanes) expect(count).toBeLessThanOrEqual(least);
    const ids = layout.lanes.map(({ id }) => Number(id.slice(1)));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  it('leaves out the lanes in which the filters leave nothing, and counts them', () => {
    const dataset = manyLanes(6, 60);
    const room = { width: 800, height: 600, most: 900 };
    const only = Uint8Array.from(dataset.events, ({ themes }) =>
      Number(['t1', 't4'].includes(themes[0]!)),
    );
    const lanesOf = (visible: Uint8Array, filterMode: 'hide' | 'dim') =>
      pictureTimeline(dataset, visible, { ...INITIAL_FACTS, filterMode }, measures, room);
    const hidden = lanesOf(only, 'hide');
    expect(hidden.layout.lanes.map(({ id }) => id)).toEqual(['t1', 't4']);
    expect(hidden.emptyLanes).toBe(4);
    expect(hidden.moreLanes).toEqual([]);
    // Faint events are to be seen in their lanes.
    expect(lanesOf(only, 'dim')).toMatchObject({ emptyLanes: 0 });
    expect(lanesOf(only, 'dim').layout.lanes).toHaveLength(6);
    // Where nothing passes there is nothing better to show.
    expect(lanesOf(new Uint8Array(60), 'hide').layout.lanes).toHaveLength(6);
  });

  it('keeps the lanes that another stretch of time fills', () => {
    const dataset = manyLanes(3, 20);
    const room = { width: 800, height: 400, most: 400 };
    const facts = { ...INITIAL_FACTS, viewport: [1000, 1010] as const };
    const { layout, emptyLanes } = pictureTimeline(dataset, all(20), facts, measures, room);
    expect(layout.lanes).toHaveLength(3);
    expect(emptyLanes).toBe(0);
  });

  it('never stands out of its room, and is never empty', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 300, max: 1600 }),
        fc.integer({ min: 170, max: 900 }),
        (lanes, events, width, height) => {
          const dataset = manyLanes(lanes, events);
          const drawn = pictureTimeline(dataset, all(events), INITIAL_FACTS, measures, {
            width,
            height,
            most: height,
          });
          const { marks, frames } = drawn.layout;
          expect(drawn.height).toBeLessThanOrEqual(height);
          expect(marks.length).toBeGreaterThan(0);
          for (const { y } of marks) {
            expect(y).toBeGreaterThan(0);
            expect(y).toBeLessThan(frames.height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names what has no date where there is room, and counts what it does not name', () => {
    const title = (i: number) => `An undated event with the number ${i}`;
    const dataset = datasetOf([
      ...Array.from({ length: 15 }, (_, i) => event(`u${i}`, { title: title(i) })),
      event('a', { date: moment(10) }),
      event('b', { date: moment(800) }),
    ]);
    const drawn = (width: number, height: number) =>
      pictureTimeline(dataset, all(17), INITIAL_FACTS, measures, { width, height, most: height });
    const tall = drawn(600, 900);
    const names = tall.layout.shelved.map(
      ({ content }) => content.type === 'event' && content.label,
    );
    expect(names.map((label) => label && label.text)).toEqual(
      Array.from({ length: 15 }, (_, i) => title(i)),
    );
    expect(tall).toMatchObject({ undated: 15, unnamed: 0 });
    expect(tall.height).toBeLessThanOrEqual(900);
    const low = drawn(600, 200);
    const named = low.layout.shelved.filter(
      ({ content }) => content.type === 'event' && content.label !== null,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(low).toMatchObject({ undated: 15, unnamed: 15 - named.length });
  });

  it('counts only what passes the filters as without a name', () => {
    const dataset = datasetOf(Array.from({ length: 30 }, (_, i) => event(`u${i}`)));
    const visible = Uint8Array.from({ length: 30 }, (_, i) => Number(i < 4));
    const room = { width: 800, height: 170, most: 170 };
    const facts = { ...INITIAL_FACTS, filterMode: 'dim' } as const;
    const { undated, unnamed } = pictureTimeline(dataset, visible, facts, measures, room);
    expect(undated).toBe(4);
    expect(unnamed).toBeLessThanOrEqual(4);
  });

  it('leaves the names of dated events their room', () => {
    const dataset = datasetOf([
      event('u', { title: 'An undated event with a very long title, longer than others' }),
      ...Array.from({ length: 12 }, (_, i) =>
        event(`d${i}`, { title: `A dated event ${i}`, date: moment(10 + 40 * i) }),
      ),
    ]);
    const room = { width: 430, height: 320, most: 320 };
    const { layout } = pictureTimeline(dataset, all(13), INITIAL_FACTS, measures, room);
    const whole = layout.dated.filter(
      ({ content }) => content.type === 'event' && content.label?.text.startsWith('A dated event'),
    );
    expect(whole.length).toBeGreaterThan(9);
  });

  it('explains the signs that it has, and no others', () => {
    const dataset = datasetOf([
      event('a', { date: moment(10) }),
      event('b', { date: moment(400), standing: 'planned', sides: ['us', 'ru'] }),
      event('c', { date: moment(800, 830), disputedBy: [{ actor: 'x', passages: [] }], sides: [] }),
    ]);
    const room = { width: 900, height: 400, most: 400 };
    const { layout } = pictureTimeline(dataset, all(3), INITIAL_FACTS, measures, room);
    expect(legendParts(dataset, layout)).toEqual({
      sides: ['us', 'ru'],
      hasNoSide: true,
      pair: ['us', 'ru'],
      forms: ['day', 'range', 'planned', 'disputed'],
      hasCounts: false,
      hasFaint: false,
    });
  });
});
