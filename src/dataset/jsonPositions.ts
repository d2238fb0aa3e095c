import type { Path } from './problems.ts';
import { walkJson } from './walkJson.ts';

/** A place in a text as an editor shows it, counted from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset; columns count UTF-16 units, as editors do. */
export function lineColumn(text: string, offset: number): LineColumn {
  let line = 1;
  let lineStart = 0;
  for (
    let end = text.indexOf('\n');
    end !== -1 && end < offset;
    end = text.indexOf('\n', end + 1)
  ) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** A place that is asked for. */
export interface WantedPlace {
  readonly path: Path;
  /** Whether the place of the key is wanted instead of its value's. */
  readonly atKey: boolean;
}

interface WantedNode {
  readonly children: Map<string | number, WantedNode>;
  offset: number;
  keyOffset: number;
}

/**
 * Finds where the wanted values stand in a JSON text, in one walk for all of them. A value that
 * is missing gets the place of what should hold it.
 */
export function locatePaths(text: string, wanted: readonly WantedPlace[]): LineColumn[] {
  const root: WantedNode = { children: new Map(), offset: 0, keyOffset: 0 };
  for (const { path } of wanted) {
    let node = root;
    for (const step of path) {
      let child = node.children.get(step);
      if (!child)
        node.children.set(step, (child = { children: new Map(), offset: -1, keyOffset: -1 }));
      node = child;
    }
  }
  // The wanted nodes along the walk's path: branch[d] answers for its first d steps.
  const branch: (WantedNode | undefined)[] = [root];
  walkJson(text, (path, offset, keyOffset) => {
    const depth = path.length;
    if (depth > 0) branch[depth] = branch[depth - 1]?.children.get(path[depth - 1]!);
    const node = branch[depth];
    if (!node) return;
    node.offset = offset;
    node.keyOffset = keyOffset;
  });
  const offsets = wanted.map(({ path, atKey }) => {
    let node: WantedNode | undefined = root;
    let offset = root.offset;
    for (const [depth, step] of path.entries()) {
      node = node.children.get(step);
      if (!node || node.offset < 0) break;
      offset = atKey && depth === path.length - 1 ? node.keyOffset : node.offset;
    }
    return offset;
  });
  return lineColumns(text, offsets);
}

/** Like `lineColumn` for many offsets, in one pass over the text. */
function lineColumns(text: string, offsets: readonly number[]): LineColumn[] {
  const order = offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!);
  const places: LineColumn[] = Array.from({ length: offsets.length });
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  for (const index of order) {
    const offset = offsets[index]!;
    while (lineEnd !== -1 && lineEnd < offset) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    places[index] = { line, column: offset - lineStart + 1 };
  }
  return places;
}
