import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, TextRange } from '../dataset/model.ts';
import { readingTexts, type ReadingText } from './handoutReading.ts';
import { allegedItems, type AllegedItem } from './worksheetAlleged.ts';
import { orderTask, type OrderTask } from './worksheetOrder.ts';
import { supportItems, type SupportItem } from './worksheetSupport.ts';
import { tellersTask, type TellersTask } from './worksheetTellers.ts';

/** What a class works on, with all that the answers need. */
export interface Worksheet {
  readonly seed: number;
  /** Null: the sources give too little of an order. */
  readonly order: OrderTask | null;
  /** Null: there is one source, or none. */
  readonly tellers: TellersTask | null;
  /** Empty: no source's words are there. */
  readonly support: readonly SupportItem[];
  /** Empty: nothing in the events' words is alleged. */
  readonly alleged: readonly AllegedItem[];
  /** The texts that the tasks need, as far as they are shipped. */
  readonly reading: readonly ReadingText[];
}

/** A worksheet on some events. The same events and seed give the same sheet, on every machine. */
export function makeWorksheet(
  dataset: Dataset,
  events: readonly DatasetEvent[],
  seed: number,
): Worksheet {
  const order = orderTask(events, seed);
  const tellers = tellersTask(dataset, events, seed);
  const support = supportItems(dataset, events, seed);
  const alleged = allegedItems(dataset, events, seed);
  const needed = new Map<string, TextRange[]>();
  const need = (source: string, range: TextRange) => {
    const own = needed.get(source);
    if (own) own.push(range);
    else needed.set(source, [range]);
  };
  for (const { source, answer } of support) for (const range of answer) need(source.id, range);
  for (const { source, sentence } of alleged) need(source.id, sentence);
  for (const id of toldBy(tellers)) {
    const passage = dataset.passageById.get(id);
    if (passage) need(passage.source, passage);
  }
  return { seed, order, tellers, support, alleged, reading: readingTexts(dataset.sources, needed) };
}

/** Passage ids that who ticks sources has to find. */
function toldBy(tellers: TellersTask | null): readonly string[] {
  return (tellers?.items ?? []).flatMap(({ asked }) =>
    asked.type === 'words' ? [asked.passage] : asked.event.passages,
  );
}
