import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useMeasureText } from './useMeasureText.ts';
import type { Measures } from './useTimelineLayout.ts';

/** The fonts of the drawing as computed, px. */
export interface Fonts {
  readonly family: string;
  readonly labelPx: number;
  readonly tickPx: number;
}

/** Before the styles are known, and where there are none. */
const FALLBACK: Fonts = { family: 'sans-serif', labelPx: 12.5, tickPx: 11.5 };

/** Measures text as timeline.css sets it, at the reader's own font size. */
export function useLabelFonts(ref: RefObject<HTMLElement | null>): {
  readonly fonts: Fonts;
  readonly measures: Measures;
} {
  const [fonts, setFonts] = useState(FALLBACK);
  const { family, labelPx, tickPx } = fonts;
  useLayoutEffect(() => {
    if (!ref.current) return;
    // The panel is set in labels' size; its axis in that of ticks.
    const label = getComputedStyle(ref.current);
    const tick = getComputedStyle(ref.current.querySelector('.timeline-axis') ?? ref.current);
    setFonts({
      family: label.fontFamily || FALLBACK.family,
      labelPx: parseFloat(label.fontSize) || FALLBACK.labelPx,
      tickPx: parseFloat(tick.fontSize) || FALLBACK.tickPx,
    });
  }, [ref]);
  const label = useMeasureText(`500 ${labelPx}px ${family}`);
  const name = useMeasureText(`600 ${labelPx}px ${family}`);
  const tick = useMeasureText(`500 ${tickPx}px ${family}`);
  const measures = useMemo(() => ({ label, name, tick }), [label, name, tick]);
  return { fonts, measures };
}
