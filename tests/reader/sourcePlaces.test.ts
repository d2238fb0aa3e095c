import { describe, expect, it } from 'vitest';
import { scrollOffsetFor } from '../../src/reader/scrollToMark.ts';
import { countBySource, orderPassages, sourceToTurnTo } from '../../src/reader/sourcePlaces.ts';
import { webAddress } from '../../src/ui/webAddress.ts';
import { PASSAGES, pressDataset } from './pressDataset.ts';

const dataset = pressDataset();
const { papers, denied, banned, bannedDate } = PASSAGES;
const some = new Set([papers.id, denied.id, banned.id, bannedDate.id, 'a:0-9999']);

describe('the places of passages in the sources', () => {
  it('orders passages as one reads, source by source', () => {
    expect(orderPassages(dataset, some)).toEqual([bannedDate, banned, denied, papers]);
  });

  it('counts them for each source', () => {
    expect([...countBySource(dataset, some)]).toEqual(
      expect.arrayContaining([
        ['a', 3],
        ['b', 1],
      ]),
    );
  });

  it('turns to the first source that has some, unless the open one has', () => {
    expect(sourceToTurnTo(dataset, ['c'], some)).toBe('a');
    expect(sourceToTurnTo(dataset, ['c', 'b'], some)).toBeNull();
    expect(sourceToTurnTo(dataset, ['c'], new Set())).toBeNull();
  });
});

describe('scrollOffsetFor', () => {
  const view = { top: 100, bottom: 500 };

  it('stays where the passage is seen', () => {
    expect(scrollOffsetFor(view, { top: 110, bottom: 160 }, 30)).toBeNull();
  });

  it('brings a passage from below or above into view, with some lines above it', () => {
    for (const top of [-500, 900]) {
      const to = scrollOffsetFor(view, { top, bottom: top + 50 }, 1000)!;
      const seenAt = top - (to - 1000);
      expect(seenAt).toBeGreaterThan(view.top);
      expect(seenAt + 50).toBeLessThan(view.bottom);
    }
  });

  it('shows the beginning of a passage that is taller than the view', () => {
    expect(scrollOffsetFor(view, { top: 700, bottom: 1700 }, 0)).toBe(600);
  });
});

describe('webAddress', () => {
  it('lets through web and mail addresses, and nothing else', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('not an address')).toBeNull();
    expect(webAddress(null)).toBeNull();
  });
});
