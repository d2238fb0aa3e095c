import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { passageWords, shorten } from '../evidence/passageWords.ts';
import { actorName, tieSentence } from '../evidence/tieWords.ts';
import type { Selection } from '../state/facts.ts';
import { foldText, wordsOf } from '../state/foldText.ts';
import { evidenceOf } from '../state/highlight.ts';
import { pairLinkOf } from '../state/pairs.ts';
import { sourceName } from '../ui/sourceName.ts';

/** One thing of a dataset that can be shared by itself. */
export type ItemType = 'event' | 'passage' | 'tie';

/** How a thing is offered in a list. */
export interface ShareItem {
  readonly id: string;
  readonly name: string;
  /** When it was, or who says it; '' where nothing is known. */
  readonly note: string;
}

/** As many as are seen at once without scrolling on a phone. */
const MAX_OFFERED = 5;
const MAX_NAME = 90;

/** Things to choose from: those that have all words of the text; first those that are near. */
export function offerItems(
  dataset: Dataset,
  type: ItemType,
  text: string,
  near: readonly string[],
): readonly ShareItem[] {
  const words = wordsOf(text);
  const found: ShareItem[] = [];
  for (const id of inTurn(near, allIds(dataset, type))) {
    const name = fullName(dataset, type, id);
    if (name === null) continue;
    if (words.length > 0) {
      const folded = foldText(name);
      if (!words.every((word) => folded.includes(word))) continue;
    }
    found.push(asItem(dataset, type, id, name));
    if (found.length === MAX_OFFERED) break;
  }
  return found;
}

/** A thing as it is offered; null: the dataset has none of that id, or not its words. */
export function describeItem(dataset: Dataset, type: ItemType, id: string): ShareItem | null {
  const name = fullName(dataset, type, id);
  return name === null ? null : asItem(dataset, type, id, name);
}

function asItem(dataset: Dataset, type: ItemType, id: string, name: string): ShareItem {
  return { id, name: shorten(name, MAX_NAME), note: noteOn(dataset, type, id) };
}

/** Ids of a kind that have to do with what is selected, the nearest first. */
export function itemsNear(
  dataset: Dataset,
  type: ItemType,
  selection: Selection | null,
): readonly string[] {
  if (!selection) return [];
  const { type: chosen, id } = selection;
  if (chosen === type) return [id];
  if (type === 'passage') return quotable(dataset, selection);
  const events = eventsNear(dataset, selection);
  if (type === 'event') return events;
  if (chosen === 'pair') return pairLinkOf(dataset, id)?.ties.map((tie) => tie.id) ?? [];
  if (chosen === 'actor') return (dataset.tiesByActor.get(id) ?? []).map((tie) => tie.id);
  return events.flatMap((event) => dataset.eventById.get(event)?.ties ?? []);
}

/** Of an event what tells it comes before what only dates it. */
function quotable(dataset: Dataset, selection: Selection): readonly string[] {
  const evidence = evidenceOf(dataset, selection);
  const event = selection.type === 'event' ? dataset.eventById.get(selection.id) : undefined;
  const telling = evidence.filter((id) => event?.passages.includes(id));
  return [...new Set([...telling, ...evidence])];
}

function eventsNear(dataset: Dataset, { type, id }: Selection): readonly string[] {
  const atIndices = (indices: readonly number[] | undefined) =>
    (indices ?? []).map((index) => dataset.events[index]!.id);
  switch (type) {
    case 'event':
      return [id];
    case 'actor':
      return atIndices(dataset.eventsByActor.get(id));
    case 'source':
      return atIndices(dataset.eventsBySource.get(id));
    case 'passage':
      return (dataset.claimsByPassage.get(id) ?? []).flatMap((claim) =>
        claim.type === 'event' ? claim.event.id : [],
      );
    case 'tie':
      return (dataset.tieById.get(id)?.dealings ?? []).map(({ event }) => event);
    case 'pair':
      return (pairLinkOf(dataset, id)?.ties ?? []).flatMap(({ dealings }) =>
        dealings.map(({ event }) => event),
      );
  }
}

/** Lists one after the other, each id once. */
function* inTurn(first: readonly string[], others: Iterable<string>): Generator<string> {
  const seen = new Set(first);
  yield* seen;
  for (const id of others) if (!seen.has(id)) yield id;
}

function* allIds(dataset: Dataset, type: ItemType): Generator<string> {
  const all = { event: dataset.events, passage: dataset.passages, tie: dataset.ties }[type];
  for (const { id } of all) yield id;
}

function fullName(dataset: Dataset, type: ItemType, id: string): string | null {
  if (type === 'event') return dataset.eventById.get(id)?.title ?? null;
  if (type === 'passage') return passageWords(dataset, id);
  const tie = dataset.tieById.get(id);
  return tie ? tieSentence(dataset, tie) : null;
}

function noteOn(dataset: Dataset, type: ItemType, id: string): string {
  if (type === 'event') {
    const date = dataset.eventById.get(id)?.date ?? null;
    return date ? describeDate(date, dataset.language) : '';
  }
  if (type === 'passage') {
    const source = dataset.sourceById.get(dataset.passageById.get(id)?.source ?? '');
    return source ? sourceName(source) : '';
  }
  return '';
}

/** What is selected, in words: "Biden calls Putin"; null where it has no name here. */
export function nameOf(dataset: Dataset, { type, id }: Selection): string | null {
  switch (type) {
    case 'actor':
      return actorName(dataset, id);
    case 'source': {
      const source = dataset.sourceById.get(id);
      return source ? sourceName(source) : null;
    }
    case 'pair':
      return (
        pairLinkOf(dataset, id)
          ?.ends.map((end) => actorName(dataset, end))
          .join(' – ') ?? null
      );
    case 'event':
    case 'passage':
    case 'tie': {
      const name = fullName(dataset, type, id);
      return name === null ? null : shorten(name, MAX_NAME);
    }
  }
}
