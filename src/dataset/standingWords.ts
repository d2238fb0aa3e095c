import type { DatasetEvent, Standing } from './model.ts';

/** How many events there are of each standing. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** Counts events by what they are worth as reports. */
export function countStandings(events: readonly Pick<DatasetEvent, 'standing'>[]): StandingCounts {
  const counts = { reported: 0, alleged: 0, planned: 0, position: 0 };
  for (const { standing } of events) counts[standing] += 1;
  return counts;
}

const ONLY = {
  alleged: 'only alleged',
  planned: 'only planned',
  position: 'only as a position',
} as const;

/** What of it is not reported: "only planned"; "1 alleged, 2 planned"; '' where everything is. */
export function describeStandings(counts: StandingCounts, language: string): string {
  const found = (['alleged', 'planned', 'position'] as const).filter((name) => counts[name] > 0);
  const [only, ...others] = found;
  if (only && others.length === 0 && counts.reported === 0) return ONLY[only];
  return found
    .map((name) => {
      const word = name === 'position' && counts[name] > 1 ? 'positions' : name;
      return `${counts[name].toLocaleString(language)} ${word}`;
    })
    .join(', ');
}
