// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/dataset/model.ts';
import { countStandings, describeStandings } from '../../src/dataset/standingWords.ts';

describe('what is not reported among several events', () => {
  it.each<[Standing[], string]>([
    [[], ''],
    [['reported', 'reported'], ''],
    [['planned'], 'only planned'],
    [['alleged', 'alleged'], 'only alleged'],
    [['position'], 'only as a position'],
    [['reported', 'planned'], '1 planned'],
    [['planned', 'alleged', 'alleged'], '2 alleged, 1 planned'],
    [['reported', 'position', 'position'], '2 positions'],
  ])('of %j is told as %j', (standings, words) => {
    const counts = countStandings(standings.map((standing) => ({ standing })));
    expect(describeStandings(counts, 'en')).toBe(words);
  });
});
