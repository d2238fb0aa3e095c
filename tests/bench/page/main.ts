import { makeCompiled } from '../dataset/makeCompiled.ts';
import type { BenchPage } from './benchPage.ts';
import { atRest } from './frames.ts';
import { makeSteps } from './steps.ts';
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

const name = new URLSearchParams(location.search).get('page') ?? 'ours';
if (name === 'compile') {
  const { measureCompile } = await import('./compile.ts');
  window.benchCompile = measureCompile;
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
    makeSteps: (gesture, count, limitMs) => makeSteps(subject, gesture, count, limitMs),
    async filter() {
      const start = performance.now();
      await subject.hideTheme(LARGEST_THEME);
      return performance.now() - start;
    },
    countElements: () => stage.querySelectorAll('*').length,
    atRest,
  };
}
