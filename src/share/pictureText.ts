/** How wide a text is, px. */
export type MeasureText = (text: string) => number;

const ELLIPSIS = '…';

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
  const letters = Array.from(text);
  let [low, high] = [1, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(letters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('');
}
