import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Standing } from '../dataset/model.ts';
import { describeDate } from '../dataset/dateWords.ts';
import { strings } from './strings.ts';

/** The date of an event in words that say no more than is known. */
export function dateOf(dataset: Dataset, event: DatasetEvent): string {
  return event.date ? describeDate(event.date, dataset.language) : strings.noDate;
}

/** Who acts, as a reader names them: "United States and Russia". */
export function sidesOf(dataset: Dataset, event: DatasetEvent): string {
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

/** Of larger counts the make-up is not told: too dear for a name that changes in every frame. */
const MAX_MAKE_UP = 2000;

/** A counted mark in words: how many, of which sides and standing. */
export function nameCount(dataset: Dataset, events: readonly number[]): string {
  if (events.length > MAX_MAKE_UP)
    return `${strings.events(events.length, dataset.language)}, ${strings.countNote}`;
  // By ids first: words are dear, and a count is named anew in every frame of a zoom.
  const bySides = new Map<string, { readonly event: DatasetEvent; count: number }>();
  const byStanding = new Map<Standing, number>();
  for (const index of events) {
    const event = dataset.events[index]!;
    const key = event.sides.join(' ');
    const sides = bySides.get(key);
    if (sides) sides.count += 1;
    else bySides.set(key, { event, count: 1 });
    byStanding.set(event.standing, (byStanding.get(event.standing) ?? 0) + 1);
  }
  byStanding.delete('reported');
  const parts = [
    ...[...bySides.values()].map(({ event, count }) => [sidesOf(dataset, event), count] as const),
    ...[...byStanding].map(([standing, count]) => [strings.standing(standing), count] as const),
  ].sort((a, b) => b[1] - a[1]);
  return [
    strings.events(events.length, dataset.language),
    ...parts.map(([what, count]) => strings.countOf(count, what)),
    strings.countNote,
  ].join(', ');
}
