import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/evidence/coverage.ts';
import { neighbourEvent } from '../../src/evidence/neighbourEvent.ts';
import { overlappingPassages, paragraphOf, shorten } from '../../src/evidence/passageWords.ts';
import { tellersOf, tellingSources } from '../../src/evidence/tellers.ts';
import { PASSAGES, PRESS, pressDataset } from '../reader/pressDataset.ts';

const dataset = pressDataset();

describe('where a passage stands', () => {
  it('counts paragraphs below the headline, furniture left out', () => {
    expect(paragraphOf(dataset, PASSAGES.met)).toBe(1);
    expect(paragraphOf(dataset, PASSAGES.mayorDate)).toBe(2);
    expect(paragraphOf(dataset, { id: 'x', source: 'a', start: 0, end: 5 })).toBe(0);
    expect(paragraphOf(dataset, PASSAGES.papers)).toBe(1);
  });

  it('is not known in a source of which only excerpts are here', () => {
    const [source, ...sources] = PRESS.sources;
    const cut = pressDataset({ sources: [{ ...source!, rights: 'excerpts' }, ...sources] });
    expect(paragraphOf(cut, PASSAGES.met)).toBeNull();
  });

  it('knows the passages that share its words', () => {
    expect(overlappingPassages(dataset, PASSAGES.bannedDate)).toEqual([PASSAGES.banned]);
    expect(overlappingPassages(dataset, PASSAGES.papers)).toEqual([]);
  });
});

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['some words more', 11, 'some words…'],
    ['unbreakable-word', 8, 'unbreak…'],
  ])('cuts %j to %i characters', (words, limit, result) => {
    expect(shorten(words, limit)).toBe(result);
    expect(result.length).toBeLessThanOrEqual(limit);
  });
});

describe('who tells an event', () => {
  it('counts the passages of each source, in order; none where it is only cited', () => {
    expect(tellersOf(dataset, dataset.eventById.get('ban')!)).toEqual([
      { source: 'a', passages: 3 },
      { source: 'b', passages: 1 },
      { source: 'c', passages: 0 },
    ]);
    expect([...tellingSources(dataset, dataset.eventById.get('denial')!)]).toEqual(['a']);
  });
});

describe('coverageOf', () => {
  it('counts the sentences that back something', () => {
    expect(coverageOf(dataset, dataset.sources[0]!)).toEqual({ cited: 2, total: 3 });
    expect(coverageOf(dataset, dataset.sources[2]!)).toBeNull();
  });
});

describe('neighbourEvent', () => {
  it('skips what the filters leave out and stops at the ends', () => {
    const visible = Uint8Array.of(0, 1, 0, 0, 1);
    expect(neighbourEvent(visible, 1, 1)).toBe(4);
    expect(neighbourEvent(visible, 4, -1)).toBe(1);
    expect(neighbourEvent(visible, 4, 1)).toBeNull();
    expect(neighbourEvent(visible, 1, -1)).toBeNull();
  });
});
