import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { describeDate } from '../dataset/dateWords.ts';
import { STANDINGS } from '../state/facts.ts';
import type { Share } from './counted.ts';
import { strings } from './strings.ts';
import type { TimeColumns } from './timeColumns.ts';

/** The date of an event in words that say no more than is known. */
export function dateOf(dataset: Dataset, event: DatasetEvent): string {
  return event.date ? describeDate(event.date, dataset.language) : strings.noDate;
}

/** Who acts, as a reader names them: "United States and Russia". */
export function sidesOf(dataset: Dataset, event: Pick<DatasetEvent, 'sides'>): string {
  if (event.sides.length === 0) return strings.noSide;
  const names = event.sides.map((id) => dataset.sideById.get(id)?.name ?? id);
  return strings.sides(names, dataset.language);
}

/** Who disputes an event; null: nobody. */
export function disputersOf(dataset: Dataset, event: DatasetEvent): string | null {
  if (event.disputedBy.length === 0) return null;
  const names = event.disputedBy.map(({ actor }) => dataset.actorById.get(actor)?.name ?? actor);
  return strings.disputedBy(strings.sides(names, dataset.language));
}

/** All that a mark shows, as one sentence for who cannot see it. */
export function nameEvent(dataset: Dataset, event: DatasetEvent): string {
  const backing =
    event.evidence.length > 0
      ? strings.passages(event.evidence.length, dataset.language)
      : strings.noPassageName;
  return [
    event.title,
    dateOf(dataset, event),
    sidesOf(dataset, event),
    strings.standing(event.standing),
    disputersOf(dataset, event),
    backing,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** A counted mark in words: how many, of which sides and standing. */
export function nameCount(
  dataset: Dataset,
  size: number,
  shares: readonly Share[],
  { sideSets }: TimeColumns,
): string {
  return [
    strings.events(size, dataset.language),
    ...makeUpWords(dataset, shares, sideSets).map(({ words, count }) =>
      strings.countOf(count, words, dataset.language),
    ),
    strings.countNote,
  ].join(', ');
}

/** A kind of events that a count is made of. */
export interface MakeUp {
  readonly words: string;
  readonly count: number;
  /** Who acts; null: it tells of a standing. */
  readonly sides: readonly string[] | null;
}

/** What a count is made of: first who acts, then what is not simply reported; the most first. */
export function makeUpWords(
  dataset: Dataset,
  shares: readonly Share[],
  sideSets: readonly (readonly string[])[],
): readonly MakeUp[] {
  const sum = (kindOf: (share: Share) => number) => {
    const counts = new Map<number, number>();
    for (const share of shares)
      counts.set(kindOf(share), (counts.get(kindOf(share)) ?? 0) + share.count);
    return [...counts].sort((a, b) => b[1] - a[1]);
  };
  return [
    ...sum(({ sideSet }) => sideSet).map(([set, count]) => ({
      words: sidesOf(dataset, { sides: sideSets[set]! }),
      count,
      sides: sideSets[set]!,
    })),
    ...sum(({ standing }) => standing)
      .filter(([standing]) => STANDINGS[standing] !== 'reported')
      .map(([standing, count]) => ({
        words: strings.standing(STANDINGS[standing]!),
        count,
        sides: null,
      })),
  ];
}
