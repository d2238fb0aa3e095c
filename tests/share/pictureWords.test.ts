import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/indexDataset.ts';
import {
  creditLine,
  graphNote,
  pictureName,
  sourcesLine,
  timelineNote,
  timelineWords,
  type Shown,
} from '../../src/share/pictureWords.ts';
import { INITIAL_FACTS, NO_FILTERS, type Facts } from '../../src/state/facts.ts';
import { filterEvents } from '../../src/state/filterEvents.ts';
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
      'Timeline: A small dataset. 3 events. Most events: Talks (2). ' +
        'Dated 11 April to 1 May 1970. Sources: A report; A book.',
    );
    expect(timelineWords({ ...shown, visibleCount: 0 }, '', [])).toBe(
      'Timeline: A small dataset. No event passes the filters.',
    );
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
