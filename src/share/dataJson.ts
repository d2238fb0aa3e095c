import type { Steps } from './dataSteps.ts';

/**
 * A JSON object of a head and of lists that may be long, to the letter as the platform writes it. An
 * item of a list is asked for when it is its turn, and is a step.
 */
export function* writeJson(
  head: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, Iterable<unknown>>>,
  indent: 0 | 2,
): Steps {
  const [line, colon] = indent === 0 ? ['', ':'] : ['\n', ': '];
  const within = (depth: number) => line + ' '.repeat(indent * depth);
  const write = (value: unknown, depth: number) => {
    const text = JSON.stringify(value, null, indent);
    // In strings line breaks are escaped.
    return indent === 0 ? text : text.replaceAll('\n', within(depth));
  };
  let before = '{';
  for (const [key, value] of Object.entries(head)) {
    yield `${before}${within(1)}${JSON.stringify(key)}${colon}${write(value, 1)}`;
    before = ',';
  }
  for (const [key, items] of Object.entries(lists)) {
    yield `${before}${within(1)}${JSON.stringify(key)}${colon}`;
    before = ',';
    let open = '[';
    for (const item of items) {
      yield `${open}${within(2)}${write(item, 2)}`;
      open = ',';
    }
    yield open === '[' ? '[]' : `${within(1)}]`;
  }
  yield `${line}}\n`;
}
