import { describeDate } from '../dataset/dateWords.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { quotesOf } from '../evidence/eventQuotes.ts';
import { passageWords } from '../evidence/passageWords.ts';
import { LEGEND } from '../evidence/startStrings.ts';
import { NO_DATE } from '../evidence/strings.ts';
import { quoted } from '../ui/quoted.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { cutText, wrapText } from './pictureText.ts';
import { SOCIAL_SIZE } from './staticHead.ts';
import type { Palette, Pen, TextStyle } from './staticPen.ts';
import { drawStrip, layoutStrip, topOf, type Strip } from './staticStrip.ts';
import { STATIC } from './staticStrings.ts';

const MARGIN = 64;
const INNER = SOCIAL_SIZE.width - 2 * MARGIN;
/** Between these, px from above, stand the texts; below them the strip. */
const [TOP, BOTTOM] = [108, 462];
const AXIS_Y = 572;
/** From the margin to quoted words; the thread runs in between. */
const INDENT = 26;

/** Sizes of a title and what stands below, px, the largest that fit are taken. */
const EVENT_SIZES = [
  [68, 38],
  [62, 36],
  [56, 33],
  [50, 30],
  [45, 28],
  [40, 26],
  [34, 24],
] as const;
const WHOLE_SIZES = [
  [96, 44],
  [84, 40],
  [72, 36],
  [62, 32],
  [52, 30],
  [44, 28],
  [34, 24],
] as const;
const MAX_TITLE_LINES = 4;

/** What all pictures of a dataset are drawn with. */
export interface Easel {
  readonly dataset: Dataset;
  readonly pen: Pen;
  readonly colour: Palette;
  readonly strip: Strip;
}

/** Prepares for the pictures of a dataset. */
export function setUpEasel(dataset: Dataset, pen: Pen, colour: Palette): Easel {
  return { dataset, pen, colour, strip: layoutStrip(dataset, INNER) };
}

/** A picture as SVG without any text, and what it shows in words. */
export interface DrawnPicture {
  readonly svg: string;
  readonly words: string;
}

/** The picture of an event: title, date, words, source, and where it is in time. */
export function drawEvent(easel: Easel, event: DatasetEvent): DrawnPicture | null {
  const { dataset, pen, colour, strip } = easel;
  const title = plainText(event.title);
  // Letters that cannot be drawn would be boxes: the picture of the whole says more.
  if (!pen.knows(title)) return null;
  const when = event.date ? describeDate(event.date, dataset.language) : NO_DATE;
  const date = known(pen, [
    when,
    event.standing === 'reported' ? '' : event.standing,
    event.disputedBy.length === 0 ? '' : LEGEND.disputed,
  ]);
  const quote = quotesOf(dataset, event).flatMap(({ passage }) => {
    const words = plainText(passageWords(dataset, passage.id) ?? '');
    return words !== '' && pen.knows(words) ? [{ words, source: passage.source }] : [];
  })[0];
  const source = quote && dataset.sourceById.get(quote.source);
  const teller = source
    ? known(pen, [STATIC.source(sourceLetter(dataset, source.id)), sourceName(source)])
    : '';
  const summary = plainText(event.summary ?? '');
  const text = quote ? quoted(quote.words) : pen.knows(summary) ? summary : '';
  const set = setTexts(pen, EVENT_SIZES, { title, date, text, teller }, quote ? INDENT : 0);
  const index = dataset.eventIndex.get(event.id)!;
  const thread = quote ? drawThread(strip, index, set, colour('accent')) : '';
  const marker = quote
    ? set.markers
        .map(
          ({ x, y, width, height }) =>
            `<rect x="${x - 4}" y="${y}" width="${width + 8}" height="${height}" fill="${colour('marker')}"/>`,
        )
        .join('')
    : '';
  const svg = frame(
    easel,
    kicker(easel) +
      thread +
      marker +
      set.paths(colour) +
      drawStrip(dataset, strip, STRIP_AT, index, colour),
  );
  const words = [title, date, text, teller].filter(Boolean).join('. ');
  return { svg, words };
}

/** The picture of the whole: its title, what it is about, how much there is, and all of it in time. */
export function drawWhole(easel: Easel): DrawnPicture {
  const { dataset, pen, colour, strip } = easel;
  const { language, events, sources } = dataset;
  const title = known(pen, [dataset.title]);
  const text = known(pen, [dataset.standfirst ?? '']);
  const date = STATIC.counts(events.length, sources.length, language);
  const set = setTexts(pen, WHOLE_SIZES, { title, date: '', text, teller: date }, 0);
  const svg = frame(easel, set.paths(colour) + drawStrip(dataset, strip, STRIP_AT, null, colour));
  return { svg, words: [title, text, date].filter(Boolean).join('. ') };
}

const STRIP_AT = { x: MARGIN, y: AXIS_Y };

/** The ground, what stands on it, and the words at the ends of the strip. */
function frame({ pen, colour, strip }: Easel, content: string): string {
  const { width, height } = SOCIAL_SIZE;
  const style: TextStyle = { family: 'Inter', weight: 500, sizePx: 20 };
  const [first = '', last = ''] = (strip.ends ?? []).filter((words) => pen.knows(words));
  const right = width - MARGIN - pen.measure(last, style);
  const ends =
    pen.outline(first, style, MARGIN, AXIS_Y + 34) + pen.outline(last, style, right, AXIS_Y + 34);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colour('paper')}"/><rect width="${width}" height="10" fill="${colour('accent')}"/>${content}<path d="${ends}" fill="${colour('muted')}"/></svg>`;
}

