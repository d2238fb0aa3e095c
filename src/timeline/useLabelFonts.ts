import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useMeasureText } from './useMeasureText.ts';
import type { Measures } from './layoutAt.ts';

/** The fonts of the drawing as computed, px. */
export interface Fonts {
  readonly family: string;
  /** Of asides. */
  readonly serif: string;
  readonly labelPx: number;
  readonly tickPx: number;
  /** How many times larger than usual the reader wants letters; never less than 1. */
  readonly unit: number;
}

/** Where there are no styles. */
const FALLBACK: Fonts = {
  family: 'sans-serif',
  serif: 'serif',
  labelPx: 12.5,
  tickPx: 11.5,
  unit: 1,
};

/** The fonts of a panel as timeline.css sets them, at the reader's own size; null: not yet known. */
export function useLabelFonts(ref: RefObject<HTMLElement | null>): Fonts | null {
  const [fonts, setFonts] = useState<Fonts | null>(null);
  useLayoutEffect(() => {
    if (!ref.current) return;
    // The panel is set in labels' size; its axis in that of ticks.
    const label = getComputedStyle(ref.current);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const tick = label.getPropertyValue('--size-1');
    const labelPx = parseFloat(label.fontSize) || FALLBACK.labelPx;
    setFonts({
      family: label.fontFamily || FALLBACK.family,
      serif: label.getPropertyValue('--font-serif').trim() || FALLBACK.serif,
      labelPx,
      // Rem, but where a part of the page is enlarged as a whole.
      tickPx: parseFloat(tick) * (tick.endsWith('rem') ? rem : 1) || FALLBACK.tickPx,
      unit: Math.max(1, labelPx / FALLBACK.labelPx),
    });
  }, [ref]);
  return fonts;
}

/** Measures text in the fonts of the drawing. */
export function useMeasures({ family, labelPx, tickPx }: Fonts): Measures {
  const label = useMeasureText(`500 ${labelPx}px ${family}`);
  const name = useMeasureText(`600 ${labelPx}px ${family}`);
  const tick = useMeasureText(`500 ${tickPx}px ${family}`);
  return useMemo(() => ({ label, name, tick }), [label, name, tick]);
}
