/** Why a text is not JSON, and where. */
export interface JsonFault {
  readonly offset: number;
  readonly finding: string;
  readonly remedy: string;
}

/** Deeper nesting than any dataset has; it keeps recursive readers of the value safe. */
export const MAX_DEPTH = 64;
/** A dataset of 100,000 events has about four million values; a file of numbers must end soon. */
export const MAX_VALUES = 10_000_000;
/** More than any object of a dataset has; a million would be listed one by one as unknown. */
const MAX_KEYS = 1000;

const WRONG_FILE = 'No dataset is like this: is it the right file?';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Walks a JSON text without a call stack. Returns what keeps the text from being JSON; a key given
 * twice counts, because JSON.parse would drop one in silence.
 */
export function walkJson(text: string): JsonFault | null {
  /** Keys seen, one set for each open object; null for an open list. */
  const open: (Set<string> | null)[] = [];
  let at = 0;
  let count = 0;
  /** Whether the next thing is a value (else: what may follow one). */
  let wantsValue = true;

  const skipSpace = () => {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      at += 1;
    }
  };
  /** Reads a key and its colon; the walk stands at the value then. */
  const readKey = (keys: Set<string>): JsonFault | null => {
    const end = endOfString(text, at);
    if (typeof end !== 'number') return end;
    const raw = text.slice(at, end);
    const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
    if (keys.has(key))
      return {
        offset: at,
        finding: `The key “${key.slice(0, 80)}” is given twice in one object.`,
        remedy: 'Keep one of the two.',
      };
    if (keys.size === MAX_KEYS)
      return {
        offset: at,
        finding: `An object has more than ${MAX_KEYS} keys.`,
        remedy: WRONG_FILE,
      };
    keys.add(key);
    at = end;
    skipSpace();
    if (text[at] !== ':') return unexpected(text, at, 'a colon after the key');
    at += 1;
    return null;
  };

  for (;;) {
    skipSpace();
    const character = text[at];
    if (wantsValue) {
      wantsValue = false;
      count += 1;
      if (count > MAX_VALUES)
        return {
          offset: at,
          finding: `The file holds more than ${MAX_VALUES / 1e6} million values.`,
          remedy: WRONG_FILE,
        };
      if (character === '{' || character === '[') {
        if (open.length === MAX_DEPTH)
          return {
            offset: at,
            finding: `Lists and objects lie more than ${MAX_DEPTH} deep in one another.`,
            remedy: WRONG_FILE,
          };
        at += 1;
        skipSpace();
        const isObject = character === '{';
        if (text[at] === (isObject ? '}' : ']')) {
          at += 1;
          continue;
        }
        const keys = isObject ? new Set<string>() : null;
        open.push(keys);
        if (keys) {
          if (text[at] !== '"') return unexpected(text, at, 'a key in double quotes, or }');
          const fault = readKey(keys);
          if (fault) return fault;
        }
        wantsValue = true;
        continue;
      }
      const end = endOfScalar(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      continue;
    }
    const keys = open.at(-1);
    if (keys === undefined) {
      return at === text.length
        ? null
        : unexpected(text, at, 'nothing more after the last bracket');
    }
    if (character === (keys ? '}' : ']')) {
      at += 1;
      open.pop();
      continue;
    }
    if (character !== ',') return unexpected(text, at, keys ? 'a comma or }' : 'a comma or ]');
    at += 1;
    skipSpace();
    if (keys) {
      if (text[at] !== '"') return unexpected(text, at, 'another key in double quotes');
      const fault = readKey(keys);
      if (fault) return fault;
    }
    wantsValue = true;
  }
}

function endOfScalar(text: string, at: number): number | JsonFault {
  const character = text[at];
  if (character === '"') return endOfString(text, at);
  for (const pattern of [NUMBER, WORD]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return unexpected(
    text,
    at,
    'a value: text in double quotes, a number, true, false, null, [ or {',
  );
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

// Character by character: a pattern would need a stack as long as the text.
function endOfString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text))
        return {
          offset: at,
          finding: 'A backslash is followed by something that it cannot stand before.',
          remedy: 'Write a backslash itself as \\\\.',
        };
      at += 1;
    } else if (code < 0x20)
      return {
        offset: at,
        finding:
          code === 0x0a || code === 0x0d
            ? 'A text breaks off at the end of a line.'
            : 'A text holds a control character.',
        remedy:
          'Close it with a double quote; inside a text a line break is written \\n, a tab \\t, ' +
          'and a double quote \\".',
      };
  }
  return {
    offset: start,
    finding: 'A text is never closed.',
    remedy: 'Close it with a double quote.',
  };
}

function unexpected(text: string, offset: number, expected: string): JsonFault {
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  const isCurly = '“”„‟‘’'.includes(found);
  const isTrailing = /[}\]]/u.test(found) && expected.startsWith('another key');
  return {
    offset,
    finding:
      offset >= text.length
        ? 'The file ends too early.'
        : `Found ${JSON.stringify(found)}, which cannot stand here.`,
    remedy:
      `Expected ${expected}.` +
      (isCurly ? ' JSON takes straight quotation marks (") only.' : '') +
      (isTrailing || (found === ']' && expected.startsWith('a value'))
        ? ' Is there a comma too many before it?'
        : '') +
      (expected.startsWith('a comma') && found === '"' ? ' Is a comma missing before it?' : ''),
  };
}
