/**
 * Widths of Inter (weight 500) in hundredths of an em, for ASCII. A layout must not ask the page
 * how wide a text is: it would differ from machine to machine, and tests could not repeat it.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [27, "ijlI !,.:;'"],
      [35, 't`|f()/[]\\r'],
      [45, '1{}-_^"*?'],
      [56, 'skxz7LavJcyFe'],
      [61, '5Ehnou2bdgpq3689'],
      [65, '#PZ0$&RST4B+<=>~'],
      [71, 'KXYAVDC'],
      [76, 'HUGNOQ'],
      [86, 'wm'],
      [100, '@%MW'],
    ] as const
  ).flatMap(([width, characters]) => Array.from(characters, (character) => [character, width])),
);

/** Letters beyond ASCII: a wide Latin letter; scripts of square characters: a full em. */
const OTHER_WIDTH = 68;
const SQUARE_WIDTH = 104;
const SQUARE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
/** Bold letters are wider, and a label that is a little too roomy beats one that is clipped. */
const BOLD = 1.03;
const ELLIPSIS = '…';

/** A name as it is written under a node. */
export interface Label {
  readonly lines: readonly string[];
  /** Of the longest line, in px. */
  readonly width: number;
}

/** How wide a text is in Inter, in px; never less than what a browser needs. */
export function textWidth(text: string, fontPx: number, bold = false): number {
  let hundredths = 0;
  for (const character of text)
    hundredths += WIDTHS.get(character) ?? (SQUARE.test(character) ? SQUARE_WIDTH : OTHER_WIDTH);
  return (hundredths / 100) * fontPx * (bold ? BOLD : 1);
}

/**
 * A name on one line, or on two of similar length where it is longer than `maxWidth`; what does
 * not fit on two ends in an ellipsis.
 */
export function fitLabel(name: string, fontPx: number, maxWidth: number, bold = false): Label {
  const width = (text: string) => textWidth(text, fontPx, bold);
  const words = name.split(/\s+/).filter(Boolean);
  let lines = [words.join(' ')];
  if (width(lines[0]!) > maxWidth && words.length > 1) {
    let narrowest = Infinity;
    for (let i = 1; i < words.length; i++) {
      const halves = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
      const widest = Math.max(...halves.map(width));
      if (widest < narrowest) [narrowest, lines] = [widest, halves];
    }
    if (narrowest > maxWidth) lines = fillFirstLine(words, width, maxWidth);
  }
  lines = lines.map((line) => shorten(line, width, maxWidth));
  return { lines, width: Math.max(0, ...lines.map(width)) };
}

/** As many words as fit on the first line (at least one), the rest on the second. */
function fillFirstLine(
  words: readonly string[],
  width: (text: string) => number,
  maxWidth: number,
): string[] {
  let count = 1;
  while (count < words.length - 1 && width(words.slice(0, count + 1).join(' ')) <= maxWidth)
    count += 1;
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}

/** A text on one line, ending in an ellipsis where it is too long. */
export function shortenText(text: string, fontPx: number, maxWidth: number): string {
  return shorten(text, (part) => textWidth(part, fontPx), maxWidth);
}

function shorten(line: string, width: (text: string) => number, maxWidth: number): string {
  if (width(line) <= maxWidth) return line;
  const characters = Array.from(line);
  while (characters.length > 1 && width(characters.join('') + ELLIPSIS) > maxWidth)
    characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}
