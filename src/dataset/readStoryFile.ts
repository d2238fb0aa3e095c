import type { AuthoredStory } from './authored.ts';
import { checkShape } from './checkShape.ts';
import { explainAmbiguity, explainMiss } from './explainMiss.ts';
import type { Dataset } from './indexDataset.ts';
import { locatePassage } from './locatePassage.ts';
import type { Story, StoryStep } from './model.ts';
import { placeProblems } from './placeProblems.ts';
import { createReport, quote, type Path, type Problem, type Report } from './problems.ts';
import { parseJson } from './readJson.ts';

/** A story from a file, or all that is wrong with it. */
export type StoryFileResult =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the first story of a file in the dataset's format, as `{ "stories": [ … ] }`, against a
 * compiled dataset. Its words must be among those that the dataset cites. Never throws.
 */
export function readStoryFile(json: string, dataset: Dataset): StoryFileResult {
  const parsed = parseJson(json);
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem] };
  const report = createReport();
  const { value } = parsed;
  const stories = isRecord(value) ? value['stories'] : undefined;
  if (!Array.isArray(stories) || stories.length === 0)
    report.error(
      [],
      'No story was found in the file.',
      'A file of stories is { "stories": [ { "id": …, "title": …, "steps": [ … ] } ] }.',
    );
  const shape =
    report.errorCount === 0 &&
    checkShape({ title: 'A story', sources: [], events: [], stories }, report, () => {});
  const [entry] = shape ? shape.stories : [];
  const steps = entry?.value.steps.map((step, i) =>
    readStep(step, [...entry.path, 'steps', i], dataset, report),
  );
  if (report.errorCount > 0 || !entry || !steps)
    return { ok: false, problems: placeProblems(json, report) };
  const { id, title } = entry.value;
  return { ok: true, story: { id, title, steps } };
}

function readStep(
  step: AuthoredStory['steps'][number],
  path: Path,
  dataset: Dataset,
  report: Report,
): StoryStep {
  const { event, passage, view } = step;
  if (event && !dataset.eventById.has(event))
    report.error(
      [...path, 'event'],
      `Unknown event ${quote(event)}.${report.didYouMean(event, new Set(dataset.eventById.keys()))}`,
      'Name the id of an event of the dataset that is open.',
    );
  return {
    title: step.title,
    text: step.text ?? null,
    notes: step.notes ?? null,
    question: step.question ?? null,
    event: event ?? null,
    passage: passage ? findPassage(passage, [...path, 'passage'], dataset, report) : null,
    minutes: step.minutes ?? null,
    show: view?.show ?? null,
    address: view?.address?.replace(/^#/, '') || null,
  };
}

type AuthoredPassage = NonNullable<AuthoredStory['steps'][number]['passage']>;

function findPassage(
  wanted: AuthoredPassage,
  path: Path,
  dataset: Dataset,
  report: Report,
): string | null {
  const text = dataset.sourceById.get(wanted.source)?.text;
  if (!text) {
    report.error(
      [...path, 'source'],
      `The dataset has no words of a source ${quote(wanted.source)}.`,
      'Name a source of the dataset that is open.',
    );
    return null;
  }
  const found = locatePassage(text, wanted);
  if (found.type !== 'found') {
    const { finding, remedy } =
      found.type === 'missing'
        ? explainMiss(text, wanted)
        : explainAmbiguity(text, wanted, found.ranges);
    report.error([...path, 'exact'], finding, remedy);
    return null;
  }
  const { start, end } = found.range;
  const passage = dataset.passages.find(
    (each) => each.source === wanted.source && each.start === start && each.end === end,
  );
  if (!passage)
    report.error(
      [...path, 'exact'],
      `No event of the dataset cites just these words: ${quote(wanted.exact)}.`,
      'Quote a passage of the dataset, or put the story into the dataset’s own file.',
    );
  return passage?.id ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
