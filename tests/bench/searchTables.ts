import { median } from './results.ts';
import {
  KEY_MS,
  MOST_TASK_MS,
  SEARCH_STEPS,
  SEARCHED_EVENTS,
  type SearchCell,
  type SearchFigures,
  type SearchStep,
} from './searchPart.ts';
import { markdownTable, round } from './tables.ts';
import type { Target } from './targets.ts';

const NAMES: Readonly<Record<SearchStep, string>> = {
  reach: 'reaching the field',
  type: 'typing a word for the first time',
  delete: 'taking it back',
  again: 'typing it again',
};

const COLUMNS: readonly (readonly [string, (figures: SearchFigures) => number | undefined])[] = [
  ['longest task, ms', ({ longestTask }) => longestTask],
  ['most work of the thread itself in a task, ms', ({ mostWork }) => mostWork],
  [`tasks over ${MOST_TASK_MS} ms`, ({ tasksOverLimit }) => tasksOverLimit],
  ['last key to answer, ms', ({ answer }) => answer],
];

/** A line for each step, a column for each figure; medians. */
export function searchTable(cells: readonly SearchCell[]): string {
  const failure = cells.find((cell) => cell.failure)?.failure ?? '';
  const rows = SEARCH_STEPS.map((step) => {
    const figures = cells.flatMap(({ steps }) => steps[step] ?? []);
    const of = COLUMNS.map(([, figure]) => median(figures.map((one) => figure(one) ?? null)));
    return [NAMES[step], ...(figures.length > 0 ? of.map(round) : [failure])];
  });
  const size = SEARCHED_EVENTS.toLocaleString('en');
  const title = `Searching the whole page at ${size} events, a key every ${KEY_MS} ms`;
  return `### ${title}\n\n${markdownTable(['', ...COLUMNS.map(([name]) => name)], rows)}`;
}

/** What typing may hold up. */
export function searchTargets(cells: readonly SearchCell[]): readonly Target[] {
  const typing = SEARCH_STEPS.filter((step) => step !== 'reach');
  const longest = (figure: (figures: SearchFigures) => number) =>
    median(
      cells.map(({ steps }) => {
        const known = typing.flatMap((step) => (steps[step] ? figure(steps[step]) : []));
        return known.length === typing.length ? Math.max(...known) : null;
      }),
    );
  const against = { against: 'the limit', other: MOST_TASK_MS, most: 1 };
  return [
    {
      name: 'longest task while a word is searched, ms',
      ours: longest(({ longestTask }) => longestTask),
      ...against,
    },
    {
      name: 'most work of the thread itself in such a task, ms',
      ours: longest(({ mostWork }) => mostWork),
      ...against,
    },
  ];
}
