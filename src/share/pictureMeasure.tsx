import type { Measures } from '../timeline/layoutAt.ts';
import type { TextRole } from './pictureSheet.ts';
import type { MeasureText } from './pictureText.ts';

/** What measures every kind of text of a picture. */
export interface PictureMeasures {
  readonly timeline: Measures;
  readonly aside: MeasureText;
  readonly sheet: Readonly<Record<TextRole, MeasureText>>;
}

/** As in `picture.css`, px. */
const [SMALL, NORMAL, TITLE] = [11.5, 12.5, 23];
/** Width of a letter as a share of the font's size, where nothing can be measured. */
const LETTER_SHARE = 0.54;

/** Measures in the fonts of an element of the page. */
export function measuresIn(element: Element): PictureMeasures {
  const style = getComputedStyle(element);
  const sans = style.fontFamily || 'sans-serif';
  const serif = style.getPropertyValue('--font-serif').trim() || 'serif';
  return {
    timeline: {
      label: createMeasure(500, NORMAL, sans),
      name: createMeasure(600, NORMAL, sans),
      tick: createMeasure(500, SMALL, sans),
    },
    aside: createMeasure(400, NORMAL, serif),
    sheet: {
      title: createMeasure(600, TITLE, serif),
      note: createMeasure(400, NORMAL, sans),
      // The credit is a little bolder.
      small: createMeasure(500, SMALL, sans),
    },
  };
}

function createMeasure(weight: number, px: number, family: string): MeasureText {
  // Asking jsdom for a context complains on the console; it also has no such class.
  if (typeof CanvasRenderingContext2D === 'undefined')
    return (text) => text.length * px * LETTER_SHARE;
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${weight} ${px}px ${family}`;
  // By the font's own measures, as the picture is set.
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = context.measureText(text).width));
    return width;
  };
}
