import type { Dataset } from '../dataset/indexDataset.ts';
import type { TimelineLayout } from '../timeline/layoutAt.ts';
import { shapesOf } from '../timeline/shapesOf.ts';

/** Shapes and signs of single events. */
export type LegendForm = 'day' | 'range' | 'span' | 'planned' | 'alleged' | 'position' | 'disputed';

const FORMS: readonly LegendForm[] = [
  'day',
  'range',
  'span',
  'planned',
  'alleged',
  'position',
  'disputed',
];

/** What a timeline's drawing has that needs an explanation. */
export interface LegendParts {
  readonly sides: readonly string[];
  readonly hasNoSide: boolean;
  /** The first sides that act together; null: none do. */
  readonly pair: readonly string[] | null;
  readonly forms: readonly LegendForm[];
  readonly hasCounts: boolean;
  /** Some are only dimmed by the filters. */
  readonly hasFaint: boolean;
}

/** What is drawn, looked up mark by mark: of a large dataset few events are. */
export function legendParts(
  dataset: Dataset,
  { marks, lanes, time, visible }: Pick<TimelineLayout, 'marks' | 'lanes' | 'time' | 'visible'>,
): LegendParts {
  const shapeAt = shapesOf(dataset);
  const forms = new Set<LegendForm>();
  const sets = new Set<number>();
  let [hasCounts, hasFaint] = [false, false];
  for (const { content, lane } of marks) {
    if (content.type === 'count') {
      hasCounts = true;
      const { counted } = content;
      const events = counted.onShelf ? lanes[lane]!.shelf : lanes[lane]!.events;
      for (let place = counted.from; place < counted.to; place += 1)
        sets.add(time.sideSet[events[place]!]!);
      continue;
    }
    const event = dataset.events[content.event]!;
    sets.add(time.sideSet[content.event]!);
    if (visible[content.event] === 0) hasFaint = true;
    if (event.standing !== 'reported') forms.add(event.standing);
    if (event.disputedBy.length > 0) forms.add('disputed');
    const kind = shapeAt(content.event)?.kind;
    if (kind === 'disc') forms.add('day');
    if (kind === 'bar') forms.add('range');
    if (kind === 'span') forms.add('span');
  }
  const sideSets = [...sets].map((set) => time.sideSets[set]!);
  return {
    sides: [...new Set(sideSets.flat())],
    hasNoSide: sideSets.some((sides) => sides.length === 0),
    pair: sideSets.find((sides) => sides.length > 1) ?? null,
    forms: FORMS.filter((form) => forms.has(form)),
    hasCounts,
    hasFaint,
  };
}
