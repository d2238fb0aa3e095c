import { describe, expect, it } from 'vitest';
import type { Selection } from '../../src/state/facts.ts';
import { highlightOf } from '../../src/state/highlight.ts';
import { pairId } from '../../src/state/pairs.ts';
import { endKey, isToWords, linksOf } from '../../src/threads/linksOf.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

const dataset = smallDataset();
const TIE = 'anna~meets~boris';

function linked(type: Selection['type'], id: string, aspect: string | null = null) {
  const selection = { type, id, aspect };
  return linksOf(dataset, selection, highlightOf(dataset, selection)).map(
    ({ from, to }) => `${endKey(from)} → ${endKey(to)}`,
  );
}

describe('linksOf', () => {
  it('joins an event with all words behind it and with its ties', () => {
    const { evidence } = dataset.eventById.get('meeting')!;
    expect(linked('event', 'meeting')).toEqual([
      ...evidence.map((id) => `event:meeting → passage:${id}`),
      `event:meeting → tie:${TIE}`,
    ]);
  });

  it('joins an event with the words behind one line of its card, where that is chosen', () => {
    expect(linked('event', 'meeting', 'date')).toContain('event:meeting → passage:a:15-23');
    expect(linked('event', 'meeting', 'date')).not.toContain('event:meeting → passage:a:0-24');
  });

  it('joins a tie with its words and the events that it consists of', () => {
    const { evidence, dealings } = dataset.tieById.get(TIE)!;
    expect(linked('tie', TIE)).toEqual([
      ...evidence.map((id) => `tie:${TIE} → passage:${id}`),
      ...dealings.map(({ event }) => `tie:${TIE} → event:${event}`),
    ]);
  });

  it('joins each tie of a pair with its own', () => {
    expect(linked('pair', pairId('anna', 'boris'))).toEqual(linked('tie', TIE));
  });

  it('joins an actor with its words and events', () => {
    const all = linked('actor', 'anna');
    expect(all).toContain('actor:anna → passage:a:0-4');
    expect(all).toContain('actor:anna → event:meeting');
  });

  it('joins words with what rests on them', () => {
    expect(linked('passage', 'a:0-24')).toContain('passage:a:0-24 → event:meeting');
    expect(linked('passage', 'a:0-4')).toEqual(['passage:a:0-4 → actor:anna']);
  });

  it('joins a source, and nothing, with nothing', () => {
    expect(linked('source', 'a')).toEqual([]);
    expect(linksOf(dataset, null, highlightOf(dataset, null))).toEqual([]);
  });
});

describe('isToWords', () => {
  it('holds where either end is a passage', () => {
    const [event, passage] = [
      { type: 'event', id: 'e' },
      { type: 'passage', id: 'p' },
    ] as const;
    expect(isToWords({ from: event, to: passage })).toBe(true);
    expect(isToWords({ from: passage, to: event })).toBe(true);
    expect(isToWords({ from: event, to: { type: 'tie', id: 't' } })).toBe(false);
  });
});
