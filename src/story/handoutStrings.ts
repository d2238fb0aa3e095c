import type { Standing } from '../dataset/model.ts';
import { endsSentence } from './handoutSentence.ts';

const digits = (value: number, language: string) => value.toLocaleString(language);
const events = (count: number, language: string) =>
  `${digits(count, language)} ${count === 1 ? 'event' : 'events'}`;

/** Words with a full stop, unless they end in a sign that ends a sentence. */
export function withStop(words: string): string {
  return endsSentence(words) ? words : `${words}.`;
}

/** The words of handouts and worksheets. */
export const HANDOUT = {
  bar: 'What is printed, and how',
  back: 'Back',
  form: 'What to print',
  handout: 'Handout',
  worksheet: 'Worksheet',
  paper: 'Paper',
  a4: 'A4',
  letter: 'Letter',
  about: 'About',
  filters: 'What the filters show',
  seed: 'Sheet number',
  reshuffle: 'Shuffle anew',
  print: 'Print',
  readers: 'For whom',
  forClass: 'For the class',
  forTeacher: 'For the teacher',
  forBoth: 'For both',
  unknownStory: 'The story that was asked for is not here. Choose another one above.',
  nothing: 'The filters leave no event, so there is nothing to print.',
  noEvents: 'There is no event in it, so there is nothing to list.',
  backToFilters: 'Back, to filter',

  aboutStory: (title: string) => `The story “${title}”`,
  aboutAll: (count: number, language: string) =>
    count === 1 ? 'The one event of the dataset' : `All ${events(count, language)}`,
  aboutFiltered: (count: number, total: number, phrase: string, language: string) =>
    `${digits(count, language)} of ${events(total, language)}: ${phrase}`,
  firstOnly: (listed: number, total: number, language: string) =>
    `Listed are the first ${digits(listed, language)} of ${events(total, language)} in order of time; the pictures show all of them. A filter makes the choice smaller.`,

  events: 'Events in order of time',
  how: 'How it is known',
  place: 'Where',
  listNumber: (value: number) => `number ${value}`,
  disputedBy: (names: string) => `Disputed by ${names}.`,
  timeline: 'Timeline',
  timelineNote: 'The numbers are those of the list.',
  pieceOf: (at: number, of: number) => `part ${at} of ${of}`,
  sideSigns: 'Letters after the numbers: who acts.',
  graph: 'Who dealt with whom',
  graphNote: 'The numbers on the lines are those of the events in the list.',
  leftOut: (actors: number, ties: number, language: string) =>
    `Without ${[
      actors > 0 ? `${digits(actors, language)} ${actors === 1 ? 'actor' : 'actors'}` : '',
      ties > 0 ? `${digits(ties, language)} ${ties === 1 ? 'tie' : 'ties'}` : '',
    ]
      .filter(Boolean)
      .join(' and ')} that this picture has no room for.`,
  count: 'several events',
  questions: 'Questions',
  sources: 'Sources',
  published: 'published',
  noSources: 'No source is named.',
  rights: 'printed from',
  sourceIn: (letter: string) => `Source ${letter}`,
  address: 'This view on a screen',
  qr: 'QR code of the address',
  longAddress: 'The address is too long for a code that paper can carry.',
  fileAddress: 'The page was opened from a file: it has no address that leads here.',
  ownData: 'The dataset was opened from a file: no address leads to it.',
} as const;

const STANDINGS: Readonly<Record<Standing, string>> = {
  reported: '',
  alleged: 'alleged',
  planned: 'planned',
  position: 'a position',
};

export const WORKSHEET = {
  title: (seed: number) => `Worksheet ${seed}`,
  answersTitle: (seed: number) => `Answers to worksheet ${seed}`,
  name: 'Name',
  class: 'Class',
  date: 'Date',
  answers: 'Answers',
  seedNote: (seed: number) =>
    `Sheet number ${seed}: the same number on the page of answers belongs to it.`,
  sourceNotes: 'What is known of the sources',
  answersNote: (seed: number) => `They fit the worksheet with the number ${seed}, and no other.`,
  task: (place: number, title: string) => `${place}. ${title}`,
  standing: (standing: Standing) => STANDINGS[standing],

  order: 'Put these events in order',
  orderHow: 'Write 1 before the earliest, 2 before the next, and so on.',
  orderAnswer: (letters: string) => `In order: ${letters}.`,
  noOrder: 'No order is asked for: the sources give that of too few of these events.',

  tellers: 'Which source says it?',
  wordsHow: (both: boolean) =>
    both
      ? 'Tick the source in which these very words stand, or both.'
      : 'Tick each source in which these very words stand.',
  eventsHow: (both: boolean) =>
    both
      ? 'Tick the source that tells of this event, or both.'
      : 'Tick each of these sources that tells of this event.',
  both: 'both',
  noTellers: 'Nobody is asked which source says it: there are not two sources that tell of this.',

  support: 'Find the words that support this',
  supportHow: 'Copy them from the source as they stand, with the number of the paragraph.',
  inSource: (letter: string) => `Source ${letter}, paragraph`,
  inExcerpts: (letter: string) => `Source ${letter}`,
  noSupport: 'No words are to be found: the texts of the sources are not part of this dataset.',

  alleged: 'Underline what is alleged',
  allegedHow: 'What is only alleged, and not reported as a fact? In some sentences it is nothing.',
  noneAlleged: 'Nothing in it is alleged.',
  noAlleged: 'Nothing is to be underlined: no words here tell what is only alleged.',

  reading: 'The sources to read',
  leftOut: (count: number, language: string) =>
    `${digits(count, language)} ${count === 1 ? 'paragraph' : 'paragraphs'} left out.`,
  nothing:
    'These events give no exercise: their dates have no known order, and no words are there.',
} as const;
