/** Most texts of most datasets: there is nothing to take apart. */
const IS_PLAIN = /^\p{ASCII}*$/u;
/** White space that is not a single space. */
const IS_LOOSE = /[^\S ]| {2}/;
/**
 * Diacritics of alphabets, points of Hebrew and Arabic, and what is not seen. Marks of other scripts
 * are letters, as the vowel signs of Devanagari or Thai; so are, of those that all scripts share,
 * the ones that make another sound of a kana and the accents of the Vedas.
 */
const IS_UNSEEN =
  /\p{Cf}|(?![\u0951-\u0954\u1cd0-\u1cff\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}]/gu;
const QUOTES = /[‘’‚‛′ʼ]/g;
const DOUBLE_QUOTES = /[“”„‟«»]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** Letters that Unicode does not take apart, as somebody without them on the keyboard types them. */
const SPELT: Readonly<Record<string, string>> = {
  ı: 'i',
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const SPELT_LETTERS = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

/**
 * Text reduced to what a search compares: lower case, no diacritics, plain letters, quotation marks
 * and dashes, single spaces. Never used for evidence, which is compared to the letter.
 */
export function foldText(text: string): string {
  const plain = IS_PLAIN.test(text) ? text.toLowerCase() : foldLetters(text);
  const spaced = IS_LOOSE.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
  return spaced.trim();
}

/** The words of a query, folded, each once; none where it holds nothing that can be found. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldText(query).split(' ').filter(Boolean))];
}

/** A text folded as by `foldText`, but for white space at its ends, with the way back. */
export interface FoldedText {
  readonly folded: string;
  /**
   * Where in the text each character of `folded` comes from: the first offset of its character
   * there; one more at the end is the text's length. Null: `folded` is as long, nothing has moved.
   */
  readonly origins: Int32Array | null;
}

/** Folds a text and keeps the offsets. */
export function foldWithOrigins(text: string): FoldedText {
  if (IS_PLAIN.test(text) && !IS_LOOSE.test(text))
    return { folded: text.toLowerCase(), origins: null };
  const origins: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    for (const letter of foldCharacter(character)) {
      const isSpace = letter.trim() === '';
      if (isSpace && folded.endsWith(' ')) continue;
      folded += isSpace ? ' ' : letter;
      for (let i = 0; i < letter.length; i += 1) origins.push(offset);
    }
    offset += character.length;
  }
  origins.push(text.length);
  return { folded, origins: Int32Array.from(origins) };
}

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) foldedCharacters.set(character, (folded = foldLetters(character)));
  return folded;
}

/** Character by character or all at once, the result is the same. */
function foldLetters(text: string): string {
  return text
    .replace(/´/g, "'")
    .normalize('NFKD')
    .replace(IS_UNSEEN, '')
    .toLowerCase()
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SPELT_LETTERS, (letter) => SPELT[letter]!);
}
