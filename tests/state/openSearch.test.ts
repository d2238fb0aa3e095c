import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppStore, type AppStore } from '../../src/state/appStore.ts';
import { openSearch } from '../../src/state/openSearch.ts';
import type { SearchCall, SearchReply } from '../../src/state/searchServer.ts';
import { selectFiltered } from '../../src/state/selectors.ts';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { SMALL, smallDataset } from '../fixtures/smallDataset.ts';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  readonly calls: SearchCall[] = [];
  isEnded = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(call: SearchCall): void {
    this.calls.push(call);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: SearchReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Takes in whatever is handed over. */
  takeIn(): void {
    for (let n = 0; n < 20 && this.calls.at(-1)?.type === 'add'; n += 1) {
      const before = this.calls.length;
      this.say({ type: 'more' });
      if (this.calls.length === before) return;
    }
  }

  async find(text: string, mask: readonly number[]): Promise<void> {
    const none = { count: 0, first: [] };
    const found = { text, mask: Uint8Array.from(mask), events: none, actors: none, places: none };
    this.say({ type: 'found', answer: found });
    await Promise.resolve();
  }

  get asked(): readonly string[] {
    return this.calls.flatMap((call) => (call.type === 'find' ? call.text : []));
  }
}

let store: AppStore;
let close = () => {};
const type = (text: string) => store.getState().setFilters({ text });
const shown = () => [...selectFiltered(store.getState()).visible];
const noFailure = (reason: string) => {
  throw new Error(reason);
};

beforeEach(() => {
  FakeWorker.all = [];
  store = createAppStore(largeDataset());
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

/** The small one with a text so long that nobody would want it searched on the page. */
function largeDataset() {
  const sources = SMALL.sources.map((source) => ({
    ...source,
    text: source.text?.padEnd(200_000, ' And so on.') ?? null,
  }));
  return indexDataset({ ...SMALL, sources });
}

describe('searching in a worker', () => {
  beforeEach(async () => {
    vi.stubGlobal('Worker', FakeWorker);
    close = openSearch(store, noFailure);
    await vi.waitUntil(() => FakeWorker.all.length === 1);
  });
  const worker = () => FakeWorker.all[0]!;

  it('hands over a slice at a time and asks when all is there', () => {
    type('met');
    expect(worker().calls).toHaveLength(1);
    worker().say({ type: 'more' });
    expect(worker().calls).toHaveLength(2);
    worker().takeIn();
    expect(worker().asked).toEqual(['met']);
  });

  it('shows everything until the first answer, and then what was found', async () => {
    type('met');
    worker().takeIn();
    expect(shown()).toEqual([1, 1, 1]);
    await worker().find('met', [1, 0, 0]);
    expect(shown()).toEqual([1, 0, 0]);
  });

  it('shows the last answer while the next is on its way, without drawing anything', async () => {
    type('m');
    worker().takeIn();
    await worker().find('m', [1, 1, 0]);
    const before = selectFiltered(store.getState());
    type('me');
    expect(selectFiltered(store.getState())).toBe(before);
    await worker().find('me', [1, 1, 0]);
    expect(store.getState().search?.text).toBe('me');
    expect(selectFiltered(store.getState())).toBe(before);
  });

  it('asks one thing at a time, the latest next, and drops an answer that came too late', async () => {
    type('m');
    worker().takeIn();
    type('me');
    type('met');
    expect(worker().asked).toEqual(['m']);
    await worker().find('m', [0, 0, 0]);
    expect(store.getState().search).toBeNull();
    expect(worker().asked).toEqual(['m', 'met']);
    await worker().find('met', [1, 0, 0]);
    expect(store.getState().search?.text).toBe('met');
  });

  it('keeps what is shown while answers are dropped', async () => {
    type('m');
    worker().takeIn();
    await worker().find('m', [1, 1, 0]);
    const before = selectFiltered(store.getState());
    for (const text of ['me', 'met', 'meta']) {
      type(text);
      // What an answer would show is made ready before it comes, in vain.
      const { search } = store.getState();
      expect(selectFiltered(store.getState())).toBe(before);
      const mask = Uint8Array.of(0, 0, text.length % 2);
      selectFiltered({ ...store.getState(), search: { ...search!, mask } });
    }
    expect(selectFiltered(store.getState())).toBe(before);
  });

  it('forgets the answer when there is nothing to search for any more', async () => {
    type('met');
    worker().takeIn();
    await worker().find('met', [1, 0, 0]);
    type('  ');
    expect(store.getState().search).toBeNull();
    expect(shown()).toEqual([1, 1, 1]);
    expect(worker().asked).toEqual(['met']);
  });

  it('ends the worker', () => {
    close();
    expect(worker().isEnded).toBe(true);
    type('met');
    expect(worker().asked).toEqual([]);
  });

  it('goes on upon the page where the worker breaks down', async () => {
    type('denied');
    worker().dispatchEvent(
      Object.assign(new Event('error', { cancelable: true }), { message: '' }),
    );
    expect(worker().isEnded).toBe(true);
    await vi.waitFor(() => expect(store.getState().search?.text).toBe('denied'));
    expect(shown()).toEqual([1, 1, 0]);
  });
});

it('starts no worker where it ends before the code of one has come', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  openSearch(store, noFailure)();
  await import('../../src/state/searchInWorker.ts');
  await new Promise((resolve) => setTimeout(resolve));
  expect(FakeWorker.all).toEqual([]);
});

describe('a small dataset', () => {
  it('is searched on the page, though there are workers', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    store = createAppStore(smallDataset());
    close = openSearch(store, noFailure);
    type('angstrom');
    await vi.waitFor(() => expect(shown()).toEqual([1, 0, 0]));
    type('boris');
    await vi.waitFor(() => expect(shown()).toEqual([1, 1, 0]));
    expect(FakeWorker.all).toEqual([]);
  });
});

describe('where there are no workers', () => {
  it('searches on the page', async () => {
    vi.stubGlobal('Worker', undefined);
    close = openSearch(store, noFailure);
    type('angstrom');
    await vi.waitFor(() => expect(shown()).toEqual([1, 0, 0]));
    type('boris');
    await vi.waitFor(() => expect(shown()).toEqual([1, 1, 0]));
  });
});
