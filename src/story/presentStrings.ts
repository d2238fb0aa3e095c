/** The words of presenting. */
export const PRESENT = {
  page: (title: string) => `Presenting “${title}”`,
  place: (at: number, count: number) => `${at} of ${count}`,
  announced: (at: number, count: number, title: string) => `Step ${at} of ${count}: ${title}`,
  question: 'Question',
  notes: 'Notes',
  noNotes: {
    here: 'No notes for this step.',
    coming: 'The notes are on their way.',
    missing: 'The notes did not arrive. Going back to the page and presenting again may help.',
  },
  fullScreen: 'Full screen',
  otherSource: 'Other source',
  pressForOther: 'S shows the other source',
  noWords: 'The words of this source are not part of this page.',
  headline: 'headline',
  paragraph: (number: string) => `paragraph ${number}`,
  source: (letter: string, name: string) => `Source ${letter}, ${name}`,
  moreWords: (count: number, formatted: string) =>
    count === 1 ? 'one more passage' : `${formatted} more passages`,
  steps: 'Steps',
  goTo: (at: number, title: string) => `Step ${at}: ${title}`,
  previous: 'Previous step',
  next: 'Next step',
  hide: 'Hide next',
  leave: 'Explore',
  overview: 'Overview of the steps',
  speaker: 'Speaker',
  speakerBlocked:
    'The browser did not open a second window. Allow windows for this page, then press P again.',
  help: 'Keys',
  passed: 'Time passed',
  black: 'The picture is black. Any key shows it again.',
  white: 'The picture is white. Any key shows it again.',
  typed: (digits: string) => `Step ${digits}, then Enter`,
  hidden: 'What comes next is hidden',
  noStory: 'This dataset has no story of that name.',
  noStoryWay: 'Explore the dataset',
  noSteps: 'This story has no steps yet.',
} as const;

/** Keys of a presentation, and what they do. */
export const PRESENT_KEYS: readonly (readonly [string, string])[] = [
  ['→ Space Page↓', 'next step'],
  ['← Page↑', 'step before'],
  ['Home End', 'first, last step'],
  ['1 2 … Enter', 'the step of that number'],
  ['S', 'the other source'],
  ['H', 'hide what comes next, on the timeline too'],
  ['N', 'notes'],
  ['O', 'overview of the steps'],
  ['P', 'speaker’s window'],
  ['F', 'full screen, and back to a window'],
  ['↓ ↑', 'scroll what is longer than the screen'],
  ['B W', 'black, white'],
  ['?', 'these keys'],
  ['Escape', 'explore from here; in full screen, a window first'],
];

/** What of a step is not in this dataset. */
export function unknownInStep(unknown: readonly string[]): string {
  return `This step asks for something that the dataset does not have: ${unknown.join(', ')}.`;
}

/** A time as 4:05 or 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const end = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}
