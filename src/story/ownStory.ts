import type { Dataset } from '../dataset/indexDataset.ts';
import { locatePassage } from '../dataset/locatePassage.ts';
import type { StepForm, Story, StoryStep } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';
import type { Selection } from '../state/facts.ts';
import { evidenceOf } from '../state/highlight.ts';
import { printHash } from '../state/permalink.ts';

/** The story that a person makes has this id; one of the dataset's may have it too, and yields. */
export const OWN_STORY = 'own-story';

/** What is on the screen, as a step: filters, selection, passage and window go into its address. */
export function stepOfView(state: AppState): StoryStep {
  const { dataset, selection } = state;
  const event = selection?.type === 'event' ? selection.id : null;
  const passage = selection ? passageOf(state, selection) : null;
  // How the page looks, and where in a story it is, are not the step's.
  const address = printHash({
    ...state,
    theme: 'system',
    step: null,
    printout: null,
    hidesNext: false,
  });
  return {
    title: titleOf(state) || dataset.title,
    text: null,
    notes: null,
    question: null,
    event,
    passage,
    minutes: null,
    show: formOf(state),
    address: address === '' ? null : address,
  };
}

/** The words that stand for what is selected: of an event, those that tell it before any that date it. */
function passageOf({ dataset, openSource }: AppState, selection: Selection): string | null {
  const { type, id, aspect } = selection;
  if (type === 'passage') return id;
  if (type !== 'event') return null;
  const telling = aspect === null ? (dataset.eventById.get(id)?.passages ?? []) : [];
  const words = evidenceOf(dataset, selection);
  const isInSight = (each: string) => dataset.passageById.get(each)?.source === openSource;
  return telling.find(isInSight) ?? telling[0] ?? words.find(isInSight) ?? words[0] ?? null;
}

function formOf({ selection, beside }: AppState): StepForm {
  if (beside !== null) return 'sources';
  const type = selection?.type;
  if (type === 'event' || type === 'passage') return 'passage';
  return type === 'actor' || type === 'tie' || type === 'pair' ? 'graph' : 'timeline';
}

function titleOf({ dataset, selection }: AppState): string | undefined {
  if (!selection) return undefined;
  const { type, id } = selection;
  if (type === 'event') return dataset.eventById.get(id)?.title;
  if (type === 'actor') return dataset.actorById.get(id)?.name;
  if (type === 'source') return dataset.sourceById.get(id)?.title;
  const tie = type === 'tie' ? dataset.tieById.get(id) : undefined;
  if (tie)
    return [tie.from, tie.to].map((end) => dataset.actorById.get(end)?.name ?? end).join(' – ');
  return undefined;
}

/** A story in the dataset's own format, as a file of its own; it can go into the dataset unchanged. */
export function storyFile(dataset: Dataset, { id, title, steps }: Story): string {
  const authored = {
    id,
    title,
    steps: steps.map((step) =>
      withoutNothing({
        title: step.title,
        text: step.text,
        notes: step.notes,
        question: step.question,
        event: step.event,
        passage: step.passage === null ? null : quoteOf(dataset, step.passage),
        minutes: step.minutes,
        view:
          step.show === null && step.address === null
            ? null
            : withoutNothing({ show: step.show, address: step.address }),
      }),
    ),
  };
  return `${JSON.stringify({ stories: [authored] }, null, 2)}\n`;
}

/** Words as a passage is authored; with what stands around them where they are there twice. */
function quoteOf(dataset: Dataset, id: string): Readonly<Record<string, string>> | null {
  const passage = dataset.passageById.get(id);
  const text = passage && dataset.sourceById.get(passage.source)?.text;
  if (!passage || !text) return null;
  const { source, start, end } = passage;
  const exact = text.slice(start, end);
  for (let around = 0; ; around += 20) {
    const prefix = text.slice(Math.max(0, start - around), start);
    const suffix = text.slice(end, end + around);
    const isUnique = locatePassage(text, { exact, prefix, suffix }).type === 'found';
    if (!isUnique && around < text.length) continue;
    return { source, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  }
}

function withoutNothing<T extends object>(entry: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null),
  ) as Partial<T>;
}
