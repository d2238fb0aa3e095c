import type { PassagePlace } from '../reader/passagePlaces.ts';
import { arrangeThreads, type Arrangement, type Arrow, type Thread } from './arrangeThreads.ts';
import { makeStemPainter } from './stemPainter.ts';
import { makeSurvey, type SurveyedEnds } from './survey.ts';
import { threadPath } from './threadPath.ts';
import { makeWriter } from './makeWriter.ts';
import { attachColours } from './attachColours.ts';
import { attachWatch } from './attachWatch.ts';

/** The elements that threads are drawn with. */
export interface ThreadSurface {
  /** A path for each thread that there may be. */
  readonly paths: readonly SVGPathElement[];
  /** A path for each lead that there may be. */
  readonly leads: readonly SVGPathElement[];
  /** A strip for each stem that there may be. */
  readonly stems: readonly HTMLCanvasElement[];
  /** What all of that is in. */
  readonly root: Element;
  /** Told of arrows at first and when others are needed, or they lead elsewhere; not of where they stand. */
  onArrows(arrows: readonly Arrow[]): void;
  /** The element of an arrow; null: it is not on the page yet. */
  arrow(direction: Arrow['direction']): HTMLElement | null;
}

export interface AttachedThreads {
  /** Brings arrows that have just come on the page to their places. */
  placeArrows(): void;
  /** Where words are, by id; null: nowhere on the page. */
  wordsOf(passage: string): PassagePlace | null;
  detach(): void;
}

const NOTHING: Arrangement = { threads: [], leads: [], stems: [], arrows: [] };

/**
 * Draws the threads of some links and keeps them where things are, in the frame in which these
 * move: everything is read first, then what has changed is written.
 */
export function attachThreads(ends: SurveyedEnds, surface: ThreadSurface): AttachedThreads {
  const survey = makeSurvey(ends);
  const threads = surface.paths.map(makeThreadWriter);
  const leads = surface.leads.map((path) =>
    makeWriter((value: string) => path.setAttribute('d', value)),
  );
  let stems = surface.stems.map(makeStemPainter);
  let words: readonly PassagePlace[] = [];
  // What arrows there are on the page from links before these, nobody here knows.
  let arrows: readonly Arrow[] | null = null;
  const placeArrows = () => {
    for (const { direction, x, y } of arrows ?? []) {
      const element = surface.arrow(direction);
      if (element) element.style.translate = `calc(${x}px - 50%) calc(${y}px - 50%)`;
    }
  };
  const draw = () => {
    const scene = survey.scene();
    const next = scene ? arrangeThreads(scene) : NOTHING;
    words = scene?.words ?? [];
    threads.forEach((write, i) => write(next.threads[i]));
    leads.forEach((write, i) => write(threadPath(next.leads[i] ?? [])));
    stems.forEach((write, i) => write(next.stems[i]));
    const before = arrows;
    arrows = next.arrows;
    if (isSame(before, arrows)) return;
    placeArrows();
    if (!isSame(before?.map(toOthers), arrows.map(toOthers))) surface.onArrows(arrows);
  };
  draw();
  const stop = attachWatch({ moved: survey.moved, draw }, surface.root);
  // What is painted keeps the colours that it was painted in.
  const stopColours = attachColours(() => {
    stems = surface.stems.map(makeStemPainter);
    draw();
  });
  return {
    placeArrows,
    wordsOf: (passage) => words.find(({ id }) => id === passage) ?? null,
    detach() {
      stop();
      stopColours();
    },
  };
}

function makeThreadWriter(path: SVGPathElement): (thread: Thread | undefined) => void {
  const kind = makeWriter((value: string) => {
    path.setAttribute('data-kind', value);
    // As a whole it is 1 long, which is what it is drawn in by; dots have lengths of their own.
    if (value === 'words') path.setAttribute('pathLength', '1');
    else path.removeAttribute('pathLength');
  });
  const stem = makeWriter((value: boolean) => path.toggleAttribute('data-stem', value));
  const lead = makeWriter((value: boolean) => path.toggleAttribute('data-lead', value));
  const way = makeWriter((value: string) => path.setAttribute('d', value));
  return (thread) => {
    kind(thread?.kind ?? 'none');
    if (!thread) return;
    stem(thread.hasStem);
    lead(thread.hasLead);
    way(threadPath(thread.points));
  };
}

/** What an arrow says, wherever it stands. */
function toOthers({ direction, passages }: Arrow): Pick<Arrow, 'direction' | 'passages'> {
  return { direction, passages };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