/** The name of the whole, above an event's own. */
function kicker({ dataset, pen, colour }: Easel): string {
  const style: TextStyle = { family: 'Inter', weight: 600, sizePx: 24 };
  const measure = (text: string) => pen.measure(text, style);
  const words = cutText(known(pen, [dataset.title]), INNER, measure);
  return `<path d="${pen.outline(words, style, MARGIN, 78)}" fill="${colour('muted')}"/>`;
}

/** The way from the words, beside which it runs, to the mark, as the page draws it. */
function drawThread(
  strip: Strip,
  index: number,
  { textTop, bottom }: SetTexts,
  ink: string,
): string {
  const x = MARGIN + 4;
  const place = strip.placeOf(index);
  const above = topOf(strip, index);
  const end =
    place === null || above === null
      ? ''
      : `C${x} ${bottom + 54} ${MARGIN + place} ${AXIS_Y - above - 60} ${MARGIN + place} ${AXIS_Y - above}`;
  return `<path d="M${x} ${textTop}V${bottom}${end}" fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`;
}

interface Texts {
  readonly title: string;
  readonly date: string;
  /** Words of a source or of our own; longer than the room they are cut. */
  readonly text: string;
  readonly teller: string;
}

interface Line {
  readonly words: string;
  readonly style: TextStyle;
  readonly token: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
}

interface SetTexts {
  readonly paths: (colour: Palette) => string;
  /** Where the lines of `text` stand. */
  readonly markers: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Where `text` and `teller` begin and end. */
  readonly textTop: number;
  readonly bottom: number;
}

/** Sets the texts as large as they fit; with the smallest sizes title and text are cut. */
function setTexts(
  pen: Pen,
  sizes: readonly (readonly [number, number])[],
  texts: Texts,
  indent: number,
): SetTexts {
  for (const size of sizes) {
    const set = setIn(pen, size, texts, indent, Infinity);
    if (set.bottom <= BOTTOM && set.titleLines <= MAX_TITLE_LINES) return set;
  }
  const smallest = sizes.at(-1)!;
  let most = 12;
  let set = setIn(pen, smallest, texts, indent, most);
  while (set.bottom > BOTTOM && most > 1) set = setIn(pen, smallest, texts, indent, --most);
  return set;
}

function setIn(
  pen: Pen,
  [titlePx, textPx]: readonly [number, number],
  { title, date, text, teller }: Texts,
  indent: number,
  mostLines: number,
): SetTexts & { readonly titleLines: number } {
  const lines: Line[] = [];
  let y = TOP;
  const put = (
    words: readonly string[],
    style: TextStyle,
    leading: number,
    token: string,
    x: number,
  ) => {
    for (const line of words) {
      // Letters stand on the baseline with their leading around them.
      lines.push({ words: line, style, token, x, y: y + leading * 0.5 + style.sizePx * 0.33 });
      y += leading;
    }
  };
  const titleStyle: TextStyle = { family: 'Newsreader', weight: 600, sizePx: titlePx };
  const isCut = mostLines < Infinity;
  const titles = wrap(pen, title, titleStyle, INNER, isCut ? MAX_TITLE_LINES : Infinity);
  put(titles, titleStyle, titlePx * 1.12, 'ink', MARGIN);
  if (date !== '') {
    const style: TextStyle = { family: 'Inter', weight: 500, sizePx: 28 };
    y += 8;
    put(
      [cutText(date, INNER, (words) => pen.measure(words, style))],
      style,
      38,
      'accent-ink',
      MARGIN,
    );
  }
  y += textPx * 0.6;
  const textTop = y;
  const style: TextStyle = { family: 'Newsreader', weight: 400, sizePx: textPx };
  const leading = textPx * 1.36;
  const first = lines.length;
  const x = MARGIN + indent;
  put(
    closed(wrap(pen, text, style, INNER - indent - textPx, mostLines), text),
    style,
    leading,
    'ink',
    x,
  );
  const markers = lines.slice(first).map((line) => ({
    x: line.x,
    y: line.y - textPx * 0.88,
    width: pen.measure(line.words, style),
    height: textPx * 1.2,
  }));
  if (teller !== '') {
    const small: TextStyle = { family: 'Inter', weight: 500, sizePx: 23 };
    y += 8;
    put(
      [cutText(teller, INNER - indent, (words) => pen.measure(words, small))],
      small,
      32,
      'muted',
      x,
    );
  }
  const paths = (colour: Palette) =>
    lines
      .map(
        (line) =>
          `<path d="${pen.outline(line.words, line.style, line.x, line.y)}" fill="${colour(line.token)}"/>`,
      )
      .join('');
  return { paths, markers, textTop, bottom: y, titleLines: titles.length };
}

function wrap(pen: Pen, text: string, style: TextStyle, width: number, most: number) {
  return wrapText(text, width, most, (words) => pen.measure(words, style));
}

/** Quoted words that were cut end as a quotation all the same. */
function closed(lines: readonly string[], whole: string): readonly string[] {
  const last = lines.at(-1);
  const end = /[”’]$/.exec(whole)?.[0];
  if (last === undefined || end === undefined || !/^[“‘]/.test(whole) || last.endsWith(end))
    return lines;
  return [...lines.slice(0, -1), last + end];
}

/** Parts that the fonts have all letters of, in a line. */
function known(pen: Pen, parts: readonly string[]): string {
  return parts
    .map(plainText)
    .filter((part) => part !== '' && pen.knows(part))
    .join(' · ');
}

/** Text for a line: composed letters, single spaces, and nothing that cannot be seen. */
function plainText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
}
