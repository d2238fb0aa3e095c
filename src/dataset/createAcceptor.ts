import type { $ZodCheck, $ZodChecks, $ZodType, $ZodTypes } from 'zod/v4/core';

type Accept = (value: unknown) => boolean;

/** What is not known here is left to the schema. */
const DOUBT: Accept = () => false;

/**
 * A quick check of values of a parsed JSON text: true only where the schema certainly takes the
 * value and leaves it as it is, all its texts are in Unicode's composed form, and it holds at most
 * `maxValues` values. Where false, the schema has to say. It is made from the schema, so that the two
 * cannot differ; unlike the schema's own parser it makes no copy, and no code from strings.
 */
export function createAcceptor<T>(
  schema: $ZodType<T>,
  maxValues: number,
): (value: unknown) => value is T {
  let count = 0;
  const countIn = (values: number) => (count += values) <= maxValues;
  const accept = acceptorOf(schema as $ZodTypes, countIn);
  return (value): value is T => {
    count = 0;
    return accept(value);
  };
}

function acceptorOf(schema: $ZodTypes, countIn: (values: number) => boolean): Accept {
  const { def } = schema._zod;
  const inner = (type: $ZodType) => acceptorOf(type as $ZodTypes, countIn);
  if (def.type === 'optional') return inner(def.innerType);
  if (def.type === 'nullable') {
    const accept = inner(def.innerType);
    return (value) => value === null || accept(value);
  }
  if (def.type === 'boolean' && !def.coerce) return (value) => typeof value === 'boolean';
  if (def.type === 'enum') {
    const members = new Set<unknown>(Object.values(def.entries));
    return (value) => typeof value === 'string' && members.has(value);
  }
  if (def.type === 'string' && !('format' in def) && !def.coerce)
    return acceptText(def.checks ?? []);
  if (def.type === 'number' && 'format' in def && def.format === 'safeint' && !def.coerce)
    return acceptInteger(def.checks ?? []);
  if (def.type === 'array' && !def.checks?.length) {
    const accept = inner(def.element);
    return (value) => Array.isArray(value) && countIn(value.length) && value.every(accept);
  }
  if (def.type === 'object' && !def.checks?.length && def.catchall?._zod.def.type === 'never')
    return acceptObject(
      Object.entries(def.shape).map(([key, type]) => ({
        key,
        accept: inner(type),
        isOptional: type._zod.optin !== undefined && type._zod.optout !== undefined,
      })),
      countIn,
    );
  return DOUBT;
}

interface Field {
  readonly key: string;
  readonly accept: Accept;
  readonly isOptional: boolean;
}

/** An object with the fields and nothing else. */
function acceptObject(fields: readonly Field[], countIn: (values: number) => boolean): Accept {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const required = fields.filter((field) => !field.isOptional).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let missing = required;
    let count = 0;
    for (const key in value) {
      const field = byKey.get(key);
      if (!field?.accept((value as Record<string, unknown>)[key])) return false;
      count += 1;
      if (!field.isOptional) missing -= 1;
    }
    return missing === 0 && countIn(count);
  };
}

/** Text of a number of letters, which lies between the number of UTF-16 units and half of it. */
function acceptText(checks: readonly $ZodCheck[]): Accept {
  let least = 0;
  let most = Infinity;
  const patterns: RegExp[] = [];
  for (const { _zod } of checks as readonly $ZodChecks[]) {
    const { def } = _zod;
    if (def.check === 'min_length') least = Math.max(least, 2 * def.minimum - 1);
    else if (def.check === 'max_length') most = Math.min(most, def.maximum);
    else if (
      def.check === 'string_format' &&
      def.format === 'regex' &&
      def.pattern?.global === false
    )
      patterns.push(def.pattern);
    else return DOUBT;
  }
  const isShort = (text: string) => text.length >= least && text.length <= most;
  const [pattern] = patterns;
  if (patterns.length > 1) return DOUBT;
  if (pattern)
    return (value) =>
      typeof value === 'string' && isShort(value) && pattern.test(value) && isComposed(value);
  return (value) => typeof value === 'string' && isShort(value) && isComposed(value);
}

function acceptInteger(checks: readonly $ZodCheck[]): Accept {
  let least = -Infinity;
  let most = Infinity;
  for (const { _zod } of checks as readonly $ZodChecks[]) {
    const { def } = _zod;
    if (def.check === 'greater_than' && def.inclusive) least = Math.max(least, Number(def.value));
    else if (def.check === 'less_than' && def.inclusive) most = Math.min(most, Number(def.value));
    else return DOUBT;
  }
  return (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Whether a text is in Unicode form NFC. Below U+0300 nothing can be composed further. */
export function isComposed(text: string): boolean {
  return !/[^\u0000-\u02ff]/.test(text) || text.normalize('NFC') === text;
}
