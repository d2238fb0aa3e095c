import { countOf } from '../filters/strings.ts';

/** The words of pictures that are saved. */
export const PICTURE = {
  kinds: { timeline: 'Timeline', graph: 'Who dealt with whom' },
  noEvents: 'This dataset has no events.',
  nothingPasses: 'No event passes the filters.',
  nobody: 'Nobody deals with anybody in what is shown.',
  noTies: 'This dataset names no dealings between actors.',
  several: 'several events',
  filteredOut: 'filtered out',
  selected: (name: string) => `Selected: ${name}`,
  leftOut: (actors: number, ties: number, language: string) =>
    `no room for ${[
      actors > 0 ? countOf(actors, 'actor', 'actors', language) : '',
      ties > 0 ? countOf(ties, 'tie', 'ties', language) : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  source: 'Source',
  sources: 'Sources',
  moreSources: (count: string) => `and ${count} more`,
  inView: (span: string) => `the stretch ${span}`,
  lanesBy: (what: string) => `lanes by ${what}`,
  filledLanesBy: (what: string, empty: number, language: string) =>
    `lanes by ${what}, ${countOf(empty, 'empty one', 'empty ones', language)} left out`,
  someLanes: (shown: string, all: string, what: string) =>
    `the ${shown} fullest of ${all} lanes by ${what}`,
  dimmed: 'the others faint',
  undated: (count: number, language: string) =>
    countOf(count, 'event without a date', 'events without a date', language),
  noneDated: 'No event has a date',
  unnamed: 'not named',
  someUnnamed: (count: string) => `${count} of them not named`,
  dated: (span: string) => `Dated ${span}`,
  eventsBy: (what: string, lanes: string) => `Events by ${what}: ${lanes}`,
  mostEvents: (lanes: string) => `Most events: ${lanes}`,
  allDealings: (ties: string) => `Dealings: ${ties}`,
  mostDealings: (ties: string) => `Most dealings: ${ties}`,
  centre: (actors: string) => `At the centre: ${actors}`,
  amongTies: (kinds: string) => `Among the ties: ${kinds}`,
  credit: (address: string) => `Every mark with the words that prove it: ${address}`,
  ownCredit: 'Every mark rests on words of these sources.',
  tooLarge: 'This browser cannot draw a picture so large. A smaller one may do.',
  unreadable: 'The browser could not draw the picture.',
} as const;
