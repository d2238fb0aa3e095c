import { describe, expect, it } from 'vitest';
import { neighbourEvent } from '../../src/evidence/neighbourEvent.ts';
import { overlappingPassages, paragraphOf, shorten } from '../../src/evidence/passageWords.ts';
import { sourcesBehind, tellersOf } from '../../src/evidence/tellers.ts';
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

describe('the sources behind an event', () => {
  const ban = dataset.eventById.get('ban')!;

  it('have their passages counted, in order; none where it is only cited', () => {
    expect(sourcesBehind(dataset, ban)).toEqual([
      { source: 'a', passages: 3, does: [] },
      { source: 'b', passages: 1, does: [] },
      { source: 'c', passages: 0, does: ['tells it, no passage given'] },
    ]);
  });

  it('that only date or dispute it are said to do so, and do not tell it', () => {
    const onlyB = { ...ban, passages: [PASSAGES.papers.id], cites: [] };
    expect(tellersOf(dataset, onlyB)).toEqual(['b']);
    expect(sourcesBehind(dataset, onlyB)[0]).toEqual({
      source: 'a',
      passages: 3,
      does: ['says who dealt with whom', 'gives its date', 'disputes it'],
    });
  });

  it('agree with the events that the dataset knows for each source', () => {
    for (const [index, event] of dataset.events.entries())
      for (const { id } of dataset.sources)
        expect(tellersOf(dataset, event).includes(id)).toBe(
          dataset.eventsBySource.get(id)?.includes(index) ?? false,
        );
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
