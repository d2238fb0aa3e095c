// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { AuthoredDataset } from '../../src/dataset/authored.ts';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { contrast } from '../../src/dataset/contrast.ts';
import { smallDataset, smallTexts } from '../fixtures/small.ts';

function warnings(change: (dataset: AuthoredDataset) => unknown): string[] {
  const dataset = smallDataset();
  change(dataset);
  const result = compileDataset({ json: JSON.stringify(dataset), texts: smallTexts });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.warnings.map(({ path, finding }) => `${path}: ${finding}`);
}

describe('warnings', () => {
  it.each<[string, (dataset: AuthoredDataset) => unknown, string]>([
    [
      'an event without a passage',
      (d) => delete d.events[3]!.passages,
      'events[3]: The event “visit” has no passage.',
    ],
    [
      'an actor that nothing mentions',
      (d) => d.actors!.push({ id: 'x', name: 'X', side: 'sea' }),
      'actors[3]: Nothing mentions the actor “x”.',
    ],
    [
      'names that differ by case or punctuation',
      (d) => (d.actors![2]!.name = 'FISHERS.'),
      'actors[2].name: “FISHERS.” differs from “Fishers” (fishers)',
    ],
    [
      'names that are equal',
      (d) => (d.actors![2]!.name = 'Fishers'),
      'is also the name of “fishers”',
    ],
    [
      'one event twice',
      (d) => d.events.push({ ...d.events[0]!, id: 'again' }),
      'events[4]: The event has the title and the days of events[0].',
    ],
    [
      'a participant that is listed twice',
      (d) => d.events[0]!.participants!.push({ actor: 'mayor', role: 'hosts' }, { actor: 'mayor' }),
      'events[0].participants[2]: “mayor” is listed twice with the same role.',
    ],
    [
      'an unused side',
      (d) => d.sides!.push({ id: 'x', name: 'X' }),
      'sides[2]: No actor is on the side “x”.',
    ],
    [
      'an unused theme',
      (d) => d.themes!.push({ id: 'x', name: 'X' }),
      'themes[2]: No event has the theme “x”.',
    ],
    [
      'an unused kind of tie',
      (d) => d.tieKinds!.push({ id: 'x', name: 'x' }),
      'tieKinds[2]: No tie is of the kind “x”.',
    ],
    [
      'a stated date without its words',
      (d) => delete d.events[3]!.date!.passages,
      'events[3].date: The date is said to be stated',
    ],
    [
      'a colour that is hard to see',
      (d) => (d.sides![0]!.colour!.light = '#ffff00'),
      'sides[0].colour.light: #ffff00 is hard to see',
    ],
  ])('%s is told, and stops nothing', (_name, change, expected) => {
    const told = warnings(change);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });

  it('of one kind are told up to a number, then counted', () => {
    const told = warnings(({ events }) => {
      for (let index = 0; index < 50; index += 1)
        events.push({ id: `e${index}`, title: `Event ${index}`, themes: ['talks'] });
    });
    expect(told).toHaveLength(21);
    expect(told).toContain(': 50 events have no passage; the first 20 are told one by one.');
  });

  it('many events on 1 January are told once', () => {
    const told = warnings(({ events }) => {
      for (let year = 2001; year <= 2006; year += 1)
        events.push({
          ...events[3]!,
          id: `event-${year}`,
          title: `Event of ${year}`,
          date: { edtf: `${year}-01-01`, basis: 'background' },
        });
    });
    expect(told).toEqual(['events[4].date: 6 events are dated 1 January, this one first.']);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#2459a6', '#2459a6')).toBe(1);
  });
});
