/** Resolves in the next frame, before it is painted, with the frame's time. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/** Resolves after the next frame has been painted: in the task that follows it. */
export async function framePainted(): Promise<void> {
  await nextFrame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Frames in a row without a stall after which a page is at rest. */
const CALM_FRAMES = 10;
const CALM_MS = 25;

/** Resolves when the page has nothing more to do of its own accord; after `limitMs` in any case. */
export async function atRest(limitMs = 5000): Promise<void> {
  const end = performance.now() + limitMs;
  await sleep(200);
  let before = await nextFrame();
  for (let calm = 0; calm < CALM_FRAMES && performance.now() < end;) {
    const now = await nextFrame();
    calm = now - before < CALM_MS ? calm + 1 : 0;
    before = now;
  }
}
