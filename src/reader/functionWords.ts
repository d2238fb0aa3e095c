/** English words that hold a sentence together and tell nothing. Not among them: “not”, “no”, and “us”, often a country. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those and or but as if than so nor of in on at to from by for with into ' +
    'onto upon over under about against between among amid during through toward towards after before ' +
    'while when where which who whom whose what he him his she her hers it its they them their theirs ' +
    'we our you your i me my is are was were be been being am has have had do does did will would ' +
    'shall should can could may might must there here also then too very'
  ).split(' '),
);

export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}
