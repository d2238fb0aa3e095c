import { withAxis } from '../fixtures/compiledParts.ts';
// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../src/dataset/indexDataset.ts';
import { SMALL } from '../fixtures/smallDataset.ts';

describe('the lookups of a dataset', () => {
  it('are made when first asked for, and once', () => {
    let reads = 0;
    const events = new Proxy(SMALL.events, {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const dataset = indexDataset({ ...SMALL, events });
    expect(reads).toBe(0);
    expect(dataset.eventIndex.get('denial')).toBe(1);
    const before = reads;
    expect(dataset.eventIndex).toBe(dataset.eventIndex);
    expect(reads).toBe(before);
  });

  it('lead from ids to what has them', () => {
    const dataset = indexDataset(SMALL);
    for (const [index, event] of SMALL.events.entries()) {
      expect(dataset.eventById.get(event.id)).toBe(event);
      expect(dataset.eventIndex.get(event.id)).toBe(index);
    }
    for (const tie of SMALL.ties) expect(dataset.tieById.get(tie.id)).toBe(tie);
    expect(dataset.eventsByActor.get('anna')).toEqual([0]);
    expect([...dataset.eventsBySource]).toEqual([
      ['a', [0, 1]],
      ['b', [2]],
    ]);
    expect(dataset.tiesByActor.get('boris')).toEqual(SMALL.ties);
  });

  it('name an event once for an actor that it lists twice', () => {
    const [meeting] = SMALL.events;
    const twice = {
      ...meeting!,
      participants: [...meeting!.participants, ...meeting!.participants],
    };
    expect(indexDataset(withAxis({ ...SMALL, events: [twice] })).eventsByActor.get('anna')).toEqual(
      [0],
    );
  });

  it('survive a spread', () => {
    const dataset = { ...indexDataset(SMALL) };
    expect(dataset.actorById.get('boris')?.name).toBe('Boris');
  });
});
