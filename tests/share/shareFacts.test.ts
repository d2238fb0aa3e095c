import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressFor,
  asSeen,
  besidePage,
  embedFacts,
  onlySelected,
} from '../../src/share/shareFacts.ts';
import type { EmbedWish } from '../../src/share/shareFacts.ts';
import { INITIAL_FACTS, NO_FILTERS, type EmbedPart, type Facts } from '../../src/state/facts.ts';
import { parseHash } from '../../src/state/permalink.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const PLACE = { page: 'https://example.org/page/?x=1#sel=event:denial', data: null };
const SEEN: Facts = {
  ...INITIAL_FACTS,
  selection: { type: 'event', id: 'denial', aspect: null },
  filters: { ...NO_FILTERS, themes: ['claims'] },
  viewport: [90, 130],
  lanesBy: 'side',
  graphForm: 'list',
  tab: 'actors',
  theme: 'dark',
};
const WISH: EmbedWish = { part: 'whole', item: null, theme: 'system', locks: [], fits: false };

const said = (facts: Facts) => parseHash(new URL(addressFor(facts, PLACE)).hash, dataset).facts;

describe('the addresses that are shared', () => {
  it('open the page just as it is seen', () => {
    expect(said(asSeen(SEEN))).toMatchObject({
      selection: SEEN.selection,
      filters: SEEN.filters,
      viewport: SEEN.viewport,
      theme: 'dark',
    });
  });

  it('keep the page and name another dataset as the page does', () => {
    expect(addressFor(INITIAL_FACTS, PLACE)).toBe('https://example.org/page/?x=1');
    expect(addressFor(INITIAL_FACTS, { ...PLACE, data: 'mine.json' })).toBe(
      'https://example.org/page/?x=1#data=mine.json',
    );
  });

  it('hold nothing but the thing that is selected where that alone is shared', () => {
    const facts = onlySelected({ type: 'passage', id: 'a:0-4', aspect: null });
    expect(addressFor(facts, PLACE)).toBe('https://example.org/page/?x=1#sel=passage:a%3A0-4');
  });

  it('name a file beside the page, whatever the page is called', () => {
    expect(besidePage('embed.js', PLACE)).toBe('https://example.org/page/embed.js');
    const page = 'https://example.org/a/index.html#when=1/2';
    expect(besidePage('embed.js', { page, data: null })).toBe('https://example.org/a/embed.js');
  });
});

describe('what a frame shows', () => {
  it('is the part that was asked for, in the asked colours, with what readers may not change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<EmbedPart>('whole', 'timeline', 'graph'),
        fc.subarray(['filters', 'time'] as const),
        fc.boolean(),
        fc.constantFrom('system', 'light', 'dark'),
        (part, locks, fits, theme) => {
          const facts = said(embedFacts(SEEN, { ...WISH, part, locks, fits, theme }));
          expect(facts.embed).toEqual({ part, locks, fits });
          expect(facts.theme ?? 'system').toBe(theme);
          expect(facts.filters).toEqual(SEEN.filters);
          expect(facts.viewport).toEqual(SEEN.viewport);
          expect(facts.selection).toEqual(SEEN.selection);
        },
      ),
    );
  });

  it('takes over what concerns its part alone', () => {
    const timeline = said(embedFacts(SEEN, { ...WISH, part: 'timeline' }));
    expect([timeline.lanesBy, timeline.graphForm, timeline.tab]).toEqual([
      'side',
      undefined,
      undefined,
    ]);
    const graph = said(embedFacts(SEEN, { ...WISH, part: 'graph' }));
    expect([graph.lanesBy, graph.graphForm]).toEqual([undefined, 'list']);
  });

  it('is one thing and no filters where one thing is shown', () => {
    for (const [part, item] of [
      ['event', 'meeting'],
      ['passage', 'a:0-24'],
      ['tie', 'anna~meets~boris'],
    ] as const) {
      const facts = said(embedFacts(SEEN, { ...WISH, part, item, locks: ['time'], fits: true }));
      expect(facts.embed).toEqual({ part, locks: [], fits: true });
      expect(facts.selection).toEqual({ type: part, id: item, aspect: null });
      expect(facts.filters).toEqual(NO_FILTERS);
    }
  });

  it('is a story from its first step', () => {
    const facts = said(
      embedFacts(SEEN, { ...WISH, part: 'story', item: 'a lesson:1', fits: true }),
    );
    expect(facts.step).toEqual({ story: 'a lesson:1', index: 0 });
    expect(facts.embed).toEqual({ part: 'story', locks: [], fits: true });
  });
});
