import type { TextRange } from './model.ts';

/** Abbreviations that a name follows: no sentence ends with them. */
const TITLES = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt cpt adm maj pres st rev hon fr sr jr mt vs'.split(
    ' ',
  ),
);
/** Abbreviations that a number follows. */
const BEFORE_NUMBER = new Set(
  'no nos nr art sec ch vol pp p fig jan feb mar apr jun jul aug sep sept oct nov dec ca approx'.split(
    ' ',
  ),
);
/** Abbreviations after which a sentence goes on where a small letter or a name part follows. */
const MID_SENTENCE = new Set('etc inc ltd co corp al eg ie dept est bros'.split(' '));
/** Words that begin a sentence rather than continue a name after "U.S.". */
const STARTERS = new Set(
  'A An And As At But By For From He Her His How However I If In It Its On Or She So That The Their There These They This Those To Two We What When Where While Who With You'.split(
    ' ',
  ),
);

const TERMINATOR = /[.!?…。！？]+["'”’»›)\]]*/gu;

/**
 * Splits a stretch of text into sentences, line by line. Rules of its own and not Intl.Segmenter:
 * its data differ between browsers, and a dataset compiles to the same bytes everywhere. A stretch
 * without a letter or a digit is no sentence.
 */
export function splitSentences(
  text: string,
  within: TextRange = { start: 0, end: text.length },
): TextRange[] {
  const sentences: TextRange[] = [];
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(raw)) return;
    sentences.push({
      start: start + raw.length - raw.trimStart().length,
      end: start + raw.trimEnd().length,
    });
  };
  const part = text.slice(within.start, within.end);
  for (const line of part.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    let start = 0;
    for (const match of line[0].matchAll(TERMINATOR)) {
      const end = match.index + match[0].length;
      if (!endsSentence(line[0], match.index, end)) continue;
      add(within.start + line.index + start, within.start + line.index + end);
      start = end;
    }
    add(within.start + line.index + start, within.start + line.index + line[0].length);
  }
  return sentences;
}

/** Whether the marks at `[mark, end)` of a line end a sentence there. */
function endsSentence(line: string, mark: number, end: number): boolean {
  const next = /^\s*["'“‘„«‹([]*(\S*)/u.exec(line.slice(end, end + 80))?.[1] ?? '';
  if (next === '') return true;
  const isWide = /[。！？]/u.test(line[mark]!);
  if (isWide) return true;
  const last = /[\p{L}\p{N}.]*$/u.exec(line.slice(Math.max(0, mark - 40), mark))![0];
  const isFullStop = line.slice(mark, end).startsWith('.') && line[mark + 1] !== '.';
  if (!/\s/u.test(line[end]!)) {
    // No space: a slip between two sentences ("2011.The talks"), or a number, a domain, initials.
    return (
      isFullStop &&
      end === mark + 1 &&
      /(?:\p{Ll}{2}|\d{2})$/u.test(last) &&
      !last.includes('.') &&
      /^\p{Lu}\p{Ll}*$/u.test(next) &&
      STARTERS.has(next)
    );
  }
  const goesOnSmall = /^\p{Ll}/u.test(next);
  if (!isFullStop) return !goesOnSmall;
  const word = last.toLowerCase();
  if (TITLES.has(word)) return false;
  if (BEFORE_NUMBER.has(word)) return !/^\d/u.test(next) && !(word.length > 2 && goesOnSmall);
  if (MID_SENTENCE.has(word)) return /^\p{Lu}/u.test(next) && STARTERS.has(next);
  // "U.S." and "e.g." end a sentence only where one clearly begins.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(last)) return STARTERS.has(next);
  // Initials, "George W. Bush"; but "I" is a word.
  if (/^\p{Lu}$/u.test(last) && last !== 'I') return false;
  // A short word before a small letter may be an abbreviation of any language; a long one is not.
  return !goesOnSmall || last.length >= 5;
}
