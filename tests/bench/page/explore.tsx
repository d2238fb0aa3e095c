import { createRoot } from 'react-dom/client';
import '../../../src/app/app.css';
import { ShownPage } from '../../../src/app/ShownPage.tsx';
import type { PageActions } from '../../../src/app/Header.tsx';
import { PREPARATIONS } from '../../../src/app/prepareDataset.ts';
import { useAddress } from '../../../src/app/useAddress.ts';
import { usePageKeys } from '../../../src/app/usePageKeys.ts';
import { usePerformanceMarks } from '../../../src/app/usePerformanceMarks.ts';
import { indexDataset } from '../../../src/dataset/indexDataset.ts';
import { createAppStore, type AppStore } from '../../../src/state/appStore.ts';
import { selectFiltered } from '../../../src/state/selectors.ts';
import { StoreContext } from '../../../src/state/useAppStore.ts';
import { makeCompiled } from '../dataset/makeCompiled.ts';
import { loadFonts } from './fonts.ts';
import { atRest } from './frames.ts';

/** What the whole page offers to whoever drives it by its keys. */
export interface SearchBenchPage {
  /** Makes the dataset and shows the page with it; resolves when that is at rest. */
  open(events: number, seed: number): Promise<void>;
  /** How many events the page shows for this text; null: not yet, or another text is in the field. */
  shownFor(text: string): number | null;
  atRest(): Promise<void>;
}

/** Nothing above the page is shown. The same each time, so that the page is not drawn anew. */
const NO_ACTIONS: PageActions = {
  wayBack: null,
  onShow() {},
};

const NO_KEYS = () => undefined;

/** A picture that takes longer will not come. */
const PATIENCE_MS = 60_000;

/** The project's own page with every view over one store, as when such a dataset was opened. */
export async function createSearchBench(): Promise<SearchBenchPage> {
  await loadFonts();
  let store: AppStore;
  return {
    async open(events, seed) {
      const dataset = indexDataset(makeCompiled({ seed, events }));
      for (const prepare of PREPARATIONS) prepare(dataset);
      store = createAppStore(dataset);
      const ready = marked('app:ready');
      createRoot(document.getElementById('stage')!).render(<Page store={store} />);
      await ready;
      await atRest();
    },
    shownFor(text) {
      const state = store.getState();
      if (state.filters.text !== text || (state.search?.text ?? '') !== text) return null;
      return selectFiltered(state).visibleCount;
    },
    atRest,
  };
}

function Page({ store }: { readonly store: AppStore }) {
  useAddress(store, null, null);
  usePerformanceMarks(store);
  usePageKeys(store, NO_KEYS);
  return (
    <StoreContext value={store}>
      <ShownPage {...NO_ACTIONS} />
    </StoreContext>
  );
}

/** Resolves when the page has set a performance mark of its own. */
function marked(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no picture')), PATIENCE_MS);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(name).length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'mark' });
  });
}
