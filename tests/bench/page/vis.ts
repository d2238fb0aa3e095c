import { DataSet } from 'vis-data/peer';
import { Timeline, type TimelineOptions } from 'vis-timeline/peer';
import type { CompiledDataset } from '../../../src/dataset/model.ts';
import { nextFrame } from './frames.ts';
import type { Subject } from './subject.ts';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

interface Item {
  readonly id: string;
  readonly content: string;
  readonly start: number;
  readonly end?: number;
  readonly type: 'point' | 'range';
  readonly group: string;
}

const MS_PER_DAY = 86_400_000;

/** vis-timeline with a group for each theme, as its documentation has it. */
export function createSubject(options: TimelineOptions = {}): Subject {
  let items: DataSet<Item>;
  let groups: DataSet<{ id: string; content: string }>;
  let timeline: Timeline;
  return {
    prepare(dataset) {
      items = new DataSet(itemsOf(dataset));
      groups = new DataSet(dataset.themes.map(({ id, name }) => ({ id, content: name })));
    },
    async draw(stage) {
      // Neither `start` nor `end`: with those it would stay hidden for a second.
      timeline = new Timeline(stage, items, groups, { height: '720px', ...options });
      const root = stage.querySelector<HTMLElement>('.vis-timeline')!;
      await drawn(
        timeline,
        () => root.style.visibility === 'visible' && root.querySelector('.vis-item') !== null,
      );
    },
    edges() {
      const { start, end } = timeline.getWindow();
      return [start.getTime(), end.getTime()];
    },
    showMiddle(share) {
      const { min, max } = timeline.getItemRange();
      const middle = (min.getTime() + max.getTime()) / 2;
      const half = ((max.getTime() - min.getTime()) / 2) * share;
      timeline.setWindow(middle - half, middle + half, { animation: false });
    },
    async hideTheme(theme) {
      // Cheaper than a group that is not visible, and than a view of the data, which costs memory.
      items.remove(items.getIds({ filter: ({ group }) => group === theme }));
      await drawn(timeline, () => true);
    },
  };
}

/**
 * Resolves when the library has drawn (it says so by `changed`) and a frame has passed in which it
 * did not draw again: it draws the first picture several times over, until all heights are known.
 */
async function drawn(timeline: Timeline, isThere: () => boolean): Promise<void> {
  const seen = { draws: 0 };
  const count = () => (seen.draws += 1);
  timeline.on('changed', count);
  let before = -1;
  while (seen.draws === 0 || seen.draws !== before || !isThere()) {
    before = seen.draws;
    await nextFrame();
  }
  timeline.off('changed', count);
}

/** Points for days and spans for all that is longer; what has no date has no place there. */
function itemsOf({ events }: CompiledDataset): Item[] {
  return events.flatMap(({ id, title, themes, date }): Item[] => {
    const first = date?.earliest ?? date?.latest ?? null;
    if (first === null) return [];
    const start = first * MS_PER_DAY;
    const common = { id, content: title, group: themes[0]!, start };
    const last = date!.latest ?? first;
    if (last === first) return [{ ...common, type: 'point' }];
    return [{ ...common, type: 'range', end: (last + 1) * MS_PER_DAY }];
  });
}
