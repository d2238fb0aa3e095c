import type { Dataset } from '../dataset/indexDataset.ts';
import { keptFree, type LayoutPlan } from '../graph/baseLayout.ts';
import type { Graph } from '../graph/buildGraph.ts';
import type { Frame } from '../graph/frame.ts';
import { columnOf } from '../graph/sidePlaces.ts';

/** So many are few: each has its name. */
const MOST_ACTORS = 40;
/** Room that each of them needs, px². */
const AREA_EACH = 4600;
/** What the search for places may spend: about a tenth of a second. */
const EFFORT = 9_000_000;

/**
 * How those few whom the filters leave find places on a sheet for themselves. On the page nobody
 * moves when a filter changes; a sheet would be mostly empty where the others were. Null: they are
 * all of the dataset, or too many.
 */
export function planShown(dataset: Dataset, graph: Graph, frame: Frame): LayoutPlan | null {
  const { width, height, textScale } = frame;
  const { actors, ties } = graph;
  const capacity = Math.floor((width * height) / (AREA_EACH * textScale ** 2));
  if (actors.length >= dataset.actors.length || actors.length > Math.min(MOST_ACTORS, capacity))
    return null;
  const links = new Map<string, { from: string; to: string; ties: number }>();
  for (const { tie } of ties) {
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const key = JSON.stringify([from, to]);
    links.set(key, { from, to, ties: (links.get(key)?.ties ?? 0) + 1 });
  }
  return {
    job: {
      type: 'picture',
      input: {
        width,
        height,
        textScale,
        actors: actors.map(({ id, actor, dealings, dimmed }) => ({
          id,
          name: actor.name,
          column: columnOf(dataset, actor.side),
          // Of one who is only there for his office all dealings are counted, shown or not.
          dealings: dimmed ? 0 : dealings,
          counterpart: actor.counterpart,
        })),
        links: [...links.values()],
        obstacles: keptFree(dataset, frame),
        effort: EFFORT,
      },
    },
    placesOf(result) {
      if (result.type !== 'picture') throw new Error('The layout answered something else');
      const { placed, textScale: written } = result.layout;
      return { type: 'picture', placed, textScale: written, frame };
    },
  };
}
