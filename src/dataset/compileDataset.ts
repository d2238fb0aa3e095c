import { axisAsked, axisTime, stretchesIn } from './axisTime.ts';
import type { AuthoredDate, AuthoredStory } from './authored.ts';
import { checkReferences } from './checkReferences.ts';
import type { Entry } from './checkShape.ts';
import { checkShape } from './checkShape.ts';
import type { PassageBook } from './citePassages.ts';
import { createPassageBook } from './citePassages.ts';
import { compileActors } from './compileActors.ts';
import { compileEvents, ONLY_THEME } from './compileEvents.ts';
import { compileSources } from './compileSources.ts';
import type { SourceCoverage } from './coverage.ts';
import { measureCoverage } from './coverage.ts';
import { giveAdvice } from './giveAdvice.ts';
import type { CompiledDataset, ResolvedDate, Story } from './model.ts';
import { placeProblems } from './placeProblems.ts';
import type { Path, Problem, Report } from './problems.ts';
import { createReport } from './problems.ts';
import { tellPart, tellText } from './progress.ts';
import type { ParsedJson } from './readJson.ts';
import { readRoom, readRoomAxis, ROOM_TIME } from './readRoom.ts';
import { AXIS, readAxis, warnOfIntruder } from './readAxis.ts';
import { parseJson } from './readJson.ts';
import type { DayRange } from './resolveDates.ts';
import { resolveDates } from './resolveDates.ts';
import { NOTHING } from './shortLists.ts';
import { readSourceText } from './sourceTexts.ts';
import { createTieBook, gatherTies, NAMED_TOGETHER } from './ties.ts';

export { parseJson, textFilesOf } from './readJson.ts';

