import { LIBRARIES, type Library, type Measure } from './flags.ts';
import { cellsOf, FIGURES, hasMoved, median, type Cell, type Results } from './results.ts';
import type { CompileFigures } from './page/compile.ts';
import { STEPS } from './page/steps.ts';
import type { Steps } from './measurePage.ts';

const NAMES: Readonly<Record<Library, string>> = {
  ours: 'ours',
  vis: 'vis-timeline',
  clustered: 'vis-timeline, clustered',
  d3: 'D3 SVG',
  canvas: 'plain canvas',
};

interface Table {
  readonly measure: Measure;
  readonly title: string;
  readonly figure: keyof typeof FIGURES;
  /** The gestures that the figure comes from. */
  readonly gestures: readonly ('zoom' | 'pan')[];
}

const TABLES: readonly Table[] = [
  { measure: 'first', title: 'First picture, ms', figure: 'first', gestures: [] },
  { measure: 'zoom', title: 'Work a zoom step, ms', figure: 'zoom', gestures: ['zoom'] },
  { measure: 'pan', title: 'Work a pan step, ms', figure: 'pan', gestures: ['pan'] },
  {
    measure: 'pan',
    title: 'Longest frame in 60 zoom and 60 pan steps, ms',
    figure: 'longestGap',
    gestures: ['zoom', 'pan'],
  },
  {
    measure: 'pan',
    title: 'Frames over 33 ms in 60 zoom and 60 pan steps',
    figure: 'longFrames',
    gestures: ['zoom', 'pan'],
  },
  { measure: 'filter', title: 'Filter to next picture, ms', figure: 'filter', gestures: [] },
  { measure: 'elements', title: 'Elements in the timeline', figure: 'elements', gestures: [] },
  { measure: 'heap', title: 'Heap above the empty page, MB', figure: 'heap', gestures: [] },
];

/** A table for each measure: a line for each library, a column for each size; medians. */
export function measureTables(
  results: Results,
  measures: readonly Measure[],
  sizes: readonly number[],
): string {
  const libraries = LIBRARIES.filter((library) =>
    results.cells.some((cell) => cell.library === library),
  );
  const head = ['', ...sizes.map((size) => size.toLocaleString('en'))];
  return TABLES.filter(({ measure }) => measures.includes(measure))
    .map((table) => {
      const rows = libraries.map((library) => [
        NAMES[library],
        ...sizes.map((size) => describe(cellsOf(results, library, size), table)),
      ]);
      return `### ${table.title}\n\n${markdownTable(head, rows)}`;
    })
    .join('\n\n');
}

/** What opening an authored dataset came to; empty where it was not asked for. */
export function compileTable({ compiled }: Results): string {
  const [one] = compiled;
  if (!one) return '';
  const of = (figure: (figures: CompileFigures) => number) => round(median(compiled.map(figure)));
  const rows = [
    ['compiling alone, in a worker, ms', of(({ compile }) => compile)],
    ['from request to reply, files read and dataset handed over, ms', of(({ total }) => total)],
    ['of that until the JSON was read, ms', of(({ reading }) => reading)],
    ['`JSON.parse` of the same text, ms', of(({ parse }) => parse)],
    ['longest task of the page meanwhile, ms', of(({ longestTask }) => longestTask)],
    ['messages of progress', of(({ progressCount }) => progressCount)],
    ['characters of JSON, millions', of(({ characters }) => characters / 1e6)],
  ];
  const title = `Opening an authored dataset of ${one.events.toLocaleString('en')} events`;
  return `### ${title}\n\n${markdownTable(['', ''], rows)}`;
}

/** A median with what must be known of it: `*` means that time ran out before the last step. */
function describe(cells: readonly Cell[], { figure, gestures }: Table): string {
  const steps = cells.flatMap((cell) => gestures.flatMap((gesture) => cell[gesture] ?? []));
  if (steps.some((made) => !hasMoved(made))) return 'did not move';
  const value = median(cells.map(FIGURES[figure]));
  if (value === null) return cells.find(({ failure }) => failure)?.failure ?? '';
  return round(value) + (steps.some(isCut) ? '\\*' : '');
}

/** Whether time ran out before all steps were made. */
export function isCut({ done }: Steps): boolean {
  return done < STEPS;
}

/** Three digits that mean something; empty for nothing. */
export function round(value: number | null): string {
  if (value === null) return '';
  const digits = value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en', digits);
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
