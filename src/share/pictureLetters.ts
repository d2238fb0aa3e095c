import type { Command, Font } from 'opentype.js';
import { isRightToLeft } from './pictureText.ts';

/** The families that the page is set in. */
type Family = 'inter' | 'newsreader';

/** How a text is set. */
export interface TextLook {
  /** Null: in letters of the system. */
  readonly family: Family | null;
  readonly weight: number;
  readonly isSlanted: boolean;
  readonly sizePx: number;
}

/** A letter as a reader sees it, which may be several characters, and where its baseline begins. */
export interface PlacedLetter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the next one would begin. */
  readonly endX: number;
}

/** Letters that stay text: no font of the page has them, or only a browser can put them in order. */
interface KeptLetters {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A text drawn. */
export interface OutlinedText {
  /** All letters that are known, as one path. */
  readonly path: string;
  readonly rest: readonly KeptLetters[];
}

/** The fonts of a family, the first that has a letter counts. */
export type Fonts = Readonly<Record<Family, readonly Font[]>>;

/** Glyphs are kept at this size, px. */
const KEPT_PX = 1000;
/** How far the top of a slanted letter leans: the page's browser makes its slanted serif so. */
const SLANT = 0.25;

/** What is never seen: control and format characters, halves of pairs, what is no character. */
const NO_LETTER = /^[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]+$/u;

/** Draws texts in fonts; what a letter looks like is found once. */
export function createOutliner(fonts: Fonts) {
  const known = new Map<string, readonly Command[] | null>();
  const commandsOf = (letter: string, { family, weight }: TextLook): readonly Command[] | null => {
    if (family === null) return null;
    const character = letter.normalize('NFC');
    const key = `${family} ${weight} ${character}`;
    let found = known.get(key);
    if (found !== undefined) return found;
    const isOne = Array.from(character).length === 1;
    const font = isOne
      ? fonts[family].find((candidate) => candidate.charToGlyphIndex(character) > 0)
      : undefined;
    const options = { variation: { wght: weight } };
    found = font?.charToGlyph(character).getPath(0, 0, KEPT_PX, options, font).commands ?? null;
    known.set(key, found);
    return found;
  };
  return (letters: readonly PlacedLetter[], look: TextLook): OutlinedText => {
    const pen = createPen();
    const rest: { text: string; x: number; y: number; width: number }[] = [];
    /** The unknown letters before this one, which it belongs to if it is unknown too. */
    let open: (typeof rest)[number] | null = null;
    let gap = '';
    const turning = turningLines(letters);
    rest.push(...turning.values());
    for (const letter of letters) {
      if (turning.has(letter.y) || NO_LETTER.test(letter.text)) continue;
      const commands = commandsOf(letter.text, look);
      if (commands) {
        for (const command of commands) pen.draw(command, letter, look);
        // A space between unknown words is theirs.
        if (letter.text.trim() === '') gap += letter.text;
        else open = null;
        continue;
      }
      const from = Math.min(letter.x, letter.endX);
      const to = Math.max(letter.x, letter.endX);
      if (open && open.y === letter.y) {
        const right = Math.max(open.x + open.width, to);
        open.text += gap + letter.text;
        open.x = Math.min(open.x, from);
        open.width = right - open.x;
      } else rest.push((open = { text: letter.text, x: from, y: letter.y, width: to - from }));
      gap = '';
    }
    return { path: pen.path(), rest };
  };
}

/**
 * Lines with words from right to left, by their baselines. Each is kept whole: brackets turn there,
 * numbers do not, and letters are joined.
 */
function turningLines(letters: readonly PlacedLetter[]): ReadonlyMap<number, KeptLetters> {
  const lines = new Map<number, KeptLetters>();
  for (const { text, x, y, endX } of letters) {
    const line = lines.get(y) ?? { text: '', x, y, width: 0 };
    const left = Math.min(line.x, x, endX);
    const width = Math.max(line.x + line.width, x, endX) - left;
    lines.set(y, { text: line.text + text, x: left, y, width });
  }
  for (const [y, { text }] of lines) if (!isRightToLeft(text)) lines.delete(y);
  return lines;
}

/** Writes a path in hundredths of a px, from point to point. */
function createPen() {
  let path = '';
  let [x, y] = [0, 0];
  const to = (px: number, py: number) => [Math.round(px * 100), Math.round(py * 100)] as const;
  const numbers = (values: readonly number[]) => {
    let text = '';
    for (const value of values) {
      const short = String(value / 100).replace(/^(-?)0\./, '$1.');
      text += text === '' || short.startsWith('-') ? short : ` ${short}`;
    }
    return text;
  };
  return {
    draw(command: Command, at: PlacedLetter, { sizePx, isSlanted }: TextLook) {
      const { type } = command;
      if (type === 'Z') {
        path += 'z';
        return;
      }
      const scale = sizePx / KEPT_PX;
      const place = (px: number, py: number) =>
        to(at.x + (px - (isSlanted ? py * SLANT : 0)) * scale, at.y + py * scale);
      const end = place(command.x!, command.y!);
      if (type === 'M') path += `M${numbers(end)}`;
      else {
        const points = [
          ...(type === 'L' ? [] : [place(command.x1!, command.y1!)]),
          ...(type === 'C' ? [place(command.x2!, command.y2!)] : []),
          end,
        ];
        path += type.toLowerCase() + numbers(points.flatMap(([px, py]) => [px - x, py - y]));
      }
      [x, y] = end;
    },
    path: () => path,
  };
}
