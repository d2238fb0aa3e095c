export const COVERAGE_HEADING = 'How much of the sources backs something';
export const NO_TEXT = 'its words are not part of this page';
export const ONLY_PIECES = 'excerpts alone, of an unknown whole';
export const NO_SENTENCES = 'has no sentences';
export const BACKS_NOTHING = 'backs nothing';
export const LEGEND_TINTS = 'The darker the ground of a sentence, the more rests on it.';
export const LEGEND_GREY = 'Grey: words of it that are not cited.';
export const LEGEND_NOTHING = 'Hatched, in a dashed frame: it backs nothing.';

/** "How much of The Gazette backs something" */
export function coverageOf(name: string): string {
  return `How much of ${name} backs something`;
}

/** "42 of 48 sentences back something"; not as a share, for of a sentence some words may be unused. */
export function usedWords(cited: number, total: number, language: string): string {
  const verb = total === 1 ? 'backs' : 'back';
  return `${cited.toLocaleString(language)} of ${total.toLocaleString(language)} ${sentences(total)} ${verb} something`;
}

/** "6 sentences of “A report” back nothing" */
export function unusedWords(n: number, name: string, language: string): string {
  if (n === 0) return `Every sentence of ${name} backs something`;
  return `${n.toLocaleString(language)} ${sentences(n)} of ${name} ${n === 1 ? 'backs' : 'back'} nothing`;
}

/** What of them is not even here. */
export const UNUSED_NOT_HERE = 'Their words are not part of this page.';

/** "12 events rest on a single sentence" */
export function loneWords(n: number, language: string): string {
  if (n === 0) return 'No event rests on a single sentence';
  return n === 1
    ? '1 event rests on a single sentence'
    : `${n.toLocaleString(language)} events rest on a single sentence`;
}

function sentences(n: number): string {
  return n === 1 ? 'sentence' : 'sentences';
}
