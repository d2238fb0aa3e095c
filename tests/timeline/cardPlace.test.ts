import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, type Box, type CardPlace } from '../../src/timeline/cardPlace.ts';

const WIDTH = 280;
const HEIGHT = 120;
const PANEL = { panelWidth: 900, panelHeight: 480 };
const mark = (left: number, top: number, width = 100): CardPlace => ({
  box: { left, right: left + width, top, bottom: top + 18 },
  ...PANEL,
});
/** What a card of the likely height covers. */
function boxOf(place: CardPlace, others: readonly Box[] = []): Box {
  const card = placeCard(place, WIDTH, HEIGHT, others);
  const top = 'top' in card ? card.top : place.panelHeight - card.bottom - HEIGHT;
  return { left: card.left, right: card.left + card.width, top, bottom: top + HEIGHT };
}
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const box = fc
  .tuple(fc.integer({ min: 0, max: 880 }), fc.integer({ min: 0, max: 460 }))
  .chain(([left, top]) => fc.integer({ min: 8, max: 900 - left }).map((w) => mark(left, top, w)));

describe('the card of a mark', () => {
  it('is never over its mark, and within the panel', () => {
    fc.assert(
      fc.property(box, fc.array(box.map((place) => place.box)), (place, others) => {
        const card = boxOf(place, others);
        expect(overlaps(card, place.box)).toBe(false);
        expect(card.left >= 0 && card.right <= PANEL.panelWidth).toBe(true);
        expect(card.top >= 0 && card.bottom <= PANEL.panelHeight).toBe(true);
      }),
    );
  });

  it('stands where there is more room, below or above', () => {
    expect(boxOf(mark(300, 100)).top).toBeGreaterThan(118);
    expect(boxOf(mark(300, 300)).bottom).toBeLessThan(300);
  });

  it('covers as little as possible of what is around', () => {
    const place = mark(300, 150);
    const below = { left: 0, right: 900, top: 170, bottom: 290 };
    const aside = { left: 400, right: 900, top: 0, bottom: 290 };
    const card = boxOf(place, [below, aside]);
    expect([overlaps(card, below), overlaps(card, aside)]).toEqual([false, false]);
  });
});
