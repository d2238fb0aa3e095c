import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, StepForm, Story, StoryStep } from '../dataset/model.ts';
import { parseHash } from '../state/permalink.ts';

/** What one source says of a step. */
export interface SourceQuotes {
  readonly source: string;
  /** Passage ids by their place in the text; never empty. */
  readonly passages: readonly string[];
}

/** What a step shows. */
export interface StepContent {
  readonly step: StoryStep;
  readonly form: StepForm;
  readonly event: DatasetEvent | null;
  /**
   * Beside each other as the step's address has them, else as the dataset; one at a time, the step's
   * own source first.
   */
  readonly quotes: readonly SourceQuotes[];
}

export function contentOf(dataset: Dataset, step: StoryStep): StepContent {
  const event = step.event === null ? undefined : dataset.eventById.get(step.event);
  const found = quotesOf(dataset, step, event);
  const form = formOf(step, found);
  const quotes = inOrder(
    found,
    form === 'sources' ? sideOrder(dataset, step) : ownOrder(dataset, step),
  );
  return { step, form, event: event ?? null, quotes };
}

/** What a step shows that does not say so: words where there are any, else what it asks. */
function formOf({ show, question }: StoryStep, quotes: readonly SourceQuotes[]): StepForm {
  const wanted = show ?? (quotes.length > 0 ? 'passage' : question ? 'question' : 'timeline');
  // Nothing may be blank: a step whose words are not there is told on the timeline.
  const isEmpty =
    ((wanted === 'passage' || wanted === 'sources') && quotes.length === 0) ||
    (wanted === 'question' && !question);
  return isEmpty ? 'timeline' : wanted;
}

function quotesOf(
  dataset: Dataset,
  { passage }: StoryStep,
  event: DatasetEvent | undefined,
): readonly SourceQuotes[] {
  const ids = [...new Set([...(passage === null ? [] : [passage]), ...(event?.evidence ?? [])])];
  const bySource = new Map<string, string[]>();
  for (const id of ids) {
    const source = dataset.passageById.get(id)?.source;
    if (source === undefined) continue;
    const own = bySource.get(source);
    if (own) own.push(id);
    else bySource.set(source, [id]);
  }
  return [...bySource].map(([source, passages]) => ({ source, passages }));
}

function inOrder(
  quotes: readonly SourceQuotes[],
  order: readonly string[],
): readonly SourceQuotes[] {
  return quotes.toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
}

/** From the left. */
function sideOrder(dataset: Dataset, { address }: StoryStep): readonly string[] {
  const { openSource, beside } = parseHash(address ?? '', dataset).facts;
  const said = openSource && beside ? [openSource, beside] : [];
  return [...new Set([...said, ...dataset.sources.map(({ id }) => id)])];
}

/** From the first to be shown. */
function ownOrder(dataset: Dataset, { passage }: StoryStep): readonly string[] {
  const own = passage === null ? undefined : dataset.passageById.get(passage)?.source;
  return [
    ...new Set([...(own === undefined ? [] : [own]), ...dataset.sources.map(({ id }) => id)]),
  ];
}

/** How long a story is planned to take, minutes; null: no step says. */
export function plannedMinutes({ steps }: Pick<Story, 'steps'>): number | null {
  const said = steps.flatMap(({ minutes }) => minutes ?? []);
  return said.length === 0 ? null : said.reduce((sum, minutes) => sum + minutes, 0);
}

/** Each event of a story once, in time order, with the first step that tells it, from 0. */
export function eventsOfStory(
  dataset: Dataset,
  { steps }: Pick<Story, 'steps'>,
): readonly { readonly event: DatasetEvent; readonly toldAt: number }[] {
  const toldAt = new Map<number, number>();
  for (const [at, { event }] of steps.entries()) {
    const index = event === null ? undefined : dataset.eventIndex.get(event);
    if (index !== undefined && !toldAt.has(index)) toldAt.set(index, at);
  }
  return [...toldAt]
    .sort(([a], [b]) => a - b)
    .map(([index, at]) => ({ event: dataset.events[index]!, toldAt: at }));
}
