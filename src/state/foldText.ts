/** Most texts of most datasets: there is nothing to take apart. */
const IS_PLAIN = /^\p{ASCII}*$/u;
/** White space that is not a single space. */
const IS_LOOSE = /[^\S ]| {2}/;

/**
 * Text reduced to what a search compares: lower case, no diacritics, plain quotation marks and
 * dashes, single spaces. Never used for evidence, which is compared to the letter.
 */
export function foldText(text: string): string {
  const plain = IS_PLAIN.test(text) ? text : toPlain(text);
  const spaced = IS_LOOSE.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
  return spaced.toLowerCase().trim();
}

function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
}
