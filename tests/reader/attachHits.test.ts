// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { attachHits } from '../../src/reader/attachHits.ts';
import { findHits } from '../../src/reader/findHits.ts';
import { splitSentences } from '../../src/dataset/sentences.ts';
import { sourceOf } from '../fixtures/compiledParts.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const TEXT = 'Jose\u0301 “won’t” go.\nHe won’t say why. José stays.';
const source = sourceOf('a', { text: TEXT, sentences: splitSentences(TEXT) });

let store: AppStore;
let view: HTMLElement;
let detach = () => {};

/** The words that are marked. */
const marked = () =>
  [...(CSS.highlights.get('search') ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
const answer = (text: string) => {
  const none = { count: 0, first: [] };
  store.getState().setFilters({ text });
  store.getState().answerSearch({
    text,
    mask: Uint8Array.of(1, 1, 1),
    events: none,
    actors: none,
    places: none,
  });
};

beforeEach(() => {
  vi.stubGlobal('Highlight', class extends Set<AbstractRange> {});
  vi.stubGlobal('CSS', { highlights: new Map() });
  store = createAppStore(smallDataset());
  view = document.createElement('div');
  view.innerHTML =
    '<h3>José won’t be found in a title that is no part of the text</h3>' +
    '<p data-start="0">Jose\u0301 “<mark>wo</mark>n’t” go.</p>' +
    '<p data-start="18">He won’t <sup>3</sup><mark>say<span class="visually-hidden">José</span></mark> why. José stays.</p>';
  document.body.append(view);
});
afterEach(() => {
  detach();
  view.remove();
  vi.unstubAllGlobals();
});

describe('searched words in a source', () => {
  it('are found in the sentences that hold all of them', () => {
    const cut = (words: readonly string[]) =>
      findHits(source, words, 0).hits.map(({ start, end }) => TEXT.slice(start, end));
    expect(cut(['jose'])).toEqual(['Jose\u0301', 'José']);
    expect(cut(["won't", 'jose'])).toEqual(['Jose\u0301', 'won’t']);
    expect(cut([])).toEqual([]);
    expect(findHits({ text: null, sentences: [] }, ['jose'], 0).hits).toEqual([]);
  });

  it('are found near a place where there are more than a page can mark, all of them there', () => {
    const line = fc.constantFrom('no word\n', 'a hit\n', 'hit, hit and hit\n', 'hit '.repeat(40));
    fc.assert(
      fc.property(fc.array(line), fc.nat(), fc.integer({ min: 1, max: 30 }), (lines, at, most) => {
        const text = lines.join('');
        const around = at % (text.length + 1);
        const read = { text, sentences: splitSentences(text) };
        const all = findHits(read, ['hit'], around, Infinity).hits;
        expect(all).toHaveLength(text.split('hit').length - 1);
        const { hits, within } = findHits(read, ['hit'], around, 2 * most);
        expect(hits.length).toBeLessThanOrEqual(2 * most);
        expect(hits).toEqual(
          all.filter(({ start, end }) => start >= within.start && end <= within.end),
        );
        // As many on either side as there may be.
        const after = all.filter(({ end }) => end > around);
        for (const hit of after.slice(0, most)) expect(hits).toContainEqual(hit);
        for (const hit of all.slice(0, all.length - after.length).slice(-most))
          expect(hits).toContainEqual(hit);
      }),
    );
  });

  it('are marked as they are drawn, across the marks of passages', () => {
    detach = attachHits(view, source, store);
    answer("won't");
    expect(marked()).toEqual(['won’t', 'won’t']);
    answer('jose stays');
    expect(marked()).toEqual(['José', 'stays']);
  });

  it('are marked anew where the source is drawn anew, and no longer when nothing is searched', async () => {
    answer('jose');
    detach = attachHits(view, source, store);
    expect(marked()).toHaveLength(2);
    view.querySelector('p')!.remove();
    await vi.waitFor(() => expect(marked()).toEqual(['José']));
    store.getState().setFilters({ text: '' });
    expect(marked()).toEqual([]);
  });

  it('are marked near what is seen, wherever that is, where there are thousands', async () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `Hit ${i}.`);
    const long = sourceOf('a', {
      text: lines.join('\n'),
      sentences: splitSentences(lines.join('\n')),
    });
    let start = 0;
    view.replaceChildren(
      ...lines.map((line, i) => {
        const block = document.createElement('p');
        block.dataset['start'] = String(start);
        block.textContent = line;
        start += line.length + 1;
        const top = () => i * 20 - view.scrollTop;
        block.getBoundingClientRect = () => ({ top: top(), bottom: top() + 20 }) as DOMRect;
        return block;
      }),
    );
    view.getBoundingClientRect = () => ({ top: 0, bottom: 400 }) as DOMRect;
    answer('hit');
    detach = attachHits(view, long, store);
    const isMarked = (line: number) =>
      [...CSS.highlights.get('search')!].some(
        ({ startContainer }) => startContainer === view.children[line]!.firstChild,
      );
    expect([isMarked(0), isMarked(20), isMarked(5990)]).toEqual([true, true, false]);
    view.scrollTop = 5980 * 20;
    view.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect([isMarked(5980), isMarked(5999)]).toEqual([true, true]));
    expect(isMarked(0)).toBe(false);
    const [first] = CSS.highlights.get('search')!;
    view.scrollTop -= 20;
    view.dispatchEvent(new Event('scroll'));
    await new Promise(requestAnimationFrame);
    // What is seen is marked already.
    expect(CSS.highlights.get('search')!.has(first!)).toBe(true);
  });

  it('leave no mark behind', () => {
    answer('jose');
    attachHits(view, source, store)();
    expect(marked()).toEqual([]);
  });

  it('are left unmarked where the browser cannot mark', () => {
    vi.stubGlobal('Highlight', undefined);
    answer('jose');
    detach = attachHits(view, source, store);
    expect(marked()).toEqual([]);
  });
});

describe('a place to read', () => {
  it('is scrolled to, once it is drawn', () => {
    const box = (top: number) => ({ top, bottom: top + 20 }) as DOMRect;
    vi.spyOn(view, 'getBoundingClientRect').mockReturnValue({ top: 0, bottom: 100 } as DOMRect);
    Range.prototype.getBoundingClientRect = () => box(500);
    detach = attachHits(view, source, store);
    store.getState().readPlace({ source: 'b', start: 0, end: 4 });
    expect(view.scrollTop).toBe(0);
    store.getState().readPlace({ source: 'a', start: TEXT.indexOf('José'), end: TEXT.length });
    expect(view.scrollTop).toBeGreaterThan(400);
    expect(store.getState().placeToRead).toBeNull();
  });
});
