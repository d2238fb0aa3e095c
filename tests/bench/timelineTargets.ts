import type { Library } from './flags.ts';
import { cellsOf, FIGURES, median, type Figure, type Results } from './results.ts';
import type { Target } from './targets.ts';

const LARGE = 100_000;
const MILLION = 1_000_000;
const MOST_ELEMENTS = 2500;

/** Every target of the timeline's scale. */
export function timelineTargets(results: Results): readonly Target[] {
  const of = (library: Library, events: number, figure: Figure) =>
    median(cellsOf(results, library, events).map(figure));
  const { first, zoom, pan, filter, heap, elements, longFrames } = FIGURES;
  const ours = (events: number, figure: Figure) => of('ours', events, figure);
  const counts = results.cells
    .filter(({ library }) => library === 'ours')
    .flatMap((cell) => elements(cell) ?? []);
  const compiled = (figure: (of: Results['compiled'][number]) => number) =>
    median(results.compiled.filter(({ events }) => events === LARGE).map(figure));
  const target = (
    name: string,
    value: number | null,
    against: string,
    other: number | null,
    most = 1,
  ): Target => ({ name, ours: value, against, other, most });

  return [
    target(
      'work a zoom step at 100,000, ms',
      ours(LARGE, zoom),
      'vis-timeline at 100',
      of('vis', 100, zoom),
    ),
    target(
      'work a zoom step at 100,000, ms',
      ours(LARGE, zoom),
      'ours at 1,000',
      ours(1000, zoom),
      1.5,
    ),
    target(
      'work a pan step at 100,000, ms',
      ours(LARGE, pan),
      'vis-timeline at 100',
      of('vis', 100, pan),
    ),
    target('frames over 33 ms in 120 steps at 100,000', ours(LARGE, longFrames), 'none', 0),
    target(
      'first picture at 100,000, ms',
      ours(LARGE, first),
      'plain canvas at 100,000',
      of('canvas', LARGE, first),
      1 / 5,
    ),
    target(
      'first picture at 100,000, ms',
      ours(LARGE, first),
      'ours at 1,000',
      ours(1000, first),
      2,
    ),
    target(
      'filter to next picture at 100,000, ms',
      ours(LARGE, filter),
      'vis-timeline at 1,000',
      of('vis', 1000, filter),
    ),
    target(
      'elements in the timeline, any dataset',
      counts.length > 0 ? Math.max(...counts) : null,
      'the limit',
      MOST_ELEMENTS,
    ),
    target(
      'heap above the empty page at 100,000, MB',
      ours(LARGE, heap),
      'vis-timeline at 100,000',
      of('vis', LARGE, heap),
      1 / 3,
    ),
    target(
      'compiling an authored dataset of 100,000, ms',
      compiled(({ compile }) => compile),
      '`JSON.parse` of its text',
      compiled(({ parse }) => parse),
      12,
    ),
    target(
      'work a zoom step at 1,000,000, ms',
      ours(MILLION, zoom),
      'ours at 100,000',
      ours(LARGE, zoom),
      2,
    ),
  ];
}
