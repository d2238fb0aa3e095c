import type { Passage, TextRange } from '../dataset/model.ts';

/** A piece of a paragraph that the same passages cover from its first character to its last. */
export interface Segment extends TextRange {
  /** In order of start, then end; empty: nothing cites these words. */
  readonly passages: readonly Passage[];
  /** Stands for words left out of a source that is shipped as excerpts. */
  readonly gap: boolean;
}

/** A line of the text that holds something; its segments follow each other without a hole. */
interface Paragraph extends TextRange {
  readonly kind: 'paragraph';
  readonly segments: readonly Segment[];
}

/** A run of furniture: parts of the web page with nothing but white space between them. */
export interface FurnitureRun extends TextRange {
  readonly kind: 'furniture';
  readonly lines: readonly string[];
}

export type Block = Paragraph | FurnitureRun;

interface TextParts {
  readonly passages: readonly Passage[];
  readonly furniture: readonly TextRange[];
  readonly gaps: readonly TextRange[];
  /** Ranges at whose ends a segment ends too; absent: none. */
  readonly cuts?: readonly TextRange[];
}

/**
 * Cuts a text into paragraphs and those into segments. Nothing is lost: the blocks' own text, in
 * order, with the white space that lies between blocks, is the text. Costs one pass and a sort.
 */
export function segmentText(text: string, parts: TextParts): readonly Block[] {
  const blocks: Block[] = [];
  const passages = [...parts.passages].sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  let open: readonly Passage[] = [];

  const addParagraphs = (stretch: TextRange) => {
    for (const line of linesOf(text, stretch)) {
      // Passages are taken up as the paragraphs reach them, and dropped once left behind.
      const reached: Passage[] = [];
      for (; next < passages.length && passages[next]!.start < line.end; next += 1)
        reached.push(passages[next]!);
      open = [...open, ...reached].filter((passage) => passage.end > line.start);
      blocks.push({
        kind: 'paragraph',
        ...line,
        segments: cut(line, open, parts.gaps, parts.cuts),
      });
    }
  };

  let from = 0;
  for (const run of furnitureRuns(text, parts.furniture)) {
    addParagraphs({ start: from, end: run.start });
    blocks.push(run);
    from = run.end;
  }
  addParagraphs({ start: from, end: text.length });
  return blocks;
}

/** The lines of a stretch that hold more than white space, without their line breaks. */
function linesOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n\u2028\u2029]+/g))
    if (match[0].trim() !== '')
      lines.push({ start: start + match.index, end: start + match.index + match[0].length });
  return lines;
}

function furnitureRuns(text: string, ranges: readonly TextRange[]): readonly FurnitureRun[] {
  const runs: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && (start <= last.end || text.slice(last.end, start).trim() === ''))
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (start < end) runs.push({ start, end });
  }
  return runs.map((run) => ({
    kind: 'furniture',
    ...run,
    lines: linesOf(text, run).map((line) => text.slice(line.start, line.end)),
  }));
}

function cut(
  line: TextRange,
  passages: readonly Passage[],
  gaps: readonly TextRange[],
  ranges: readonly TextRange[] = [],
): readonly Segment[] {
  const lineGaps = gaps.filter((gap) => gap.start < line.end && gap.end > line.start);
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...passages, ...lineGaps, ...ranges])
    for (const at of [start, end]) if (at > line.start && at < line.end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i]!;
    const covers = (range: TextRange) => range.start <= start && range.end >= end;
    return { start, end, passages: passages.filter(covers), gap: lineGaps.some(covers) };
  });
}
