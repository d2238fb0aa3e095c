import { describe, expect, it } from 'vitest';
import { itemsNear, nameOf, offerItems } from '../../src/share/shareItems.ts';
import { citationName } from '../../src/share/shareNames.ts';
import type { Selection } from '../../src/state/facts.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const select = (type: Selection['type'], id: string): Selection => ({ type, id, aspect: null });
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('what can be shared by itself', () => {
  it('begins with what is selected, then what has to do with it, then the rest', () => {
    expect(itemsNear(dataset, 'event', select('event', 'denial'))).toEqual(['denial']);
    expect(itemsNear(dataset, 'passage', select('event', 'denial'))).toEqual(['a:25-41']);
    expect(itemsNear(dataset, 'tie', select('event', 'meeting'))).toEqual(['anna~meets~boris']);
    expect(itemsNear(dataset, 'event', select('passage', 'a:25-41'))).toEqual([
      'meeting',
      'denial',
    ]);
    expect(itemsNear(dataset, 'event', select('tie', 'anna~meets~boris'))).toEqual(['meeting']);
    expect(itemsNear(dataset, 'tie', select('pair', 'anna~boris'))).toEqual(['anna~meets~boris']);
    expect(itemsNear(dataset, 'tie', select('actor', 'anna'))).toEqual(['anna~meets~boris']);
    expect(itemsNear(dataset, 'event', select('source', 'b'))).toEqual(['rumour']);
    expect(itemsNear(dataset, 'event', null)).toEqual([]);
    expect(ids(offerItems(dataset, 'event', '', ['denial']))).toEqual([
      'denial',
      'meeting',
      'rumour',
    ]);
  });

  it('is found by its words, however they are written', () => {
    expect(ids(offerItems(dataset, 'tie', 'angstrom  BORIS', []))).toEqual(['anna~meets~boris']);
    expect(ids(offerItems(dataset, 'passage', 'denied', []))).toEqual(['a:25-41']);
    expect(offerItems(dataset, 'passage', 'nowhere', [])).toEqual([]);
  });

  it('has a name for whatever is selected, and none for what is not there', () => {
    expect(nameOf(dataset, select('actor', 'anna'))).toBe('Anna Ångström');
    expect(nameOf(dataset, select('pair', 'anna~boris'))).toBe('Anna Ångström – Boris');
    expect(nameOf(dataset, select('passage', 'a:25-41'))).toBe('Boris denied it.');
    expect(nameOf(dataset, select('event', 'nobody'))).toBeNull();
  });
});

describe('the name of a citation’s file', () => {
  it('says what it is in signs that every system takes', () => {
    expect(citationName(dataset, null, 'txt')).toBe('a-small-dataset-citation.txt');
    expect(citationName(dataset, 'a:0-4', 'bib')).toBe('a-small-dataset-a-0-4-citation.bib');
    expect(citationName(dataset, '../..\ud800', 'txt')).toBe('a-small-dataset-citation.txt');
  });
});
