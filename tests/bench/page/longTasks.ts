import { sleep } from './frames.ts';

/** The browser tells of long tasks a while after them. */
const TOLD_WITHIN_MS = 500;

/** Follows the main thread from now on until it is asked for its longest task, ms; 0: none was over
 * 50 ms. */
export function watchTasks(): { longest(): Promise<number> } {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return {
    async longest() {
      await sleep(TOLD_WITHIN_MS);
      observer.disconnect();
      return longest;
    },
  };
}
