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

function createMeasure(font: string, _fontsReady: number): Measure {
  const context = hasCanvas() ? document.createElement('canvas').getContext('2d') : null;
  if (!context) {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return (text) => text.length * size * LETTER_SHARE;
  }
  context.font = font;
  const cache = new Map<string, number>();
  return (text) => {
    let width = cache.get(text);
    if (width === undefined) {
      if (cache.size > MAX_CACHED) cache.clear();
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
