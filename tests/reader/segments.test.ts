import { array, assert, constant, constantFrom, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage, TextRange } from '../../src/dataset/model.ts';
import { segmentText, type Block } from '../../src/reader/segments.ts';

/** At least so many random sets of overlapping passages. */
const RUNS = 1500;

const text = array(
  constantFrom('a', 'b ', ' ', '.', '\n', '\n\n', '\r\n', 'é', '𝄞', '<i>', '\u2028'),
  {
    maxLength: 60,
  },
).map((parts) => parts.join(''));

const textAndRanges = text.chain((words) => {
  const range = tuple(nat(words.length), nat(words.length)).map(([a, b]): TextRange => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  }));
  return record({
    text: constant(words),
    ranges: array(range, { maxLength: 12 }),
    furniture: array(range, { maxLength: 2 }),
    gaps: array(range, { maxLength: 2 }),
  });
});

function asPassages(ranges: readonly TextRange[]): readonly Passage[] {
  return ranges.map((range, i) => ({ ...range, source: 'a', id: `p${i}` }));
}

function pieces(block: Block): readonly TextRange[] {
  return block.kind === 'paragraph' ? block.segments : [block];
}

describe('segmentText', () => {
  it('reassembles a text under a thousand overlapping passages, cut by sentences too', () => {
    const words = 'Somebody said something to somebody else. '.repeat(120).trim();
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const ranges = Array.from({ length: 1000 }, () => {
      const start = random(words.length - 1);
      return { start, end: Math.min(words.length, start + 1 + random(300)) };
    });
    const cuts = Array.from({ length: 120 }, (_, i) => ({ start: i * 42, end: i * 42 + 41 }));
    const blocks = segmentText(words, {
      passages: asPassages(ranges),
      furniture: [],
      gaps: [],
      cuts,
    });
    const segments = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.segments : []));
    expect(segments.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
    for (const { end } of cuts)
      expect(segments.filter((piece) => piece.start < end && piece.end > end)).toEqual([]);
    for (const segment of segments)
      expect(segment.passages).toHaveLength(
        ranges.filter(({ start, end }) => start <= segment.start && end >= segment.end).length,
      );
  });

  it('reassembles to the very text, with white space alone between blocks', () => {
    assert(
      property(textAndRanges, ({ text: words, ranges, furniture, gaps }) => {
        const blocks = segmentText(words, { passages: asPassages(ranges), furniture, gaps });
        let at = 0;
        let whole = '';
        for (const block of blocks) {
          const between = words.slice(at, block.start);
          expect(between.trim()).toBe('');
          whole += between;
          at = block.start;
          for (const piece of pieces(block)) {
            expect(piece.start).toBe(at);
            expect(piece.end).toBeGreaterThan(piece.start);
            whole += words.slice(piece.start, piece.end);
            at = piece.end;
          }
          expect(at).toBe(block.end);
        }
        expect(words.slice(at).trim()).toBe('');
        expect(whole + words.slice(at)).toBe(words);
      }),
      { numRuns: RUNS },
    );
  });

  it('names for each segment exactly the passages that cover each of its characters', () => {
    assert(
      property(textAndRanges, ({ text: words, ranges, furniture }) => {
        const passages = asPassages(ranges);
        for (const block of segmentText(words, { passages, furniture, gaps: [] })) {
          const segments = block.kind === 'paragraph' ? block.segments : [];
          for (const segment of segments)
            for (let at = segment.start; at < segment.end; at += 1)
              expect(segment.passages.map(({ id }) => id).toSorted()).toEqual(
                passages
                  .filter(({ start, end }) => start <= at && at < end)
                  .map(({ id }) => id)
                  .toSorted(),
              );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps paragraphs free of line breaks and furniture', () => {
    assert(
      property(textAndRanges, ({ text: words, ranges, furniture }) => {
        const blocks = segmentText(words, { passages: asPassages(ranges), furniture, gaps: [] });
        for (const block of blocks.filter(({ kind }) => kind === 'paragraph')) {
          expect(words.slice(block.start, block.end)).not.toMatch(/[\r\n\u2028\u2029]/);
          for (const { start, end } of furniture)
            expect(start >= block.end || end <= block.start || start === end).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('joins furniture with nothing but white space between into one run', () => {
    const words = 'Story.\n\nLeave a Reply\n\nSubscribe';
    const furniture = [
      { start: 23, end: 32 },
      { start: 8, end: 21 },
    ];
    const blocks = segmentText(words, { passages: [], furniture, gaps: [] });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'furniture']);
    expect(blocks[1]).toMatchObject({ lines: ['Leave a Reply', 'Subscribe'] });
  });

  it('marks the places where words are left out', () => {
    const [block] = segmentText('One […] two', {
      passages: asPassages([{ start: 0, end: 3 }]),
      furniture: [],
      gaps: [{ start: 4, end: 7 }],
    });
    const segments = block?.kind === 'paragraph' ? block.segments : [];
    expect(segments.map(({ gap }) => gap)).toEqual([false, false, true, false]);
  });
});
