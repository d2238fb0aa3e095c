// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateRelation } from '../../src/dataset/model.ts';
import { orderEvents } from '../../src/dataset/orderEvents.ts';
import { momentOf } from '../fixtures/compiledParts.ts';

type Days = readonly [earliest: number | null, latest: number | null];

function event(id: string, days: Days | null, ...relations: readonly DateRelation[]) {
  return { id, date: days ? momentOf(days[0], days[1], { basis: 'derived', relations }) : null };
}
const before = (id: string, by: string | null = null): DateRelation => ({
  kind: 'before',
  event: id,
  by,
});
const after = (id: string, by: string | null = null): DateRelation => ({
  kind: 'after',
  event: id,
  by,
});
const order = (...events: readonly ReturnType<typeof event>[]) =>
  orderEvents(events)
    .map(({ id }) => id)
    .join(' ');

describe('the order of events', () => {
  it('is by the earliest known day, then the latest, undated ones last, then by id', () => {
    expect(
      order(
        event('f', null),
        event('e', [null, 9]),
        event('d', [5, 9]),
        event('c', [5, null]),
        event('b', [5, 6]),
        event('a', [5, 6]),
      ),
    ).toBe('a b d c e f');
  });

  it('puts what came some day before an event right before it', () => {
    expect(
      order(
        event('other', [15, 15]),
        event('cause', [null, 31], before('effect')),
        event('effect', [1, 31]),
        event('first', [0, 0]),
      ),
    ).toBe('first cause effect other');
  });

  it('follows a chain of causes, whichever of two tells the relation', () => {
    expect(
      order(
        event('a', [1, 31], after('b')),
        event('b', [null, 31]),
        event('c', [null, 31], before('b')),
      ),
    ).toBe('c b a');
  });

  it('puts an effect after a cause whose day is known, never the cause before its day', () => {
    expect(
      order(
        event('effect', [1, 90]),
        event('between', [20, 20]),
        event('cause', [50, 50], before('effect')),
        event('later', [60, 60]),
      ),
    ).toBe('between cause effect later');
  });

  it('moves an undated cause, and leaves an undated effect last', () => {
    expect(order(event('a', [1, 1], after('z')), event('z', null))).toBe('z a');
    expect(order(event('a', [1, 1], before('0')), event('0', null), event('b', [2, 2]))).toBe(
      'a b 0',
    );
  });

  it('turns a relation by a negative duration round', () => {
    expect(order(event('a', [1, 31], before('b', '-P1D')), event('b', [null, 31]))).toBe('b a');
  });

  it('believes the days where they say otherwise', () => {
    expect(order(event('a', [9, 9], before('b')), event('b', [1, 1]))).toBe('b a');
  });

  it('holds on where relations go round in a circle', () => {
    expect(
      order(
        event('a', [1, 9], before('b'), after('c')),
        event('b', [1, 9]),
        event('c', [1, 9], after('b')),
      ).split(' '),
    ).toHaveLength(3);
  });

  it('is the same whatever the order of the file, loses nothing, and respects relations', () => {
    const day = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
    const drafts = fc.array(fc.tuple(day, fc.nat(10), fc.nat(), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(drafts, (parts) => {
        const events = parts.map(([earliest, length, target, tells], index) =>
          event(
            `e${String(index).padStart(2, '0')}`,
            [earliest, (earliest ?? 10) + length],
            // Only to earlier ones of the file, so that there is no circle.
            ...(tells && index > 0 ? [after(`e${String(target % index).padStart(2, '0')}`)] : []),
          ),
        );
        const ordered = orderEvents(events);
        expect(orderEvents(events.toReversed())).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(events));
        const at = new Map(ordered.map(({ id }, index) => [id, index]));
        for (const { id, date } of events)
          for (const relation of date!.relations) {
            const cause = events.find((other) => other.id === relation.event)!;
            if ((cause.date!.earliest ?? 0) <= date!.latest!)
              expect(at.get(relation.event)).toBeLessThan(at.get(id)!);
          }
      }),
    );
  });

  it('takes a chain of 100,000 without recursion', () => {
    const events = Array.from({ length: 100_000 }, (_, index) =>
      event(`e${index}`, [null, 5], ...(index > 0 ? [before(`e${index - 1}`)] : [])),
    );
    expect(orderEvents(events).map(({ id }) => id)).toEqual(
      events.map(({ id }) => id).toReversed(),
    );
  });
});
