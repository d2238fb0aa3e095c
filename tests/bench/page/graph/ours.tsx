import { createRoot } from 'react-dom/client';
import { RelationshipGraph } from '../../../../src/graph/RelationshipGraph.tsx';
import { indexDataset } from '../../../../src/dataset/indexDataset.ts';
import { createAppStore, type AppStore } from '../../../../src/state/appStore.ts';
import { StoreContext } from '../../../../src/state/useAppStore.ts';
import { loadFonts } from '../fonts.ts';
import { framePainted, nextFrame } from '../frames.ts';
import type { Edges } from '../subject.ts';
import type { GraphSubject } from './graphSubject.ts';

/** The project's own graph; its code for many actors and its workers come when it is drawn. */
export async function createSubject(): Promise<GraphSubject> {
  await loadFonts();
  const painted = watchPainting();
  let store: AppStore;
  let root: HTMLElement;
  return {
    prepare(dataset) {
      store = createAppStore(indexDataset(dataset));
    },
    async draw(stage) {
      root = stage;
      createRoot(root).render(
        <StoreContext value={store}>
          <RelationshipGraph />
        </StoreContext>,
      );
      // Places are found and painted in workers; it is settled when no other picture follows.
      const isThere = () =>
        painted.pictures > 0 &&
        root.querySelector('.graph-view[aria-busy="false"] canvas') !== null;
      for (let before = -1; !isThere() || painted.pictures !== before;) {
        before = painted.pictures;
        await nextFrame();
      }
      await framePainted();
    },
    view() {
      // Names are painted anew in each frame, where it shows them.
      const [x, y] = painted.names.values().next().value ?? [0, 0];
      return [x, y];
    },
    placeOf(actor) {
      const disc = root.querySelector(`[data-actor="${actor}"] .graph-disc`)!;
      const { left, right, top, bottom } = disc.getBoundingClientRect();
      return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
    },
    trace(actor) {
      // What a hand has is an element of its own above the painting.
      const held = root.querySelector<SVGElement>('.graph-network-held')!;
      if (held.style.display !== 'none') {
        const [x = 0, y = 0] = numbersIn(
          held.querySelector('circle')!.getAttribute('transform') ?? '',
        );
        return [x, y];
      }
      const { name } = store.getState().dataset.actorById.get(actor)!;
      return painted.names.get(name) ?? [0, 0];
    },
  };
}

function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/-?[\d.]+(?:e-?\d+)?/g), Number);
}

/** Follows what is painted: whole pictures that come from the worker, and where each name stands. */
function watchPainting(): { readonly pictures: number; readonly names: Map<string, Edges> } {
  const seen = { pictures: 0, names: new Map<string, Edges>() };
  const picture = ImageBitmapRenderingContext.prototype;
  const { transferFromImageBitmap } = picture;
  picture.transferFromImageBitmap = function watched(bitmap) {
    seen.pictures += 1;
    transferFromImageBitmap.call(this, bitmap);
  };
  const context = CanvasRenderingContext2D.prototype;
  const { fillText } = context;
  context.fillText = function watched(text, x, y) {
    seen.names.set(text, [x, y]);
    fillText.call(this, text, x, y);
  };
  return seen;
}
