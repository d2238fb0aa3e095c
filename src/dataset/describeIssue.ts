import type { $ZodIssue, $ZodType, $ZodTypes } from 'zod/v4/core';
import { globalRegistry } from 'zod/v4/core';
import { didYouMean } from './nearest.ts';
import type { Path } from './problems.ts';
import { quote } from './problems.ts';

/** An issue of the schema in words for whoever writes the file. */
export interface IssueInWords {
  readonly path: Path;
  readonly finding: string;
  readonly remedy: string;
  readonly atKey: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  object: 'an object: { … }',
  record: 'an object: { … }',
};

/**
 * Says what an issue means. An unknown key is a problem of its own, with what was likely meant; they
 * are made one by one, because a file of nonsense has a million.
 */
export function* describeIssue(
  issue: $ZodIssue,
  schema: $ZodType,
  value: unknown,
): Generator<IssueInWords> {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemaAt(schema, path));
    for (const key of issue.keys)
      yield {
        path: [...path, key],
        finding: `Unknown key ${quote(key)}.${didYouMean(key, known)}`,
        remedy: `Known here: ${known.join(', ')}.`,
        atKey: true,
      };
    return;
  }
  const found = valueAt(value, path);
  const remedy = `Expected ${expectation(issue, schemaAt(schema, path))}`;
  if (found === undefined) {
    yield { path, finding: `“${path.at(-1)}” is missing.`, remedy, atKey: false };
    return;
  }
  const guess =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? didYouMean(found, issue.values.map(String))
      : '';
  yield { path, finding: `Found ${describeValue(found)}.${guess}`, remedy, atKey: false };
}

function expectation(issue: $ZodIssue, schema: $ZodType | null): string {
  const meaning = schema ? descriptionOf(schema) : null;
  if (issue.code === 'invalid_format') return meaning ?? 'another form of text.';
  const form = formOf(issue);
  return meaning ? `${form}. ${meaning}` : `${form}.`;
}

function formOf(issue: $ZodIssue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  const unit = 'origin' in issue && issue.origin === 'string' ? ' characters' : '';
  if (issue.code === 'too_small') return `at least ${issue.minimum}${unit}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}${unit}`;
  return 'another value';
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : quote(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** The schema of the value at a path. */
function schemaAt(schema: $ZodType, path: Path): $ZodType | null {
  let current: $ZodType | undefined = schema;
  for (const step of path) {
    const def: $ZodTypes['_zod']['def'] = unwrap(current as $ZodTypes)._zod.def;
    if (def.type === 'object') current = def.shape[String(step)];
    else if (def.type === 'array') current = def.element;
    else return null;
    if (!current) return null;
  }
  return current;
}

function keysOf(schema: $ZodType | null): string[] {
  const def = schema ? unwrap(schema as $ZodTypes)._zod.def : null;
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

function unwrap(schema: $ZodTypes): $ZodTypes {
  const { def } = schema._zod;
  return def.type === 'optional' || def.type === 'nullable'
    ? unwrap(def.innerType as $ZodTypes)
    : schema;
}

function descriptionOf(schema: $ZodType): string | null {
  const own = globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const { def } = (schema as $ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'nullable' ? descriptionOf(def.innerType) : null;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}
