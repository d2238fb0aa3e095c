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
      findHits(source, words).map(({ start, end }) => TEXT.slice(start, end));
    expect(cut(['jose'])).toEqual(['Jose\u0301', 'José']);
    expect(cut(["won't", 'jose'])).toEqual(['Jose\u0301', 'won’t']);
    expect(cut([])).toEqual([]);
    expect(findHits({ text: null, sentences: [] }, ['jose'])).toEqual([]);
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
