/** A sign that ends a sentence in any script, and what may close after it. */
const END = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}"']*$/u;
/** In brackets as a whole: a credit, a remark. */
const IN_BRACKETS = /^\p{Ps}[^]*\p{Pe}[^\p{L}\p{N}]*$/u;

/** Whether words end as a sentence does. */
export function endsSentence(words: string): boolean {
  return END.test(words.trimEnd());
}

/** Whether words read as a sentence of their own: no headline, no credit of a photograph. */
export function isFullSentence(words: string): boolean {
  return endsSentence(words) && !IN_BRACKETS.test(words.trim());
}
