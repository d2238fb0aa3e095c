import { LINES, type NetworkScene } from './networkScene.ts';
import type { TieLine } from './buildGraph.ts';
import { shapeOf, traceArrow } from './paintNetwork.ts';
import type { View } from './view.ts';

/** Some ties as few paths, at a view; and the heads of those that have a direction. */
export function tiePaths(scene: NetworkScene, view: View, ties: readonly number[]) {
  const looks = new Map<string, { line: TieLine; width: number; parts: string[] }>();
  const heads: string[] = [];
  for (const tie of ties) {
    const line = LINES[scene.lines[tie]!]!;
    const width = Math.round(scene.widths[tie]! * 2) / 2;
    const key = `${line} ${width}`;
    let look = looks.get(key);
    if (!look) looks.set(key, (look = { line, width, parts: [] }));
    const shape = shapeOf(scene, view, tie);
    look.parts.push(pathOf(shape));
    if (scene.directed[tie] !== 1) continue;
    traceArrow(shape, scene.widths[tie]!, (x, y, isFirst) =>
      heads.push(`${isFirst ? 'M' : 'L'}${px(x)},${px(y)}`),
    );
  }
  const paths = Array.from(looks, ([key, { line, width, parts }]) => ({
    key,
    line,
    width,
    path: parts.join(''),
  }));
  return { paths, heads: heads.join('') };
}

/** The path of one tie. */
export function pathOf({ ax, ay, bx, by, cx, cy }: ReturnType<typeof shapeOf>): string {
  return `M${px(ax)},${px(ay)}Q${px(cx)},${px(cy)} ${px(bx)},${px(by)}`;
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
