/** What can be done while a story is presented, by key, by button or from the speaker's window. */
export type PresentAct =
  | { readonly type: 'go'; readonly index: number }
  | {
      readonly type:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'black'
        | 'white'
        | 'notes'
        | 'hide'
        | 'otherSource'
        | 'overview'
        | 'speaker'
        | 'help'
        | 'fullScreen'
        | 'restartClock'
        | 'leave';
    };

const ACTS: Readonly<Record<string, Exclude<PresentAct['type'], 'go'>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  // A clicker's third key.
  '.': 'black',
  w: 'white',
  n: 'notes',
  h: 'hide',
  s: 'otherSource',
  o: 'overview',
  p: 'speaker',
  f: 'fullScreen',
  '?': 'help',
  Escape: 'leave',
};
/** No story has as many steps as have more digits. */
const MAX_DIGITS = 4;

/** Keys that scroll what is longer than the screen, and by how many screens. */
const SCROLLS: Readonly<Record<string, number>> = { ArrowDown: 0.7, ArrowUp: -0.7 };

/** What of a key press counts. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/**
 * What a key asks for, and the digits typed so far of the number that Enter goes to. Null: the key
 * is none of a presentation's.
 */
export function readKey(
  { key, ctrlKey, metaKey, altKey, isComposing }: KeyPress,
  typed: string,
): { readonly act: PresentAct | null; readonly typed: string } | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (/^\d$/.test(key)) return { act: null, typed: (typed + key).slice(-MAX_DIGITS) };
  if (key === 'Enter')
    return typed === '' ? null : { act: { type: 'go', index: Number(typed) - 1 }, typed: '' };
  const type = ACTS[key.length === 1 ? key.toLowerCase() : key];
  return type ? { act: { type }, typed: '' } : null;
}

/** How many screens a key goes on by in what is longer than the screen; null: it is for no such thing. */
export function readScroll({ key, ctrlKey, metaKey, altKey }: KeyPress): number | null {
  return ctrlKey || metaKey || altKey ? null : (SCROLLS[key] ?? null);
}

/** The step that an act leads to among so many; null: it leads to none. */
export function stepAfter(act: PresentAct, index: number, count: number): number | null {
  const at =
    act.type === 'go'
      ? act.index
      : act.type === 'next'
        ? index + 1
        : act.type === 'previous'
          ? index - 1
          : act.type === 'first'
            ? 0
            : act.type === 'last'
              ? count - 1
              : null;
  if (at === null || !Number.isSafeInteger(at)) return null;
  const within = Math.max(0, Math.min(count - 1, at));
  return within === index ? null : within;
}
