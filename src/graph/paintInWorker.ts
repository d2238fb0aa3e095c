import { startWorker } from '../ui/startWorker.ts';
import type { NetworkColours, NetworkScene } from './networkScene.ts';
import type { PaintCall, Painted } from './paintJobs.ts';

export interface Painter {
  /** What there is from now on. */
  tell(scene: NetworkScene, colours: NetworkColours): void;
  /** Asks for a picture; while one is being painted, only the last asked for comes next. */
  ask(wish: Omit<Extract<PaintCall, { readonly type: 'paint' }>, 'type'>): void;
  end(): void;
}

/** Not in jsdom. */
export const CAN_PAINT = typeof OffscreenCanvas !== 'undefined';

/** Paints in a worker of its own; where none can be made, on the page. */
export function createNetworkPainter(onPainted: (painted: Painted) => void): Painter {
  let isOver = false;
  let isBusy = false;
  let next: PaintCall | null = null;
  /** The last of each, for another painter to begin with. */
  let scene: PaintCall | null = null;
  let wish: PaintCall | null = null;

  const take = (painted: Painted) => {
    if (isOver) return painted.bitmap.close();
    isBusy = false;
    onPainted(painted);
    if (!next) return;
    send(next);
    next = null;
  };
  const startOnPage = () => {
    const painter = import('./createPainter.ts').then(({ createPainter }) => createPainter());
    return {
      call: (message: PaintCall) =>
        void painter.then((paint) => {
          const painted = isOver ? null : paint(message);
          if (painted) take(painted);
        }),
      end: () => {},
    };
  };
  const startInWorker = () => {
    const worker = startWorker(
      (Worker) => new Worker(new URL('./paintWorker.ts', import.meta.url), { type: 'module' }),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<Painted>) => take(data));
    // Its code did not come, or broke.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      if (isOver) return;
      hand = startOnPage();
      if (scene) hand.call(scene);
      if (wish) hand.call(wish);
    });
    return {
      call: (message: PaintCall) => worker.postMessage(message),
      end: () => worker.terminate(),
    };
  };
  let hand = (() => {
    try {
      return startInWorker();
    } catch {
      // Not an error: browsers refuse it to pages from a file.
      return startOnPage();
    }
  })();
  function send(call: PaintCall): void {
    isBusy = true;
    hand.call(call);
  }
  return {
    tell(there, colours) {
      scene = { type: 'scene', scene: there, colours };
      hand.call(scene);
    },
    ask(wanted) {
      wish = { type: 'paint', ...wanted };
      if (isBusy) next = wish;
      else send(wish);
    },
    end() {
      isOver = true;
      hand.end();
    },
  };
}
