/** How wide a text is, px. */
export type MeasureText = (text: string) => number;

const ELLIPSIS = '…';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A letter as a reader sees it, which may be several characters, and where in its text it begins. */
interface Letter {
  readonly segment: string;
  readonly index: number;
}

/** The letters of a text: an emoji of several people is one. */
export function lettersIn(text: string): readonly Letter[] {
  return [...segmenter.segment(text)];
}

/** What is written from right to left, and what makes other letters so. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether some of a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * A text in lines no wider than `width`, at most `most` of them; what does not fit ends in an
 * ellipsis. A word that is too wide for a line is broken.
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  measure: MeasureText,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  while (words.length > 0) {
    const word = words.shift()!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    const isLast = lines.length === most - 1;
    if (isLast) return [...lines, cutText(longer, width, measure)];
    if (line !== '') {
      lines.push(line);
      line = '';
      words.unshift(word);
      continue;
    }
    const start = fittingPart(word, width, measure);
    lines.push(start);
    words.unshift(word.slice(start.length));
  }
  return line === '' ? lines : [...lines, line];
}

/** A text on one line, ending in an ellipsis where it is too wide. */
export function cutText(text: string, width: number, measure: MeasureText): string {
  if (measure(text) <= width) return text;
  return fittingPart(text, width - measure(ELLIPSIS), measure).trimEnd() + ELLIPSIS;
}

/** As much of the beginning as fits, one letter at the least. */
function fittingPart(text: string, width: number, measure: MeasureText): string {
  const ends = lettersIn(text).map(({ segment, index }) => index + segment.length);
  let [low, high] = [1, ends.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, ends[middle - 1])) <= width) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, ends[low - 1]);
}
