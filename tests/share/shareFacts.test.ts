import { withAxis } from '../fixtures/compiledParts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemAddress, type ShareFrom } from '../../src/share/shareFrom.ts';
import {
  addressFor,
  asSeen,
  besidePage,
  embedFacts,
  frameAddress,
  onlySelected,
} from '../../src/share/shareFacts.ts';
import type { EmbedWish } from '../../src/share/shareFacts.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { byImportance } from '../../src/share/staticChoice.ts';
import { MAX_EVENT_PAGES } from '../../src/dataset/eventPages.ts';
import { INITIAL_FACTS, NO_FILTERS, type EmbedPart, type Facts } from '../../src/state/facts.ts';
import { fullAddress } from '../../src/app/embedFacts.ts';
import { pageAddress } from '../../src/state/pageAddress.ts';
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

describe('the address of the page', () => {
  it('is that of its folder for the file that stands for it in frames, and for no other', () => {
    for (const rest of ['', '?x=embed.html', '#data=a/embed.html', '?x#sel=event:b'])
      for (const file of ['', 'embed.html'])
        expect(pageAddress(`https://example.org/a/${file}${rest}`)).toBe(
          `https://example.org/a/${rest}`,
        );
    for (const file of ['index.html', 'my-embed.html', 'embed.htm', 'embed.html/', 'embed.html.gz'])
      expect(pageAddress(`https://example.org/${file}`)).toBe(`https://example.org/${file}`);
    expect(pageAddress('https://example.org/?at=/embed.html')).toBe(
      'https://example.org/?at=/embed.html',
    );
  });

  it('stays that of the file on a disk, where a folder is no page', () => {
    expect(pageAddress('file:///road/embed.html#x')).toBe('file:///road/embed.html#x');
  });

  it('is what a frame leads to, and a frame of it is its own file', () => {
    const frame = 'https://example.org/road/embed.html?x=1#embed=timeline&data=b.json';
    expect(fullAddress(frame, SEEN)).toMatch(/^https:..example\.org.road.\?x=1#data=b\.json&/);
    const place = { page: pageAddress(frame), data: null };
    expect(frameAddress(INITIAL_FACTS, place)).toBe('https://example.org/road/embed.html');
  });
});

describe('the address of one thing', () => {
  const from: ShareFrom = { place: PLACE, whence: 'web', hasEventPages: true };
  const event = { type: 'event', id: 'meeting', aspect: null } as const;
  const page = 'https://example.org/page/?x=1#sel=';

  it('is that of the event’s own page, where there is one', () => {
    expect(itemAddress(dataset, event, from)).toBe('https://example.org/page/event/meeting/');
    const none = { ...from, hasEventPages: false };
    expect(itemAddress(dataset, event, none)).toBe(`${page}event:meeting`);
  });

  it('is that of the whole page for anything else', () => {
    for (const [selection, hash] of [
      [{ ...event, type: 'actor', id: 'anna' }, 'actor:anna'],
      [{ ...event, id: 'unknown' }, 'event:unknown'],
      [{ ...event, aspect: 'date' }, 'event:meeting:date'],
    ] as const)
      expect(itemAddress(dataset, selection, from)).toBe(page + hash);
  });

  it('is so for an event that is not among the most important ones', () => {
    const [first] = dataset.events;
    const events = Array.from({ length: MAX_EVENT_PAGES + 300 }, (_, index) => ({
      ...first!,
      id: `e${index}`,
      importance: 1 + ((index * 7) % 5),
    }));
    const many = indexDataset(withAxis({ ...dataset, events }));
    const paged = new Set(byImportance(events).slice(0, MAX_EVENT_PAGES));
    for (const one of events)
      expect(itemAddress(many, { ...event, id: one.id }, from)).toBe(
        paged.has(one) ? `https://example.org/page/event/${one.id}/` : `${page}event:${one.id}`,
      );
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
