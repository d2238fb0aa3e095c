import { ROOM_LIMITS } from '../dataset/roomLimits.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { keptFree, type LayoutPlan } from './baseLayout.ts';
import { wholeCastOf, type WholeCast } from './wholeCast.ts';
import type { Frame } from './frame.ts';
import type { NetworkNode } from './networkTypes.ts';
import { labelPx, NETWORK_LABEL_WIDTH, networkRadius } from './nodeShape.ts';
import { noteCorner } from './noteCorner.ts';
import { shortenText, textWidth } from './measureLabel.ts';
import { columnOf } from './sidePlaces.ts';
import { MAX_TIES, strongestTies } from './strongestTies.ts';

/** The share of the picture that is kept free for names. */
const LABEL_SHARE = 0.2;
const LINE_HEIGHT = 1.2;

const NONE: ReadonlySet<string> = new Set();

/** How to find places for many: the most active of them, with room for as many names as there is. */
export function planNetwork(dataset: Dataset, frame: Frame): LayoutPlan {
  const cast = wholeCastOf(dataset);
  const { width, height, textScale } = frame;
  const actors = cast.actors.slice(0, ROOM_LIMITS.actors);
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const fontPx = labelPx(false, textScale);
  const labelHeight = fontPx * LINE_HEIGHT;
  const names = actors.map(({ actor }) =>
    shortenText(actor.name, fontPx, NETWORK_LABEL_WIDTH * textScale),
  );
  const widths = names.map((name) => textWidth(name, fontPx));
  const most = actors.reduce((max, { dealings }) => Math.max(max, dealings), 1);
  const radii = actors.map(({ dealings }) =>
    networkRadius(dealings, most, (width * height) / actors.length),
  );
  let room = width * height * LABEL_SHARE;
  const nodes = actors.map(({ actor }, i): NetworkNode => {
    const counterpart = index.get(actor.counterpart ?? '') ?? -1;
    const isNamed = (room -= widths[i]! * labelHeight) >= 0;
    return {
      column: columnOf(dataset, actor.side),
      radius: radii[i]!,
      counterpart: isOpposite(dataset, actor.side, actors[counterpart]?.actor.side)
        ? counterpart
        : -1,
      labelWidth: isNamed ? widths[i]! : 0,
      labelHeight: isNamed ? labelHeight : 0,
    };
  });
  return {
    job: {
      type: 'network',
      input: {
        width,
        height,
        nodes,
        links: linksAmong(cast, index),
        obstacles: [...keptFree(dataset, frame), noteCorner(frame)],
      },
    },
    placesOf(result) {
      if (result.type !== 'network') throw new Error('The layout answered something else');
      const placed = actors.map(({ id }, i) => ({
        id,
        x: result.xy[2 * i]!,
        y: result.xy[2 * i + 1]!,
        radius: radii[i]!,
        lines: [names[i]!],
        labelWidth: widths[i]!,
        strong: false,
      }));
      return { type: 'network', placed, textScale, frame };
    },
  };
}

/** Of the two sides that face each other. */
function isOpposite(dataset: Dataset, one: string | null, two: string | null | undefined) {
  const at = [one, two ?? null].map((side) => columnOf(dataset, side).at);
  return at.includes('left') && at.includes('right');
}

function linksAmong({ ties }: WholeCast, index: ReadonlyMap<string, number>): Uint16Array {
  const among = ties.filter(({ tie }) => index.has(tie.from) && index.has(tie.to));
  const seen = new Set<number>();
  const links: number[] = [];
  for (const { tie } of strongestTies(among, NONE, MAX_TIES.network)) {
    const [a, b] = [index.get(tie.from)!, index.get(tie.to)!].sort((one, two) => one - two);
    const key = a! * ROOM_LIMITS.actors + b!;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    links.push(a!, b!);
  }
  return Uint16Array.from(links);
}
