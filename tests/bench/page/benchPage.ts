import type { CompileFigures } from './compile.ts';
import type { SearchBenchPage } from './explore.tsx';
import type { GraphBenchPage } from './graph/graphPage.ts';
import type { StepsOutcome } from './steps.ts';
import type { Gesture } from './subject.ts';
import type { ThreadsBenchPage } from './threads.tsx';

/** What a page of the bench offers to whoever drives it. */
export interface BenchPage {
  /** Makes the dataset and hands it to the library. */
  prepare(events: number, seed: number): Promise<void>;
  /** From the dataset in memory to the first complete picture, ms. */
  draw(): Promise<number>;
  /** Brings the page to where a gesture starts, and to rest. */
  ready(gesture: Gesture): Promise<void>;
  makeSteps(gesture: Gesture, count: number, limitMs: number): Promise<StepsOutcome>;
  /** From leaving out the largest theme to the next complete picture, ms. */
  filter(): Promise<number>;
  countElements(): number;
  atRest(): Promise<void>;
}

declare global {
  interface Window {
    bench?: BenchPage;
    benchGraph?: GraphBenchPage;
    benchThreads?: ThreadsBenchPage;
    benchSearch?: SearchBenchPage;
    benchCompile?: (events: number, seed: number) => Promise<CompileFigures>;
  }
}
