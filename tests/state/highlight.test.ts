import { describe, expect, it } from 'vitest';
import type { Selection } from '../../src/state/facts.ts';
import { evidenceOf, highlightOf, selectionExists } from '../../src/state/highlight.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const words = (type: Selection['type'], id: string, aspect: string | null = null) =>
  evidenceOf(dataset, { type, id, aspect });

describe('the evidence of a selection', () => {
  it.each([
    [
      'an event: all that anything about it rests on',
      ['event', 'meeting'],
      ['a:0-24', 'a:15-23', 'a:25-41'],
    ],
    ['its date alone', ['event', 'meeting', 'date'], ['a:15-23']],
    ['one who disputes it', ['event', 'meeting', 'dispute-0'], ['a:25-41']],
    ['one source', ['event', 'meeting', 'source-a'], ['a:0-24', 'a:15-23', 'a:25-41']],
    ['a source that gives no words', ['event', 'rumour', 'source-b'], []],
    ['a role', ['actor', 'anna', 'role-0'], ['a:0-4']],
    ['the date of a role without one', ['actor', 'anna', 'role-0-date'], []],
    ['an actor: roles and events', ['actor', 'anna'], ['a:0-4', 'a:0-24', 'a:15-23', 'a:25-41']],
    ['a tie', ['tie', 'anna~meets~boris'], ['a:0-24']],
    ['a passage', ['passage', 'a:0-4'], ['a:0-4']],
    ['a source', ['source', 'a'], []],
    ['an aspect that does not exist', ['event', 'meeting', 'nonsense'], []],
    ['a role that does not exist', ['actor', 'anna', 'garbage'], []],
    ['an aspect of what has none', ['tie', 'anna~meets~boris', 'date'], []],
    ['an event that does not exist', ['event', 'gone'], []],
  ] as const)('of %s', (_name, [type, id, aspect], expected) => {
    expect(words(type, id, aspect ?? null)).toEqual(expected);
  });
});

describe('the highlight of a selection', () => {
  it('shows an event with its actors and ties', () => {
    const highlight = highlightOf(dataset, { type: 'event', id: 'meeting', aspect: null });
    expect([...highlight.actors]).toEqual(['anna', 'boris']);
    expect([...highlight.ties]).toEqual(['anna~meets~boris']);
  });

  it('shows what rests on a passage, the tie included', () => {
    const highlight = highlightOf(dataset, { type: 'passage', id: 'a:25-41', aspect: null });
    expect([...highlight.events]).toEqual(['meeting', 'denial']);
  });

  it('shows the events that a source tells', () => {
    const highlight = highlightOf(dataset, { type: 'source', id: 'b', aspect: null });
    expect([...highlight.events]).toEqual(['rumour']);
  });

  it('knows what does not exist', () => {
    expect(selectionExists(dataset, { type: 'actor', id: 'anna', aspect: null })).toBe(true);
    expect(selectionExists(dataset, { type: 'tie', id: 'anna', aspect: null })).toBe(false);
  });
});
