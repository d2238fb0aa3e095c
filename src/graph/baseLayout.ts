import type { Dataset } from '../dataset/indexDataset.ts';
import type { Box } from './boxes.ts';
import { wholeCastOf, type WholeCast } from './wholeCast.ts';
import { buttonCorner, type Frame } from './frame.ts';
import type { LayoutJob, LayoutResult } from './layoutJobs.ts';
import type { LayoutLink } from './layoutTypes.ts';
import type { Places } from './places.ts';
import { columnOf, placeSideNames } from './sidePlaces.ts';
import { MAX_TIES, strongestTies } from './strongestTies.ts';

/** Room an actor needs to stay legible, px²; and the most that a person can take in. */
const AREA_PER_ACTOR = 4600;
const CAST_MAX = 60;
/** What the layout may spend on a picture of few: about a tenth of a second. */
const EFFORT = 9_000_000;

const NONE: ReadonlySet<string> = new Set();

/** A layout to be made, and what to make of the answer. */
export interface LayoutPlan {
  readonly job: LayoutJob;
  placesOf(result: LayoutResult): Places;
}

/** How to find places for everybody of the dataset, if few enough for the frame; null: they are not. */
export function planPicture(dataset: Dataset, frame: Frame): LayoutPlan | null {
  return planFew(dataset, wholeCastOf(dataset), frame, CAST_MAX);
}

/** How to find places for a cast; null: they are more than `most`, or than have room. */
export function planFew(
  dataset: Dataset,
  cast: WholeCast,
  frame: Frame,
  most: number,
): LayoutPlan | null {
  const { width, height, textScale } = frame;
  const capacity = Math.floor((width * height) / (AREA_PER_ACTOR * textScale ** 2));
  if (cast.actors.length > Math.min(most, capacity)) return null;
  return {
    job: {
      type: 'picture',
      input: {
        width,
        height,
        textScale,
        actors: cast.actors.map(({ id, actor, dealings, dimmed }) => ({
          id,
          name: actor.name,
          column: columnOf(dataset, actor.side),
          // Of one who is only there for his office all dealings are counted, shown or not.
          dealings: dimmed ? 0 : dealings,
          counterpart: actor.counterpart,
        })),
        links: linkedPairs(cast),
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

/** What nobody may cover: the names of the sides, and the buttons. */
export function keptFree(dataset: Dataset, frame: Frame): readonly Box[] {
  const { width, height, textScale } = frame;
  const names = placeSideNames(dataset, width, height, textScale).map(({ box }) => box);
  return [...names, buttonCorner(frame)];
}

function linkedPairs({ ties }: WholeCast): readonly LayoutLink[] {
  const links = new Map<string, LayoutLink>();
  for (const { tie } of strongestTies(ties, NONE, MAX_TIES.picture)) {
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const key = `${from}\n${to}`;
    links.set(key, { from, to, ties: (links.get(key)?.ties ?? 0) + 1 });
  }
  return [...links.values()];
}
