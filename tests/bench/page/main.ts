import { makeCompiled } from '../dataset/makeCompiled.ts';
import type { BenchPage } from './benchPage.ts';
import { atRest } from './frames.ts';
import type { GraphSubject } from './graph/graphSubject.ts';
import { makeSteps, panLeft, zoomInAndOut } from './steps.ts';
import type { Subject } from './subject.ts';
import './page.css';

/** The theme that most events have; the generator sees to that. */
const LARGEST_THEME = 'war';
/** Share of all time that is seen before panning: half a picture of way to either side and more. */
const PANNED_SHARE = 0.25;

/** Each library is a part of its own: a page loads only what it shows. */
const SUBJECTS: Readonly<Record<string, () => Promise<Subject>>> = {
  ours: async () => (await import('./ours.tsx')).createSubject(),
  vis: async () => (await import('./vis.ts')).createSubject(),
  clustered: async () => (await import('./vis.ts')).createSubject({ cluster: {} }),
  d3: async () => (await import('./d3.ts')).createSubject(),
  canvas: async () => (await import('./canvas.ts')).createSubject(),
};

const GRAPHS: Readonly<Record<string, () => Promise<GraphSubject>>> = {
  'graph-ours': async () => (await import('./graph/ours.tsx')).createSubject(),
  'graph-d3': async () => (await import('./graph/d3.ts')).createSubject(),
  'graph-cytoscape': async () => (await import('./graph/cytoscape.ts')).createSubject(),
};

const name = new URLSearchParams(location.search).get('page') ?? 'ours';
if (name === 'compile') {
  const { measureCompile } = await import('./compile.ts');
  window.benchCompile = measureCompile;
} else if (name === 'search') {
  const { createSearchBench } = await import('./explore.tsx');
  window.benchSearch = await createSearchBench();
} else if (name.startsWith('threads-')) {
  const { createThreadsBench } = await import('./threads.tsx');
  window.benchThreads = await createThreadsBench(name === 'threads-with');
} else if (GRAPHS[name]) {
  const { createGraphBench } = await import('./graph/graphPage.ts');
  window.benchGraph = createGraphBench(await GRAPHS[name]());
} else window.bench = createBench(await SUBJECTS[name]!());

function createBench(subject: Subject): BenchPage {
  const stage = document.getElementById('stage')!;
  return {
    async prepare(events, seed) {
      subject.prepare(makeCompiled({ seed, events }));
    },
    async draw() {
      const start = performance.now();
      await subject.draw(stage);
      return performance.now() - start;
    },
    async ready(gesture) {
      subject.showMiddle(gesture === 'pan' ? PANNED_SHARE : 1);
      await atRest();
    },
    makeSteps(gesture, count, limitMs) {
      const hand = gesture === 'zoom' ? zoomInAndOut(count) : panLeft(count);
      return makeSteps(hand, () => subject.edges(), count, limitMs);
    },
    async filter() {
      const start = performance.now();
      await subject.hideTheme(LARGEST_THEME);
      return performance.now() - start;
    },
    countElements: () => stage.querySelectorAll('*').length,
    atRest,
  };
}
