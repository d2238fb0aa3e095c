import type { ShownPart } from '../state/facts.ts';

/** What a part shows that the dataset or its address does not have. */
const MISSING: Readonly<Partial<Record<ShownPart, string>>> = {
  event: 'The event',
  passage: 'The passage',
  tie: 'The tie',
  story: 'The story',
  unknown: 'The part',
};

/** The words of a part that is shown within another page. */
export const EMBED = {
  source: 'Source',
  sources: 'Sources',
  from: (title: string) => `From “${title}”`,
  moreSources: (count: string) => `and ${count} more`,
  open: 'Open the full page',
  newWindow: 'opens in a new window',
  filter: 'Filter',
  hints: {
    timeline: 'Choose a mark to read the words behind it.',
    list: 'Choose an event to read the words behind it.',
    graph: 'Choose a name or a line to read the words behind it.',
  },
  words: 'The words behind it',
  said: 'What the sources say',
  noWords: 'No passage backs this.',
  citedOnly: (names: string) => `Told by ${names}; no passage is given.`,
  when: 'When',
  where: 'Where',
  who: 'Who',
  disputed: 'Disputed by',
  backs: 'What rests on these words',
  dealings: 'Dealings',
  showAll: (count: string) => `Show all ${count}`,
  showEarlier: (count: string) => `Show ${count} earlier`,
  showMore: (count: string) => `Show ${count} more`,
  previous: 'Back',
  next: 'Next',
  place: (at: string, of: string) => `${at} of ${of}`,
  step: (at: string, of: string, title: string) => `Step ${at} of ${of}: ${title}`,
  question: 'Question',
  passage: 'Passage',
  tie: 'Tie',
  missing: (part: ShownPart) => `${MISSING[part] ?? 'What'} to be shown here is not there`,
  missingIn: (title: string) =>
    `“${title}” has nothing by that name. It may have been renamed, or the address cut short when it was copied.`,
  refused:
    'If no window has opened, the page around does not let this part open one. This is the address:',
  unknownPart:
    'The address of this frame asks with “embed=” for a part by a name that there is not. There are whole, timeline, graph, event, passage, tie and story.',
  asList: 'Show the events as a list',
  noEvents: 'This dataset has no events yet.',
  opening: 'Opening the dataset',
  stop: 'Stop',
  openIt: 'Open it',
  again: 'Try again',
  cannotOpen: 'This dataset could not be opened',
  notOpened: 'This dataset has not been opened',
} as const;
