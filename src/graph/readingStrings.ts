import { describeCalendarRange } from '../dataset/calendarWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { GraphFocus } from '../state/facts.ts';
import { daysIn } from './activity.ts';
import { LINES } from './hiddenParts.ts';
import { kindsOf, knownHidden } from './knownHidden.ts';
import type { ReadingFacts } from './readGraph.ts';
import { LINE_WORDS, STRINGS } from './strings.ts';

/** Words of what limits the graph, which come later than the graph. */
export const READING = {
  play: 'Walk through time',
  pause: 'Stop the walk',
  slider: 'Window in time',
  everything: 'all of the time',
  lines: 'Lines shown',
  sides: 'Sides shown',
  limits: 'Keep nothing but',
  alleged: 'alleged ties',
  between: 'ties between sides',
  focus: 'Around one actor',
  nobody: 'everyone',
  kinds: 'Kinds of tie shown',
} as const;

/** Names of what is left out, at most so many in a sentence. */
const NAMED_MAX = 3;

/** "1 April to 24 May 2021": the days that a window shows. */
export function windowWords(viewport: readonly [number, number], language: string): string {
  const [earliest, latest] = daysIn(viewport);
  const span = {
    extent: 'span',
    earliest,
    latest,
    startLatest: earliest,
    endEarliest: latest,
  } as const;
  return describeCalendarRange(span, language).text;
}

/** "one step around Joe Biden" */
export function focusWords(dataset: Dataset, { actor, steps }: GraphFocus): string {
  const name = dataset.actorById.get(actor)?.name ?? actor;
  return `${steps === 1 ? 'one step' : 'two steps'} around ${name}`;
}

/** "3 ties without a date": neither in a window nor out of it. */
function undatedWords(count: number, language: string): string {
  return `${count.toLocaleString(language)} ${count === 1 ? 'tie' : 'ties'} without a date`;
}

/** All that limits the graph, as a sentence; '' where nothing does. */
export function describeReading(dataset: Dataset, facts: ReadingFacts, undated: number): string {
  const { viewport, graphHidden, graphLimits, graphFocus } = facts;
  const { lines, sides, kinds } = knownHidden(dataset, graphHidden);
  const hidden = [
    ...LINES.filter((line) => lines.has(line)).map((line) => LINE_WORDS[line]),
    ...[...dataset.sides, null]
      .filter((side) => sides.has(side?.id ?? null))
      .map((side) => side?.name ?? STRINGS.noSide.toLocaleLowerCase(dataset.language)),
    ...kindsOf(dataset)
      .filter(({ id }) => kinds.has(id))
      .map(({ name }) => `“${name}”`),
  ];
  const named = hidden.slice(0, NAMED_MAX);
  if (hidden.length > NAMED_MAX) named.push(`${hidden.length - NAMED_MAX} more`);
  const parts = [
    viewport ? windowWords(viewport, dataset.language) : '',
    graphFocus ? focusWords(dataset, graphFocus) : '',
    graphLimits.includes('alleged') ? `only ${READING.alleged}` : '',
    graphLimits.includes('between') ? `only ${READING.between}` : '',
    named.length > 0 ? `without ${named.join(', ')}` : '',
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const rest = undated > 0 ? `; ${undatedWords(undated, dataset.language)} left out` : '';
  const sentence = parts.join(', ') + rest;
  return sentence.charAt(0).toLocaleUpperCase(dataset.language) + sentence.slice(1);
}
