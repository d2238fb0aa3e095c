import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import type { Graph, TieLine } from '../../src/graph/buildGraph.ts';
import {
  creditLine,
  graphNote,
  graphWords,
  pictureName,
  sourcesLine,
  timelineNote,
  timelineWords,
  unnamedWords,
  type Shown,
} from '../../src/share/pictureWords.ts';
import { INITIAL_FACTS, NO_FILTERS, type Facts } from '../../src/state/facts.ts';
import { filterEvents } from '../../src/state/filterEvents.ts';
import { momentOf } from '../fixtures/compiledParts.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

function shownOf(facts: Partial<Facts> = {}, dataset: Dataset = smallDataset()): Shown {
  const all = { ...INITIAL_FACTS, ...facts };
  const { visible, visibleCount } = filterEvents(dataset, all.filters, null);
  return { dataset, facts: all, filters: all.filters, visible, visibleCount };
}

const CLAIMS = { ...NO_FILTERS, themes: ['claims'] };

describe('what a picture says of itself', () => {
  it('is what it shows of how much, and by what lanes', () => {
    expect(timelineNote(shownOf(), { drawn: 2, more: 0, empty: 0 })).toBe(
      '3 events · lanes by theme',
    );
  });

  it('names the filters, the stretch of time and what is selected', () => {
    const shown = shownOf({
      filters: CLAIMS,
      viewport: [100, 130.5],
      selection: { type: 'actor', id: 'boris', aspect: null },
    });
    expect(timelineNote(shown, { drawn: 5, more: 7, empty: 0 })).toBe(
      '2 of 3 events: Claims · the stretch 11 April to 11 May 1970 · ' +
        'the 5 fullest of 12 lanes by theme · Selected: Boris',
    );
  });

  it('does not hide that lanes are left out which the filters leave empty', () => {
    const shown = shownOf({ filters: CLAIMS });
    expect(timelineNote(shown, { drawn: 2, more: 0, empty: 3 })).toBe(
      '2 of 3 events: Claims · lanes by theme, 3 empty ones left out',
    );
    expect(timelineNote(shown, { drawn: 2, more: 1, empty: 3 })).toContain('2 fullest of 6 lanes');
  });

  it('of a graph names what it has no room for', () => {
    const counts = { actors: 2, ties: 1, undated: 0, leftOut: 'no room for 1 actor' };
    expect(graphNote(shownOf(), counts)).toBe('2 actors, 1 tie · no room for 1 actor');
  });

  it('names the sources of what is shown', () => {
    const { dataset, visible } = shownOf();
    expect(sourcesLine(dataset, visible)).toBe('Sources: A report; A book');
    expect(sourcesLine(dataset, new Uint8Array(3))).toBe('');
  });

  it('in words tells where most is, and ends in sentences', () => {
    const shown = shownOf();
    const lanes = [
      { name: 'Talks', count: 2 },
      { name: 'Claims', count: 0 },
    ];
    expect(timelineWords(shown, '3 events', lanes)).toBe(
      'Timeline: A small dataset. 3 events. Events by theme: Talks (2). ' +
        'Dated 11 April to 1 May 1970; 1 event without a date. Sources: A report; A book.',
    );
    expect(timelineWords({ ...shown, visibleCount: 0 }, '', [])).toBe(
      'Timeline: A small dataset. No event passes the filters.',
    );
  });
});

