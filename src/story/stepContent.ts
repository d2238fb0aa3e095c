import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, StepForm, Story, StoryStep } from '../dataset/model.ts';

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
  /** The step's own source first, then those that tell its event as the dataset has them. */
  readonly quotes: readonly SourceQuotes[];
}

export function contentOf(dataset: Dataset, step: StoryStep): StepContent {
  const event = step.event === null ? undefined : dataset.eventById.get(step.event);
  const quotes = quotesOf(dataset, step, event);
  return { step, form: formOf(step, quotes), event: event ?? null, quotes };
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
  const first = passage === null ? undefined : dataset.passageById.get(passage)?.source;
  const order = dataset.sources.map(({ id }) => id);
  return [...bySource]
    .map(([source, passages]) => ({ source, passages }))
    .sort(
      (a, b) =>
        Number(b.source === first) - Number(a.source === first) ||
        order.indexOf(a.source) - order.indexOf(b.source),
    );
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
