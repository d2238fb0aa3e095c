import { describe, expect, it } from 'vitest';
import type { DateRelation } from '../../src/dataset/model.ts';
import { knownOrder, orderTask } from '../../src/story/worksheetOrder.ts';
import { eventOf, momentOf } from '../fixtures/compiledParts.ts';

const relation = (
  kind: DateRelation['kind'],
  event: string,
  by: string | null = null,
): DateRelation => ({ kind, event, by });

describe('knownOrder', () => {
  const [early, late] = [momentOf(1, 3), momentOf(4, 9)];

  it('goes by days that leave no doubt', () => {
    const isBefore = knownOrder([eventOf('a', { date: late }), eventOf('b', { date: early })]);
    expect(isBefore(1, 0)).toBe(true);
    expect(isBefore(0, 1)).toBe(false);
  });

  it.each([
    ['overlap', momentOf(3, 9)],
    ['are open towards each other', momentOf(null, 9)],
    ['are only known from elsewhere', momentOf(4, 9, { basis: 'background' })],
    ['are only rough', momentOf(4, 9, { approximate: true })],
    ['are uncertain', momentOf(4, 9, { uncertain: true })],
  ])('gives none where days %s', (_what, date) => {
    const isBefore = knownOrder([eventOf('a', { date: early }), eventOf('b', { date })]);
    expect(isBefore(0, 1) || isBefore(1, 0)).toBe(false);
  });

  it('goes by what the sources say of the order alone', () => {
    const after = momentOf(null, 9, { relations: [relation('after', 'a')] });
    const isBefore = knownOrder([
      eventOf('a', { date: momentOf(1, 9) }),
      eventOf('b', { date: after }),
    ]);
    expect(isBefore(0, 1)).toBe(true);
    expect(isBefore(1, 0)).toBe(false);
  });

  it('turns a relation round by a negative duration, and takes none from no duration', () => {
    const order = (by: string) => {
      const date = momentOf(1, 9, { relations: [relation('after', 'a', by)] });
      const isBefore = knownOrder([eventOf('a', { date: momentOf(1, 9) }), eventOf('b', { date })]);
      return [isBefore(0, 1), isBefore(1, 0)];
    };
    expect(order('P2D')).toEqual([true, false]);
    expect(order('-P2D')).toEqual([false, true]);
    expect(order('P0D')).toEqual([false, false]);
  });

  it('knows what follows from several steps', () => {
    const isBefore = knownOrder([
      eventOf('a', { date: momentOf(1, 2) }),
      eventOf('b', { date: momentOf(null, 30, { relations: [relation('after', 'c')] }) }),
      eventOf('c', { date: momentOf(5, 20) }),
    ]);
    expect(isBefore(0, 1)).toBe(true);
  });

  it('takes a span to be over only when it is', () => {
    const span = { ...momentOf(1, 9), extent: 'span' as const, startLatest: 1, endEarliest: 9 };
    const date = momentOf(5, 6, { relations: [relation('after', 'a')] });
    const isBefore = knownOrder([eventOf('a', { date: span }), eventOf('b', { date })]);
    expect(isBefore(0, 1)).toBe(false);
  });

  it('gives no order within a circle', () => {
    const isBefore = knownOrder([
      eventOf('a', { date: momentOf(null, null, { relations: [relation('after', 'b')] }) }),
      eventOf('b', { date: momentOf(null, null, { relations: [relation('after', 'a')] }) }),
    ]);
    expect(isBefore(0, 1) || isBefore(1, 0)).toBe(false);
  });
});

describe('orderTask', () => {
  const days = (...each: readonly number[]) =>
    each.map((day) => eventOf(String(day), { date: momentOf(day) }));

  it('asks for six events at most, never in their order', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { asked, answer } = orderTask(days(1, 2, 3, 4, 5, 6, 7, 8), seed)!;
      expect(asked).toHaveLength(6);
      const inOrder = answer.map((index) => Number(asked[index]!.id));
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(asked.map(({ id }) => Number(id))).not.toEqual(inOrder);
    }
  });

  it('asks nothing of two events, or of three on one day', () => {
    expect(orderTask(days(1, 2), 0)).toBeNull();
    expect(orderTask([...days(1), eventOf('b', { date: momentOf(1) }), ...days(2)], 0)).toBeNull();
  });
});
