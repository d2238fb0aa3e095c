import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import type {
  AuthoredActor,
  AuthoredDataset,
  AuthoredEvent,
  AuthoredSide,
  AuthoredSource,
  AuthoredStory,
  AuthoredTheme,
  AuthoredTieKind,
} from './authored.ts';
import { datasetSchema } from './authored.ts';
import { createAcceptor, isComposed } from './createAcceptor.ts';
import { describeIssue } from './describeIssue.ts';
import type { Path, Report } from './problems.ts';
import { formatPath, quote } from './problems.ts';
import type { Tell } from './progress.ts';
import { tellItem } from './progress.ts';

/** One entry of a list of the dataset, with where it stands in the file. */
export interface Entry<T> {
  readonly path: Path;
  readonly value: T;
  /** False where parts of it were wrong and are left out of `value`, so that checking can go on. */
  readonly intact: boolean;
}

/** A dataset of the right shape, or what could be saved of it. */
export interface CheckedShape {
  readonly head: Pick<
    AuthoredDataset,
    'id' | 'title' | 'standfirst' | 'language' | 'axis' | 'room'
  >;
  readonly sides: readonly Entry<AuthoredSide>[];
  readonly themes: readonly Entry<AuthoredTheme>[];
  readonly tieKinds: readonly Entry<AuthoredTieKind>[];
  readonly sources: readonly Entry<AuthoredSource>[];
  readonly actors: readonly Entry<AuthoredActor>[];
  readonly events: readonly Entry<AuthoredEvent>[];
  readonly stories: readonly Entry<AuthoredStory>[];
  readonly ids: Readonly<Record<ListName, IdRegister>>;
}

/** The ids of a list, also of entries that could not be saved. */
export interface IdRegister {
  /** True of every id where the list itself is missing or no list: that is one problem, not many. */
  readonly has: (id: string) => boolean;
  readonly all: ReadonlySet<string>;
}

const LIST_NAMES = [
  'sides',
  'themes',
  'tieKinds',
  'sources',
  'actors',
  'events',
  'stories',
] as const;

/** A list of things with ids. */
export type ListName = (typeof LIST_NAMES)[number];

/** No entry a person wrote has more values; a list of a million numbers must not be taken apart. */
const MAX_VALUES_IN_ENTRY = 100_000;

/**
 * Checks the shape of a parsed dataset entry by entry, so that one pass reports everything and
 * the rest can be checked on. Null where the value is not even an object.
 */
export function checkShape(value: unknown, report: Report, onProgress: Tell): CheckedShape | null {
  if (!isRecord(value)) {
    report.error(
      [],
      'The file is JSON, but not an object.',
      'A dataset is one object: { "title": … }.',
    );
    return null;
  }
  const { shape } = datasetSchema;
  const lists: Partial<Record<ListName, unknown>> = {};
  // The lists stand empty here: their entries are checked one by one below.
  const head = Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (!(LIST_NAMES as readonly string[]).includes(key)) return [key, part];
      lists[key as ListName] = part;
      return [key, []];
    }),
  );
  reportUnnormalised(head, [], report);
  const parsed = datasetSchema.safeParse(head);
  if (!parsed.success) reportIssues(parsed.error.issues, datasetSchema, head, [], report);

  const total = LIST_NAMES.reduce((sum, name) => sum + lengthOf(lists[name]), 0);
  let done = 0;
  const ids = {} as Record<ListName, IdRegister>;
  const entriesOf = <T>(name: ListName, schema: $ZodType<T> & Parser<T>): Entry<T>[] => {
    const list = lists[name];
    const known = new Set<string>();
    const isBroken = list === undefined ? !shape[name].isOptional() : !Array.isArray(list);
    ids[name] = { has: (id) => isBroken || known.has(id), all: known };
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      report.error([name], `Found ${nameOf(list)}.`, 'Expected a list: [ … ].');
      return [];
    }
    const isSound = createAcceptor(schema, MAX_VALUES_IN_ENTRY);
    const entries: Entry<T>[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const item: unknown = list[index];
      if (report.isFull) break;
      tellItem(onProgress, done++, total);
      const path = [name, index];
      if (isRecord(item) && typeof item['id'] === 'string') {
        const entryId = item['id'];
        const count = known.size;
        if (known.add(entryId).size === count)
          report.error(
            [...path, 'id'],
            `The id ${quote(entryId)} is already taken.`,
            `Each id in “${name}” may occur once.`,
          );
      }
      // The schema itself is slow: it is asked about what cannot be taken at a glance.
      const entry = isSound(item)
        ? { path, value: item, intact: true }
        : checkEntry(item, path, schema, report);
      if (entry) entries.push(entry);
    }
    return entries;
  };

  return {
    head: parsed.success ? parsed.data : { title: '' },
    sides: entriesOf('sides', shape.sides.unwrap().element),
    themes: entriesOf('themes', shape.themes.unwrap().element),
    tieKinds: entriesOf('tieKinds', shape.tieKinds.unwrap().element),
    sources: entriesOf('sources', shape.sources.element),
    actors: entriesOf('actors', shape.actors.unwrap().element),
    events: entriesOf('events', shape.events.element),
    stories: entriesOf('stories', shape.stories.unwrap().element),
    ids,
  };
}

