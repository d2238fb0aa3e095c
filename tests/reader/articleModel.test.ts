import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../src/reader/articleModel.ts';
import { choicesOn } from '../../src/reader/choicesOn.ts';
import { overlapRuns, joinBrackets } from '../../src/reader/overlapRuns.ts';
import { wordsTarget } from '../../src/reader/restingOn.ts';
import { PASSAGES, PRESS, pressDataset } from './pressDataset.ts';

const dataset = pressDataset();
const article = buildArticle(dataset, dataset.sources[0]!);
const markOf = (words: string) => article.marks.find(({ text }) => text === words);

describe('buildArticle', () => {
  it('takes the first paragraph as headline where it is the title', () => {
    expect(article.headline?.pieces.map(({ text }) => text)).toEqual(['The bridge opens']);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'furniture']);
  });

  it('finds the headline below furniture, too', () => {
    const source = {
      ...PRESS.sources[1]!,
      id: 'z',
      title: 'papers say.',
      text: 'Menu\npapers say.\nMore',
    };
    const found = buildArticle(dataset, {
      ...source,
      furniture: [{ start: 0, end: 4 }],
    });
    expect(found.headline).not.toBeNull();
    expect(found.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph']);
  });

  it('names every passage that covers a segment and every event that rests on one', () => {
    expect(markOf('Two days later')).toMatchObject({
      passages: [PASSAGES.bannedDate.id, PASSAGES.banned.id],
      events: ['ban'],
      narrowest: PASSAGES.bannedDate.id,
    });
  });

  it('tells where two unrelated passages touch', () => {
    const passages = [
      { id: 'b:0-4', source: 'b', start: 0, end: 4 },
      { id: 'b:4-11', source: 'b', start: 4, end: 11 },
      { id: 'b:6-9', source: 'b', start: 6, end: 9 },
    ];
    const touching = pressDataset({ passages, events: [], ties: [], actors: [] });
    const { marks } = buildArticle(touching, touching.sources[1]!);
    expect(marks.map(({ abuts }) => abuts)).toEqual([false, true, false, false]);
  });
});

describe('what a click on words leads to', () => {
  const targetOf = (words: string) => wordsTarget(dataset, markOf(words)!);

  it('is the one event that rests on them: its ties are its own', () => {
    expect(targetOf('Two days later')).toEqual({ type: 'event', id: 'ban', aspect: null });
  });

  it('is the one role that rests on them', () => {
    expect(targetOf('since 2020')).toEqual({ type: 'actor', id: 'boris', aspect: 'role-0' });
  });

  it('is a choice where several events rest on them', () => {
    expect(targetOf('denied <b>everything</b>')).toBeNull();
  });

  it('is the passage itself where nothing does', () => {
    const bare = pressDataset({ events: [], actors: [], ties: [] });
    const { id } = PASSAGES.papers;
    expect(wordsTarget(bare, { passages: [id], narrowest: id })).toMatchObject({ id });
  });
});

describe('the choices on words', () => {
  it('are events by time with date and standing, then ties with the dates of their dealings', () => {
    const names = choicesOn(dataset, [PASSAGES.banned.id, PASSAGES.denied.id]).map(
      ({ name, notes }) => [name, ...notes].join(' | '),
    );
    expect(names).toEqual([
      'Anna bans Boris | event | 4 May 2021',
      'Boris denies it | event | no date given | position',
      'Anna bans Boris | tie | 4 May 2021',
    ]);
  });
});

describe('where passages overlap', () => {
  it('one run a paragraph stretch, with the most passages on one word', () => {
    const runs = overlapRuns(article).map(({ first, last, depth }) => [
      article.marks
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join(''),
      depth,
    ]);
    expect(runs).toEqual([
      ['on 2 May', 2],
      ['Two days later', 2],
      ['since 2020', 2],
    ]);
  });

  it('brackets that share a line become one', () => {
    const joined = joinBrackets([
      { top: 30, bottom: 50, depth: 2 },
      { top: 0, bottom: 20, depth: 2 },
      { top: 10, bottom: 30, depth: 4 },
    ]);
    expect(joined).toEqual([
      { top: 0, bottom: 30, depth: 4 },
      { top: 30, bottom: 50, depth: 2 },
    ]);
  });
});
