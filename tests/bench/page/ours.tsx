import { createRoot } from 'react-dom/client';
import { indexDataset } from '../../../src/dataset/indexDataset.ts';
import type { CompiledDataset } from '../../../src/dataset/model.ts';
import { createAppStore, type AppStore } from '../../../src/state/appStore.ts';
import { StoreContext } from '../../../src/state/useAppStore.ts';
import { Timeline } from '../../../src/timeline/Timeline.tsx';
import { loadPainter } from '../../../src/timeline/usePainter.ts';
import { wakeFormatters } from '../../../src/ui/wakeFormatters.ts';
import { loadFonts } from './fonts.ts';
import { framePainted, nextFrame } from './frames.ts';
import type { Subject } from './subject.ts';
import { watchWindow } from './watchWindow.ts';

/** A picture that takes longer will not come. */
const PATIENCE_MS = 60_000;

/** The project's own timeline, with the fonts and the code there as when a page has opened. */
export async function createSubject(): Promise<Subject> {
  await loadFonts();
  // The others' code is all there, too.
  await loadPainter();
  wakeFormatters('en');
  let compiled: CompiledDataset;
  let store: AppStore;
  let root: HTMLElement;
  const edgesOf = watchWindow();
  return {
    prepare(dataset) {
      compiled = dataset;
    },
    async draw(stage) {
      root = stage;
      store = createAppStore(indexDataset(compiled));
      const seen = whenMarks(root);
      createRoot(root).render(
        <StoreContext value={store}>
          <Timeline />
        </StoreContext>,
      );
      await seen;
      await framePainted();
    },
    edges: () => edgesOf(root),
    showMiddle(share) {
      if (share === 1) return store.getState().setViewport(null);
      const [start, end] = compiled.events.reduce<readonly [number, number]>(
        ([first, last], { date }) => [
          Math.min(first, date?.earliest ?? first),
          Math.max(last, date?.latest ?? last),
        ],
        [Infinity, -Infinity],
      );
      const middle = (start + end) / 2;
      const half = ((end - start) / 2) * share;
      store.getState().setViewport([middle - half, middle + half]);
    },
    async hideTheme(theme) {
      const themes = compiled.themes.map(({ id }) => id).filter((id) => id !== theme);
      await redrawn(root, () => store.getState().setFilters({ themes }));
    },
  };
}

/** Whether the picture says how many marks it has, or has some: before its size is known, none. */
function hasMarks(root: HTMLElement): boolean {
  const said = root.querySelector('[role="listbox"]')?.getAttribute('data-marks');
  return Number(said ?? 0) > 0 || root.querySelector('[data-mark]') !== null;
}

/** Resolves when the picture is there; it is painted in the same task. */
function whenMarks(root: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no picture')), PATIENCE_MS);
    const observer = new MutationObserver(() => {
      if (!hasMarks(root)) return;
      observer.disconnect();
      resolve();
    });
    const attributeFilter = ['data-marks'];
    observer.observe(root, { subtree: true, childList: true, attributeFilter });
  });
}

/** Resolves when the picture has changed and a frame has passed in which it did not change again:
 * it may well have as many marks as before. */
async function redrawn(root: HTMLElement, change: () => void): Promise<void> {
  const seen = { changes: 0 };
  const observer = new MutationObserver(() => (seen.changes += 1));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  change();
  let before = -1;
  while (seen.changes === 0 || seen.changes !== before) {
    before = seen.changes;
    await nextFrame();
  }
  observer.disconnect();
}
