import type { Path } from './problems.ts';

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
 * Finds where the wanted values stand in a text that is JSON, in one walk for all of them. A value
 * that is missing gets the place of what should hold it.
 */
export function locatePaths(text: string, wanted: readonly WantedPlace[]): LineColumn[] {
  if (wanted.length === 0) return [];
  const root: WantedNode = { children: new Map(), offset: 0, keyOffset: 0 };
  let count = 1;
  for (const { path } of wanted) {
    let node = root;
    for (const step of path) {
      let child = node.children.get(step);
      if (!child) {
        node.children.set(step, (child = { children: new Map(), offset: -1, keyOffset: -1 }));
        count += 1;
      }
      node = child;
    }
  }
  findNodes(text, root, count);
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

/** Walks down to the wanted values alone, and no further than to the last of them. */
function findNodes(text: string, root: WantedNode, count: number): void {
  let unseen = count;
  let at = 0;
  const visit = (node: WantedNode, keyOffset: number) => {
    node.offset = at;
    node.keyOffset = keyOffset;
    unseen -= 1;
    const isObject = text[at] === '{';
    if (node.children.size === 0 || !(isObject || text[at] === '[')) {
      at = endOfValue(text, at);
      return;
    }
    at = endOfSpace(text, at + 1);
    for (let index = 0; at < text.length; index += 1) {
      if (unseen === 0) return;
      if (text[at] === (isObject ? '}' : ']')) {
        at += 1;
        return;
      }
      if (text[at] === ',') at = endOfSpace(text, at + 1);
      const start = at;
      let step: string | number = index;
      if (isObject) {
        at = endOfText(text, at);
        step = JSON.parse(text.slice(start, at)) as string;
        // Past the colon.
        at = endOfSpace(text, endOfSpace(text, at) + 1);
      }
      const child = node.children.get(step);
      if (child) visit(child, start);
      else at = endOfValue(text, at);
      at = endOfSpace(text, at);
    }
  };
  at = endOfSpace(text, at);
  visit(root, at);
}

function endOfSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/** Past the closing quotation mark of the text that begins here. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at += 1;
  }
  return at;
}

/** Past the value that begins here, whatever it holds. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at]!;
    if (character === '"') at = endOfText(text, at);
    else if (character === '{' || character === '[') {
      depth += 1;
      at += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      at += 1;
    } else {
      at += 1;
      // A number or a word goes on to what cannot be in it.
      if (depth === 0 && /[\s,\]}]/.test(text[at] ?? ' ')) return at;
      continue;
    }
    if (depth === 0) return at;
  }
  return at;
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
