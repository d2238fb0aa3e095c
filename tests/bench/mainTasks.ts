import type { Page } from 'playwright-core';

/** A task of a page's main thread, ms. */
export interface MainTask {
  /** By the clock on the wall: what a person waits, whatever else the machine does meanwhile. */
  readonly duration: number;
  /** By the thread's own clock: the page's share of it. */
  readonly work: number;
}

/** What of a browser's trace is read. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the start, and for how long, microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Marks that the page sets, by which its main thread is told from all others. */
const BEGIN = 'bench:begin';
const END = 'bench:end';
/** What the browser calls a task. */
const TASK = 'ThreadControllerImpl::RunTask';

/** Every task of a page's main thread while something is done, in their order. */
export async function traceTasks(
  page: Page,
  work: () => Promise<void>,
): Promise<readonly MainTask[]> {
  const browser = page.context().browser()!;
  const mark = (name: string) => page.evaluate((told) => void performance.mark(told), name);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  let trace: Buffer | undefined;
  try {
    await mark(BEGIN);
    await work();
    await mark(END);
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: TraceEvent[] };
  const [begin, end] = [BEGIN, END].map((name) => traceEvents.find((each) => each.name === name)!);
  const { pid, tid } = begin!;
  const tasks = traceEvents
    .filter((each) => each.name === TASK && each.pid === pid && each.tid === tid)
    .filter(({ ts }) => ts >= begin!.ts && ts < end!.ts)
    .toSorted((a, b) => a.ts - b.ts);
  return tasks.map(({ dur = 0, tdur = 0 }) => ({ duration: dur / 1000, work: tdur / 1000 }));
}