describe('a timeline in words', () => {
  it('says nothing of lanes where there is one', () => {
    expect(timelineWords(shownOf(), '3 events', [{ name: 'Events', count: 3 }])).not.toMatch(
      /Events \(/,
    );
    expect(timelineNote(shownOf(), { drawn: 1, more: 0, empty: 0 })).toBe('3 events');
  });

  it('names of many lanes only those that have more than the others', () => {
    const lanesOf = (...counts: readonly number[]) =>
      counts.map((count, i) => ({ name: `L${i}`, count }));
    const wordsOf = (...counts: readonly number[]) =>
      timelineWords(shownOf(), '', lanesOf(...counts));
    expect(wordsOf(1, 1, 5, 1, 1, 1, 3, 1, 1, 1)).toContain('. Most events: L2 (5), L6 (3). ');
    expect(wordsOf(1, 1, 1, 1, 1, 1, 1, 1, 1)).not.toContain('L');
    expect(wordsOf(1, 2)).toContain('. Events by theme: L1 (2), L0 (1). ');
  });

  it('says that nothing is dated', () => {
    const dataset = smallDataset();
    const events = dataset.events.map((event) => ({ ...event, date: null }));
    const words = timelineWords(shownOf({}, { ...dataset, events }), '', []);
    expect(words).toContain('. No event has a date. ');
    expect(words).not.toContain('Dated');
  });

  it('takes for undated what only lies before its report was published', () => {
    const dataset = smallDataset();
    const date = momentOf(null, 900, { basis: 'background' });
    const events = dataset.events.map((event, i) => (i === 0 ? { ...event, date } : event));
    expect(timelineWords(shownOf({}, { ...dataset, events }), '', [])).toContain(
      'Dated 1 May 1970; 2 events without a date. ',
    );
  });

  it('owns up to events without a name', () => {
    expect(unnamedWords({ undated: 15, unnamed: 9 }, 'en')).toBe(
      '15 events without a date, 9 of them not named',
    );
    expect(unnamedWords({ undated: 1, unnamed: 1 }, 'en')).toBe(
      '1 event without a date, not named',
    );
    expect(unnamedWords({ undated: 15, unnamed: 0 }, 'en')).toBe('');
  });
});

describe('a graph in words', () => {
  /** Ties between actors of these numbers, each with so many dealings. */
  function wordsOf(ties: readonly (readonly [number, number, number, TieLine?])[]) {
    const dataset = smallDataset();
    const named = (n: number) => ({ ...dataset.actors[0]!, id: `a${n}`, name: `A${n}` });
    const ids = [...new Set(ties.flatMap(([from, to]) => [from, to]))];
    const actors = ids.map((n) => named(n));
    const graph: Graph = {
      actors: actors.map((actor) => ({ id: actor.id, actor, dealings: 1, dimmed: false })),
      ties: ties.map(([from, to, dealings, line = 'firm'], i) => ({
        id: `t${i}`,
        tie: { ...dataset.ties[0]!, id: `t${i}`, from: `a${from}`, to: `a${to}` },
        dealings,
        structural: line === 'role',
        standings: { reported: dealings, alleged: 0, planned: 0, position: 0 },
        line,
        dimmed: false,
      })),
    };
    const actorById = new Map(actors.map((actor) => [actor.id, actor]));
    return graphWords(shownOf({}, { ...dataset, actors, actorById }), '', graph);
  }

  const star = Array.from({ length: 9 }, (_, i) => [0, i + 1, 1] as const);

  it('names who is at the centre, and no ties where none stands out', () => {
    const words = wordsOf([...star, [1, 2, 1]]);
    expect(words).toContain('. At the centre: A0 (9 ties), A1 (2 ties), A2 (2 ties). ');
    expect(words).not.toContain('ealings');
  });

  it('names the ties with more dealings than those left out, and no others', () => {
    expect(wordsOf([...star, [1, 2, 3], [2, 3, 2]])).toContain(
      '. Most dealings: A1 – A2 (meets, 3); A2 – A3 (meets, 2). ',
    );
  });

  it('names all of a few ties, and nobody at their centre who is like the others', () => {
    const words = wordsOf([[0, 1, 1]]);
    expect(words).toContain('. Dealings: A0 – A1 (meets, 1). ');
    expect(words).not.toContain('centre');
  });

  it('counts the ties whose lines are of another kind', () => {
    const words = wordsOf([
      [0, 1, 1],
      [1, 2, 1, 'alleged'],
      [0, 2, 1, 'alleged'],
      [2, 3, 0, 'role'],
    ]);
    expect(words).toContain('. Among the ties: 2 only alleged, 1 office or role. ');
    expect(wordsOf(star)).not.toContain('Among');
  });
});

describe('the credit', () => {
  it('is the address of the page, without what follows the hash', () => {
    expect(creditLine('https://news.example/geneva/#sel=event:a')).toMatch(
      /: news\.example\/geneva$/,
    );
  });

  it('never tells where a file lies on a disk', () => {
    for (const address of ['file:///home/anna/page.html', 'nonsense', ''])
      expect(creditLine(address)).not.toMatch(/anna|nonsense|file/);
  });
});

describe('the name of the file', () => {
  const size = { width: 1200, height: 630 };

  it('says what is in it', () => {
    expect(pictureName(shownOf(), 'graph', size, 'svg')).toBe('a-small-dataset-graph-1200x630.svg');
    expect(pictureName(shownOf({ filters: CLAIMS }), 'timeline', size, 'png')).toBe(
      'a-small-dataset-timeline-filtered-1200x630.png',
    );
  });

  it('is a name whatever the title is', () => {
    const named = (title: string) => {
      const dataset = { ...smallDataset(), title };
      return pictureName(shownOf({}, dataset), 'graph', size, 'png');
    };
    expect(named('../../Évil: <name>?')).toBe('evil-name-graph-1200x630.png');
    expect(named('…')).toBe('dataset-graph-1200x630.png');
    expect(named('x'.repeat(500)).length).toBeLessThan(100);
  });
});
