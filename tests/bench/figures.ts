import type { CDPSession } from 'playwright-core';

/** All the work that the page's main thread has done so far, ms. */
export async function taskMs(figures: CDPSession): Promise<number> {
  const { metrics } = await figures.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** What is alive on the JavaScript heap after a collection, bytes. */
export async function heapBytes(figures: CDPSession): Promise<number> {
  await figures.send('HeapProfiler.collectGarbage');
  const { usedSize } = await figures.send('Runtime.getHeapUsage');
  return usedSize;
}
