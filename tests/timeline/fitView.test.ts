import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOfSelection, fitEvents, fitView } from '../../src/timeline/fitView.ts';
import { foldedScale } from '../../src/timeline/foldedScale.ts';
import { timeColumnsOf } from '../../src/timeline/timeColumns.ts';
import { viewOf } from '../../src/timeline/view.ts';
import { datasetOf, day, event, moment, smallDataset } from './timelineFixture.ts';

const WIDTH = 600;
const FOLDED = { trueScale: false, unfolded: [] };

describe('fitEvents', () => {
  it('shows all of the events with room beside them, and no less than a week', () => {
    const start = fc.integer({ min: -400_000, max: 20_000 });
    const stretch = fc.tuple(start, fc.integer({ min: 0, max: 4000 }));
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(29), { minLength: 1, maxLength: 5 }),
        (stretches, picks) => {
          const dataset = datasetOf(
            stretches.map(([from, length], i) =>
              event(`e${i}`, { date: moment(from, from + length) }),
            ),
          );
          const time = timeColumnsOf(dataset);
          const scale = foldedScale(dataset.axis, WIDTH, FOLDED)!;
          const events = picks.map((pick) => pick % stretches.length);
          const fit = fitEvents(events, time, scale, WIDTH)!;
          const view = viewOf(scale, WIDTH, fit.viewport);
          for (const index of events) {
            expect(view.toPx(time.starts[index]!)).toBeGreaterThanOrEqual(-0.01);
            expect(view.toPx(time.ends[index]!)).toBeLessThanOrEqual(WIDTH + 0.01);
          }
          expect(WIDTH / view.pxPerUnit).toBeGreaterThanOrEqual(Math.min(7, scale.length) - 1e-6);
          expect(view.foldedStart).toBeGreaterThanOrEqual(-1e-6);
        },
      ),
    );
  });

  it('is nothing for events without a date', () => {
    const dataset = smallDataset();
    const time = timeColumnsOf(dataset);
    const scale = foldedScale(dataset.axis, WIDTH, FOLDED)!;
    expect(fitEvents([dataset.eventIndex.get('aim')!], time, scale, WIDTH)).toBeNull();
    expect(fitEvents([], time, scale, WIDTH)).toBeNull();
  });

  it('is everything for the first and the last', () => {
    const dataset = smallDataset();
    const time = timeColumnsOf(dataset);
    const scale = foldedScale(dataset.axis, WIDTH, FOLDED)!;
    const all = dataset.events.keys();
    expect(fitEvents(all, time, scale, WIDTH)).toEqual({ viewport: null });
  });

  it('brings a month into a view of that month', () => {
    const dataset = smallDataset();
    const time = timeColumnsOf(dataset);
    const scale = foldedScale(dataset.axis, WIDTH, FOLDED)!;
    const call = dataset.eventIndex.get('call')!;
    const [from, to] = fitEvents([call], time, scale, WIDTH)!.viewport!;
    expect(from).toBeLessThan(day('2021-04-01'));
    expect(to).toBeGreaterThan(day('2021-05-01'));
    expect(to - from).toBeLessThan(45);
  });
});

describe('eventsOfSelection', () => {
  const dataset = smallDataset();
  const at = (id: string) => dataset.eventIndex.get(id)!;

  it('is an event with what its date hangs on', () => {
    const selection = { type: 'event', id: 'sanctions', aspect: null } as const;
    expect(eventsOfSelection(dataset, selection, new Set())).toEqual([at('sanctions'), at('call')]);
  });

  it('is all that anything else lights up', () => {
    const selection = { type: 'actor', id: 'somebody', aspect: null } as const;
    const lit = new Set(['call', 'summit', 'gone']);
    expect(eventsOfSelection(dataset, selection, lit)).toEqual([at('call'), at('summit')]);
  });

  it('is nothing where nothing is selected', () => {
    expect(eventsOfSelection(dataset, null, new Set())).toEqual([]);
  });
});

describe('fitView', () => {
  const dataset = smallDataset();
  const scale = foldedScale(dataset.axis, WIDTH, FOLDED)!;
  const visible = Uint8Array.from(dataset.events, ({ id }) => (id === 'summit' ? 1 : 0));
  const asked = {
    dataset,
    selection: null,
    lit: new Set<string>(),
    visible,
    time: timeColumnsOf(dataset),
    scale,
    widthPx: WIDTH,
  };

  it('knows everything, what the filters leave, and that nothing is selected', () => {
    expect(fitView('all', asked)).toEqual({ viewport: null });
    expect(fitView('selection', asked)).toBeNull();
    const [from, to] = fitView('filter', asked)!.viewport!;
    expect(to).toBeGreaterThan(day('2021-06-16'));
    expect(to - from).toBeCloseTo(7);
    expect(fitView('filter', { ...asked, visible: new Uint8Array(visible.length) })).toBeNull();
  });
});
