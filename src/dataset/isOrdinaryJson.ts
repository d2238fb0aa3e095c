import { MAX_DEPTH, MAX_VALUES } from './walkJson.ts';

/** Objects with more keys are left to the exact walk, which has a set of them. */
const MAX_KEYS_COMPARED = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * Whether a text, provided that `JSON.parse` takes it, certainly has nothing that `walkJson` would
 * object to: it is not too deep, has not too many values, and no key stands twice in an object. One
 * cheap scan without an object or a string made; where in doubt the answer is no.
 */
export function isOrdinaryJson(text: string): boolean {
  /** Sums over the letters of the keys of all open objects, the innermost last. */
  const keys = new Int32Array((MAX_DEPTH + 1) * MAX_KEYS_COMPARED);
  /** Where the keys of each open object or list begin in `keys`. */
  const firstKey = new Int32Array(MAX_DEPTH + 1);
  const isObject = new Uint8Array(MAX_DEPTH + 1);
  let keyCount = 0;
  let depth = 0;
  let values = 1;
  let wantsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      let sum = 0;
      let end = at + 1;
      let letter = text.charCodeAt(end);
      while (letter !== QUOTE) {
        if (letter === BACKSLASH) {
          // A letter can be written in two ways: such keys cannot be compared as they stand.
          if (wantsKey) return false;
          end += 1;
        } else if (end >= text.length) return false;
        sum = (Math.imul(sum, 31) + letter) | 0;
        end += 1;
        letter = text.charCodeAt(end);
      }
      at = end;
      if (!wantsKey) continue;
      const first = firstKey[depth]!;
      if (keyCount - first === MAX_KEYS_COMPARED) return false;
      // Two keys with one sum are in all likelihood one key.
      for (let index = first; index < keyCount; index += 1) if (keys[index] === sum) return false;
      keys[keyCount] = sum;
      keyCount += 1;
    } else if (code === COMMA) {
      values += 1;
      wantsKey = isObject[depth] === 1;
    } else if (code === COLON) wantsKey = false;
    else if ((code | 0x20) === 0x7b) {
      // { or [
      if (depth === MAX_DEPTH) return false;
      depth += 1;
      values += 1;
      wantsKey = code === 0x7b;
      isObject[depth] = wantsKey ? 1 : 0;
      firstKey[depth] = keyCount;
    } else if ((code | 0x20) === 0x7d) {
      // } or ]
      if (depth === 0) return false;
      keyCount = firstKey[depth]!;
      depth -= 1;
      wantsKey = false;
    }
  }
  return values <= MAX_VALUES;
}
