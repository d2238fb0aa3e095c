/** The worker that paints a network, so that thousands of lines cost the page nothing. */
import { createPainter } from './createPainter.ts';
import type { PaintCall } from './paintJobs.ts';

const paint = createPainter();
self.addEventListener('message', ({ data }: MessageEvent<PaintCall>) => {
  const painted = paint(data);
  if (painted) self.postMessage(painted, { transfer: [painted.bitmap] });
});