/** An authored dataset. */
export interface CompileInput {
  readonly json: string;
  /** What `parseJson` made of it, where it was read before to find the source files. */
  readonly parsed?: ParsedJson;
  /** Texts of the source files, by name as the JSON gives it (see `textFilesOf`). */
  readonly texts: ReadonlyMap<string, string>;
  /** Told from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** A dataset with what its author should look at again, or everything that has to be mended. */
export type CompileResult =
  | {
      readonly ok: true;
      readonly dataset: CompiledDataset;
      readonly warnings: readonly Problem[];
      readonly coverage: readonly SourceCoverage[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

/** From where to where each stage goes, by the time that a large dataset takes. */
const STAGES = {
  shape: [0.15, 0.24],
  references: [0.24, 0.28],
  texts: [0.28, 0.32],
  dates: [0.32, 0.4],
  events: [0.4, 0.79],
  ties: [0.79, 0.86],
  coverage: [0.86, 0.88],
  sources: [0.88, 0.9],
  advice: [0.9, 0.98],
} as const;

/**
 * Compiles an authored dataset. Pure and deterministic: the same input gives the same bytes. Never
 * throws: whatever is wrong with the input is in the result, all of it at once.
 */
export function compileDataset({
  json,
  parsed = parseJson(json),
  texts,
  onProgress = () => {},
}: CompileInput): CompileResult {
  if ('problem' in parsed) return { ok: false, problems: [parsed.problem], warnings: [] };
  const tell = (stage: keyof typeof STAGES) => {
    const [from, to] = STAGES[stage];
    return tellPart(onProgress, from, to);
  };
  tell('shape')(0);

  const report = createReport();
  const dataset = checkShape(parsed.value, report, tell('shape'));
  if (!dataset) return failure(json, report);
  checkReferences(dataset, report, tell('references'));
  const tellTexts = tell('texts');
  const sourceTexts = dataset.sources.map((source, index) => {
    tellText(tellTexts, index, dataset.sources.length);
    return readSourceText(source, texts, report);
  });
  const book = createPassageBook(sourceTexts, dataset.ids.sources, report);
  const dates = resolveDates(
    dataset.events.map(({ path, value: { id, date } }) => ({ id, path, date: date ?? null })),
    dataset.ids.events,
    report,
    tell('dates'),
  );

  const resolveDate = (
    authored: AuthoredDate | null | undefined,
    path: Path,
    event: number | null,
  ) => {
    if (!authored) return null;
    const passages = authored.passages
      ? book.cite(authored.passages, [...path, 'passages'])
      : NOTHING;
    const range = event === null ? dates.resolve(authored, path) : dates.ranges[event];
    return range ? withProvenance(authored, range, passages) : null;
  };
  const published = dataset.sources.map(({ path, value }) =>
    resolveDate(value.published, [...path, 'published'], null),
  );
  const actors = compileActors(dataset.actors, book, resolveDate);
  const tieBook = createTieBook();
  const { events, inFile } = compileEvents({
    dataset,
    book,
    ties: tieBook,
    resolveDate,
    onProgress: tell('events'),
  });
  const roomAxis = readRoomAxis(dataset.head.room, report);
  const asked = roomAxis ?? readAxis(dataset.head.axis, report);
  const known = { isActor: dataset.ids.actors.has, isSource: dataset.ids.sources.has };
  const room = readRoom(dataset.head.room, known, report);
  const stories = dataset.stories.map((story) => compileStory(story, book));
  if (report.errorCount > 0) return failure(json, report);

  const ties = gatherTies(tieBook.byId(), actors, book.byPlace, tell('ties'));
  const passages = book.passages();
  const coverage = measureCoverage(sourceTexts, passages, tell('coverage'));
  const shipped = compileSources(dataset, {
    texts: sourceTexts,
    published,
    passages,
    coverage,
    onProgress: tell('sources'),
  });
  const dated = stretchesIn({ events, sources: shipped.sources });
  const { head } = dataset;
  const compiled: CompiledDataset = {
    format: 1,
    id: head.id ?? idFromTitle(head.title),
    title: head.title,
    standfirst: head.standfirst ?? null,
    language: head.language ?? 'en',
    sides: dataset.sides.map(({ value: { id, name, colour } }) => ({
      id,
      name,
      colour: colour ?? null,
    })),
    themes:
      dataset.themes.length > 0
        ? dataset.themes.map(({ value: { id, name } }) => ({ id, name }))
        : [ONLY_THEME],
    axis: asked
      ? axisAsked(dated, asked, (gap) => warnOfIntruder(gap, roomAxis ? ROOM_TIME : AXIS, report))
      : axisTime(dated),
    room,
    tieKinds: [
      ...dataset.tieKinds.map(({ value: { id, name, directed = true } }) => ({
        id,
        name,
        directed,
      })),
      ...(ties.some((tie) => tie.kind === NAMED_TOGETHER.id) ? [NAMED_TOGETHER] : []),
    ],
    sources: shipped.sources,
    actors,
    events,
    ties,
    passages: shipped.passages,
    stories,
  };
  giveAdvice(compiled, dataset, inFile, report, tell('advice'));
  onProgress(1);
  return { ok: true, dataset: compiled, warnings: placeProblems(json, report), coverage };
}

function failure(json: string, report: Report): CompileResult {
  const all = placeProblems(json, report);
  return {
    ok: false,
    problems: all.filter((problem) => problem.severity === 'error'),
    warnings: all.filter((problem) => problem.severity === 'warning'),
  };
}

function withProvenance(
  authored: AuthoredDate,
  range: DayRange,
  passages: readonly string[],
): ResolvedDate {
  const { earliest, latest, extent, startLatest, endEarliest, approximate, uncertain } = range;
  const { relations } = range;
  const isRelative = relations.length > 0;
  // Written out, so that all dates have one shape: spread, those of a large dataset cost a second.
  return {
    earliest,
    latest,
    extent,
    startLatest,
    endEarliest,
    approximate,
    uncertain,
    edtf: authored.edtf ?? null,
    // What is not said is taken for the weakest claim that what is given bears out.
    basis:
      authored.basis ?? (isRelative ? 'derived' : passages.length > 0 ? 'stated' : 'background'),
    passages,
    note: authored.note ?? null,
    relations,
  };
}

function compileStory({ path, value }: Entry<AuthoredStory>, book: PassageBook): Story {
  return {
    id: value.id,
    title: value.title,
    steps: value.steps.map((step, index) => ({
      title: step.title,
      text: step.text ?? null,
      notes: step.notes ?? null,
      question: step.question ?? null,
      event: step.event ?? null,
      passage:
        (step.passage && book.citeOne(step.passage, [...path, 'steps', index, 'passage'])) ?? null,
      minutes: step.minutes ?? null,
      show: step.view?.show ?? null,
      // As copied from a browser, with its sign or without.
      address: step.view?.address?.replace(/^#/, '') || null,
    })),
  };
}

const MAX_ID_LENGTH = 80;

/** "The road to Geneva" as `the-road-to-geneva`. */
function idFromTitle(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['dataset'];
  return Array.from(words.join('-')).slice(0, MAX_ID_LENGTH).join('');
}
