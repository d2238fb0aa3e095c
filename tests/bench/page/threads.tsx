import { least } from 'd3';
import type { CSSProperties } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src/app/app.css';
import { Divider } from '../../../src/app/Divider.tsx';
import { Panel } from '../../../src/app/Panel.tsx';
import { indexDataset, type Dataset } from '../../../src/dataset/indexDataset.ts';
import type { DatasetEvent } from '../../../src/dataset/model.ts';
import { EvidenceCard } from '../../../src/evidence/EvidenceCard.tsx';
import { RelationshipGraph } from '../../../src/graph/RelationshipGraph.tsx';
import { Reader } from '../../../src/reader/Reader.tsx';
import { useTurnToSelection } from '../../../src/reader/useTurnToSelection.ts';
import { createAppStore, type AppStore } from '../../../src/state/appStore.ts';
import { StoreContext } from '../../../src/state/useAppStore.ts';
import { Threads } from '../../../src/threads/Threads.tsx';
import { eventPlaces, lanesGround } from '../../../src/timeline/eventPlaces.ts';
import { Timeline } from '../../../src/timeline/Timeline.tsx';
import { timelineAnchor } from '../../../src/timeline/useTimelineAnchor.ts';
import { loadPainter } from '../../../src/timeline/usePainter.ts';
import { makeCompiled } from '../dataset/makeCompiled.ts';
import { loadFonts } from './fonts.ts';
import { atRest } from './frames.ts';
import { makeSteps, zoomInAndOut, type Point, type StepsOutcome } from './steps.ts';
import { watchWindow } from './watchWindow.ts';

/** What a page with all panels offers to whoever drives it. */
export interface ThreadsBenchPage {
  prepare(events: number, seed: number): Promise<void>;
  /** Draws all panels, selects an event, and waits until nothing moves; gives where to zoom. */
  draw(): Promise<Point>;
  /** Zooms the timeline in and out again. */
  makeSteps(at: Point, count: number, limitMs: number): Promise<ThreadsOutcome>;
}

export interface ThreadsOutcome extends StepsOutcome {
  /** Frames in which a thread was drawn elsewhere; 0 without threads. */
  readonly followed: number;
  /** How many threads there were to begin with. */
  readonly threads: number;
}

/** Shares of the panels, as on the project's page. */
const PICTURES_SHARE = 0.625;
const TIMELINE_SHARE = 0.645;
const SHARES = {
  blockSize: '100%',
  '--pictures-share': PICTURES_SHARE,
  '--timeline-share': TIMELINE_SHARE,
} as CSSProperties;
/** From the selected event's day to the pointer, px: the mark moves, and stays in sight. */
const FROM_DAY = 30;
/** So far within the plot the selected event's day is at least, px: the pointer must be, too. */
const FROM_EDGE = 60;

/** The project's panels over one store, with or without the threads between them. */
export async function createThreadsBench(hasThreads: boolean): Promise<ThreadsBenchPage> {
  await loadFonts();
  await loadPainter();
  const edgesOf = watchWindow();
  const stems = watchStems();
  const root = document.getElementById('stage')!;
  let store: AppStore;
  const shownThreads = () => root.querySelectorAll('.threads-thread:not([data-kind=none])');
  return {
    async prepare(events, seed) {
      store = createAppStore(indexDataset(makeCompiled({ seed, events })));
    },
    async draw() {
      createRoot(root).render(
        <StoreContext value={store}>
          <Panels hasThreads={hasThreads} />
        </StoreContext>,
      );
      await atRest();
      const event = eventToSelect(store.getState().dataset);
      store.getState().selectEvent(event.id);
      await atRest();
      if (!root.querySelector('mark[aria-current]')) throw new Error('no words in the reader');
      return pointBeside(event);
    },
    async makeSteps(at, count, limitMs) {
      const threads = shownThreads().length;
      let followed = 0;
      let before = '';
      const seen = () => {
        const now = `${stems.painted} ${shownThreads()[0]?.getAttribute('d')}`;
        if (before !== '' && now !== before) followed += 1;
        before = now;
        return edgesOf(root);
      };
      const outcome = await makeSteps(zoomInAndOut(count, at), seen, count, limitMs);
      return { ...outcome, followed, threads };
    },
  };
}

function Panels({ hasThreads }: { readonly hasThreads: boolean }) {
  useTurnToSelection();
  const still = { min: 0, max: 1, onChange: () => {} };
  return (
    <main className="panels panels-wide" style={SHARES}>
      <div className="pictures">
        <Panel name="Timeline" hint="">
          <Timeline />
        </Panel>
        <Divider axis="y" label="Height of the timeline" share={TIMELINE_SHARE} {...still} />
        <Panel name="Who dealt with whom" hint="">
          <RelationshipGraph />
        </Panel>
      </div>
      <Divider axis="x" label="Width of the pictures" share={PICTURES_SHARE} {...still} />
      <div className="reading">
        <EvidenceCard />
        <Reader />
      </div>
      {hasThreads && <Threads onlyWords={false} />}
    </main>
  );
}

/**
 * Of the events of one day with words to show and ties, the uppermost in the picture: it stays in
 * sight when other rows are needed.
 */
function eventToSelect({ events }: Dataset): DatasetEvent {
  const anchor = timelineAnchor.facts()!;
  const reach = anchor.layout.columns.plotWidth / 2 - FROM_EDGE;
  const indices = events.flatMap((event, index) => {
    const { date, passages, ties } = event;
    const isOneDay = date !== null && date.earliest !== null && date.earliest === date.latest;
    return isOneDay && passages.length > 0 && ties.length > 0 && Math.abs(fromMiddle(event)) < reach
      ? [index]
      : [];
  });
  const places = [...eventPlaces(anchor, lanesGround(anchor)!, indices, null)];
  const found = least(places, ([, { y }]) => y);
  if (!found) throw new Error('no event to select');
  return events[found[0]]!;
}

/** From the middle of the plot to the event's day, px. */
function fromMiddle({ date }: DatasetEvent): number {
  const { view, columns } = timelineAnchor.facts()!.layout;
  return view!.toPx(date!.earliest!) - columns.plotWidth / 2;
}

/** At the height of an event's mark, so far from its day that this moves towards the middle. */
function pointBeside(event: DatasetEvent): Point {
  const anchor = timelineAnchor.facts()!;
  const { dataset, columns } = anchor.layout;
  const index = dataset.eventIndex.get(event.id)!;
  const ground = lanesGround(anchor)!;
  const place = eventPlaces(anchor, ground, [index], index).get(index);
  if (!place) throw new Error('no selected mark in sight');
  const offset = fromMiddle(event);
  const x = ground.origin.x + columns.plotX + columns.plotWidth / 2 + offset;
  return {
    clientX: Math.round(x + (offset < 0 ? -FROM_DAY : FROM_DAY)),
    clientY: Math.round(place.y),
  };
}

/** Counts how often the stem of a thread was painted, which it is only where it has moved. */
function watchStems(): { readonly painted: number } {
  const seen = { painted: 0 };
  const context = CanvasRenderingContext2D.prototype;
  const { arc } = context;
  context.arc = function watched(...args) {
    if (this.canvas.classList.contains('threads-stem')) seen.painted += 1;
    arc.apply(this, args);
  };
  return seen;
}
