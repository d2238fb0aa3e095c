import { greatest } from 'd3';
import type { CompiledDataset } from '../../../../src/dataset/model.ts';
import { compilePlan } from '../../dataset/makeCompiled.ts';
import { planNetwork } from '../../dataset/planNetwork.ts';
import { atRest, sleep } from '../frames.ts';
import { watchTasks } from '../longTasks.ts';
import { dragThereAndBack, makeSteps, zoomInAndOut, type StepsOutcome } from '../steps.ts';
import type { GraphGesture, GraphSubject } from './graphSubject.ts';
import { NETWORK } from './network.ts';

/** What a page with a graph offers to whoever drives it. */
export interface GraphBenchPage {
  /** Makes the network and hands it to the library. */
  prepare(seed: number): Promise<void>;
  /** From the network in memory to the settled picture. */
  settle(): Promise<Settling>;
  makeSteps(gesture: GraphGesture, count: number, limitMs: number): Promise<StepsOutcome>;
  countElements(): number;
  atRest(): Promise<void>;
}

/** What laying out and drawing came to. */
export interface Settling {
  readonly ms: number;
  /** Of the main thread meanwhile, ms; 0: none over 50 ms. */
  readonly longestTask: number;
}

export function createGraphBench(subject: GraphSubject): GraphBenchPage {
  const stage = document.getElementById('stage')!;
  let busiest: string;
  return {
    async prepare(seed) {
      const dataset = compilePlan(planNetwork({ ...NETWORK, seed }));
      busiest = actorWithMostTies(dataset);
      subject.prepare(dataset);
    },
    async settle() {
      const tasks = watchTasks();
      // In a task of its own: what asks for it here is none that the browser tells of.
      await sleep(0);
      const start = performance.now();
      await subject.draw(stage);
      const ms = performance.now() - start;
      return { ms, longestTask: await tasks.longest() };
    },
    makeSteps(gesture, count, limitMs) {
      if (gesture === 'zoom')
        return makeSteps(zoomInAndOut(count), () => subject.view(), count, limitMs);
      // The one with most to be drawn anew.
      const hand = dragThereAndBack(subject.placeOf(busiest), count);
      return makeSteps(hand, () => subject.trace(busiest), count, limitMs);
    },
    countElements: () => stage.querySelectorAll('*').length,
    atRest,
  };
}

function actorWithMostTies({ actors, ties }: CompiledDataset): string {
  const counts = new Map(actors.map(({ id }) => [id, 0]));
  for (const { from, to } of ties) for (const id of [from, to]) counts.set(id, counts.get(id)! + 1);
  return greatest(counts, ([, count]) => count)![0];
}
