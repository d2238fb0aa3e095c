import { useEffect, useMemo, useState } from 'react';
import type { Measure } from './packRows.ts';

/** Width of a letter as a share of the font's size, where nothing can be measured. */
const LETTER_SHARE = 0.54;
/** Labels change with every dataset and language: forget them before they are many. */
const MAX_CACHED = 20_000;

/** Measures text in a CSS font shorthand, in px; anew when the page's fonts have come. */
export function useMeasureText(font: string): Measure {
  const [fontsReady, setFontsReady] = useState(0);
  useEffect(() => {
    // Not in jsdom.
    const fonts = (document as { fonts?: FontFaceSet }).fonts;
    if (!fonts) return undefined;
    const onLoad = () => setFontsReady((n) => n + 1);
    let current = true;
    // Where they are there already, all has been measured in them.
    if (fonts.status === 'loading')
      void fonts.ready.then(() => {
        if (current) onLoad();
      });
    fonts.addEventListener('loadingdone', onLoad);
    return () => {
      current = false;
      fonts.removeEventListener('loadingdone', onLoad);
    };
  }, []);
  // A new count is a new key: widths measured in another font are worth nothing.
  return useMemo(() => createMeasure(font, fontsReady), [font, fontsReady]);
}

/** One for all: making one takes as long as measuring a hundred names. */
let context: CanvasRenderingContext2D | null = null;

function createMeasure(font: string, _fontsReady: number): Measure {
  if (!hasCanvas()) {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return (text) => text.length * size * LETTER_SHARE;
  }
  const cache = new Map<string, number>();
  // As the context writes it: it is asked for whether it is set already.
  let written: string | null = null;
  return (text) => {
    let width = cache.get(text);
    if (width === undefined) {
      if (cache.size > MAX_CACHED) cache.clear();
      context ??= document.createElement('canvas').getContext('2d')!;
      if (context.font !== written) {
        context.font = font;
        written = context.font;
      }
      width = context.measureText(text).width;
      cache.set(text, width);
    }
    return width;
  };
}

/** Asking jsdom for a context complains on the console; it also has no such class. */
function hasCanvas(): boolean {
  return typeof CanvasRenderingContext2D !== 'undefined';
}
