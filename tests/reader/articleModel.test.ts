import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../src/reader/articleModel.ts';
import { PASSAGES, PRESS, pressDataset } from './pressDataset.ts';

const dataset = pressDataset();
const article = buildArticle(dataset, dataset.sources[0]!);
const markOf = (words: string) => article.marks.find(({ text }) => text === words);

describe('buildArticle', () => {
  it('takes the first paragraph as headline where it is the title', () => {
    expect(article.headline?.map(({ text }) => text)).toEqual(['The bridge opens']);
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

  it('leads to the one event that rests on the words', () => {
    expect(markOf('Two days later')?.target).toEqual({ type: 'event', id: 'ban' });
  });

  it('leads to the passage where several events or a role rest on the words', () => {
    const { denied, mayorDate } = PASSAGES;
    expect(markOf('denied <b>everything</b>')?.target).toEqual({ type: 'passage', id: denied.id });
    expect(markOf('since 2020')?.target).toEqual({ type: 'passage', id: mayorDate.id });
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
