/** The words of the pages that are read without script. */
export const STATIC = {
  events: 'Events in order of time',
  sources: 'Sources',
  how: 'How it is known',
  published: 'published',
  failed:
    'The scripts of this page did not arrive, so the timeline, the graph and the search are missing. Loading it again may help. All below needs no script.',
  frameFailed: 'The scripts of this part did not arrive. Loading the page again may help.',
  full: 'Open the full page',
  open: 'See it in the timeline and the graph',
  disputedBy: (names: string) => `Disputed by ${names}.`,
  source: (letter: string) => `Source ${letter}`,
  eventsLeftOut: (listed: number, total: number, language: string) =>
    `Listed here are ${digits(listed, language)} of ${digits(total, language)} events, the most important ones. The other ${digits(total - listed, language)} are in the timeline, which needs script.`,
  sourcesLeftOut: (count: number, language: string) =>
    `Not listed here: ${count === 1 ? '1 more source' : `${digits(count, language)} more sources`} of the dataset.`,
  counts: (events: number, sources: number, language: string) =>
    `${digits(events, language)} ${events === 1 ? 'event' : 'events'} · ${digits(sources, language)} ${sources === 1 ? 'source' : 'sources'}`,
  description: (events: number, sources: number, language: string) =>
    `A timeline of ${digits(events, language)} ${events === 1 ? 'event' : 'events'}, each with the words of its sources (${digits(sources, language)}).`,
} as const;

function digits(value: number, language: string): string {
  return value.toLocaleString(language);
}
