import { describeDate, describeRelation } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, ResolvedDate } from '../dataset/model.ts';
import { tellingSources } from '../dataset/tellingSources.ts';
import { passageWords } from '../evidence/passageWords.ts';
import { actorName } from '../evidence/tieWords.ts';
import { sourceName } from '../ui/sourceName.ts';
import { howKnown } from './dataStrings.ts';

/** Words of a source, with what the source is called; null: the words are not published. */
export interface Quote {
  readonly words: string | null;
  readonly source: string;
}

/** The events that are meant, by time: those with a 1 in the mask, or all. */
export function eventsMeant(dataset: Dataset, mask: Uint8Array | null): readonly DatasetEvent[] {
  return mask ? dataset.events.filter((_, index) => mask[index] === 1) : dataset.events;
}

/** Passages as words. */
export function quotesOf(dataset: Dataset, passages: readonly string[]): Quote[] {
  return passages.map((id) => ({
    words: passageWords(dataset, id),
    source: nameOfSource(dataset, dataset.passageById.get(id)?.source ?? ''),
  }));
}

/** What the sources that tell an event are called. */
export function sourcesOf(dataset: Dataset, event: DatasetEvent): string[] {
  return [...tellingSources(event, dataset.passageById)].map((id) => nameOfSource(dataset, id));
}

/** Names of who takes part, each once. */
export function actorsOf(dataset: Dataset, event: DatasetEvent): string[] {
  const ids = new Set(event.participants.map(({ actor }) => actor));
  return Array.from(ids, (id) => actorName(dataset, id));
}

/** Names of who disputes it, each once. */
export function disputersOf(dataset: Dataset, event: DatasetEvent): string[] {
  const ids = new Set(event.disputedBy.map(({ actor }) => actor));
  return Array.from(ids, (id) => actorName(dataset, id));
}

/** Names of its themes. */
export function themesOf(dataset: Dataset, event: DatasetEvent): string[] {
  return event.themes.map((id) => dataset.themeById.get(id)?.name ?? id);
}

/** When it was, no more exactly than known: "some day in April 2021". */
export function dateWords(dataset: Dataset, date: ResolvedDate | null): string {
  return describeDate(date, dataset.language);
}

/** How a date is known, with the words behind it; '' where there is no date. */
export function dateKnown(dataset: Dataset, date: ResolvedDate | null): string {
  if (!date) return '';
  const words = date.passages.flatMap((id) => passageWords(dataset, id) ?? []);
  const relations = date.relations.map((relation) => {
    const title = dataset.eventById.get(relation.event)?.title ?? relation.event;
    return describeRelation(relation, title, dataset.language);
  });
  return howKnown(date.basis, words, relations, date.note);
}

function nameOfSource(dataset: Dataset, id: string): string {
  const source = dataset.sourceById.get(id);
  return source ? sourceName(source) : id;
}