interface Parser<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: $ZodIssue[] } };
}

function checkEntry<T>(
  item: unknown,
  path: Path,
  schema: $ZodType & Parser<T>,
  report: Report,
): Entry<T> | null {
  if (!isSmall(item)) {
    report.error(
      path,
      `This entry holds more than ${MAX_VALUES_IN_ENTRY} values.`,
      'Is it the right file?',
    );
    return null;
  }
  reportUnnormalised(item, path, report);
  const parsed = schema.safeParse(item);
  if (parsed.success) return { path, value: parsed.data, intact: true };
  reportIssues(parsed.error.issues, schema, item, path, report);
  if (!isRecord(item)) return null;
  // Without its faulty parts the entry can still be checked for everything else.
  const rest: Record<string, unknown> = { ...item };
  for (const { path: at, ...issue } of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' && at.length === 0 ? issue.keys : [at[0]];
    for (const key of keys)
      if (key === 'title' || key === 'name') rest[key] = '?';
      else if (key !== undefined) delete rest[String(key)];
  }
  const saved = schema.safeParse(rest);
  return saved.success ? { path, value: saved.data, intact: false } : null;
}

function reportIssues(
  issues: readonly $ZodIssue[],
  schema: $ZodType,
  value: unknown,
  path: Path,
  report: Report,
): void {
  for (const issue of issues)
    for (const { path: at, finding, remedy, atKey } of describeIssue(issue, schema, value)) {
      if (report.isFull) return;
      report.error([...path, ...at], finding, remedy, atKey);
    }
}

/** Texts that look alike must be alike: everything is in Unicode's composed form (NFC). */
function reportUnnormalised(value: unknown, path: Path, report: Report): void {
  if (typeof value === 'string') {
    if (!isComposed(value))
      report.error(
        path,
        `${quote(value)} holds letters whose accents are written as characters of their own (it is not in Unicode form NFC).`,
        `Replace the text of ${formatPath(path)} by its composed form: type the accented letters anew.`,
      );
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) reportUnnormalised(item, [...path, index], report);
  } else if (isRecord(value))
    for (const [key, item] of Object.entries(value))
      reportUnnormalised(item, [...path, key], report);
}

function isSmall(value: unknown): boolean {
  const queue = [value];
  let count = 0;
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (typeof item !== 'object' || item === null) continue;
    const parts: unknown[] = Object.values(item);
    count += parts.length;
    if (count > MAX_VALUES_IN_ENTRY) return false;
    for (const part of parts) if (typeof part === 'object' && part !== null) queue.push(part);
  }
  return true;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : isRecord(value) ? 'an object' : `a ${typeof value}`;
}
