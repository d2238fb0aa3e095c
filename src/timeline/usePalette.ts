import { useEffect, useMemo, useState } from 'react';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { Palette } from './paintMarks.ts';
import { createSprites } from './sprites.ts';
import type { Fonts } from './useLabelFonts.ts';

/** One tile of the hatching, px: its two stripes run from corner to corner. */
const HATCH_PX = 7;

/** The page's colours and fonts for a canvas; anew when the theme or the dataset's colours change. */
export function usePalette(fonts: Fonts, colours: readonly string[]): Palette {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [version, setVersion] = useState(0);
  useEffect(() => {
    // The theme and the sides' own colours are set on the root.
    const observer = new MutationObserver(() => setVersion((n) => n + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] });
    return () => observer.disconnect();
  }, []);
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const key = `${isDark} ${isCalm} ${version}`;
  return useMemo(() => paletteOf(fonts, colours, key), [fonts, colours, key]);
}

interface Kept {
  readonly asked: readonly unknown[];
  readonly palette: Palette;
}
let kept: Kept | null = null;

/** Several canvases of one drawing ask for the same one. */
function paletteOf(...asked: Parameters<typeof createPalette>): Palette {
  if (!kept || asked.some((value, i) => value !== kept!.asked[i]))
    kept = { asked, palette: createPalette(...asked) };
  return kept.palette;
}

/** The page's own colours that are painted with: asked for together. */
const OWN_COLOURS = [
  'ink',
  'paper',
  'count',
  'rule',
  'line',
  'muted',
  'accent-tint',
  'accent-line',
  'focus',
].map((name) => `var(--${name})`);

function createPalette(
  { family, serif, labelPx, tickPx, unit }: Fonts,
  colours: readonly string[],
  _key: string,
): Palette {
  const root = getComputedStyle(document.documentElement);
  const durationMs = parseFloat(root.getPropertyValue('--motion'));
  const resolved = resolveColours([...OWN_COLOURS, ...colours]);
  const resolve = (colour: string): string => {
    let own = resolved.get(colour);
    if (own === undefined) {
      own = resolveColours([colour]).get(colour)!;
      resolved.set(colour, own);
    }
    return own;
  };
  let hatch: CanvasPattern | string | null = null;
  return {
    resolve,
    label: `500 ${labelPx}px ${family}`,
    labelSelected: `650 ${labelPx}px ${family}`,
    tick: `500 ${tickPx}px ${family}`,
    aside: `italic 400 ${labelPx}px ${serif}`,
    count: `600 ${tickPx - 0.5}px ${family}`,
    unit,
    sprites: createSprites(window.devicePixelRatio, whenIdle),
    motion: durationMs > 0 ? { durationMs, easing: root.getPropertyValue('--ease').trim() } : null,
    get hatch() {
      return (hatch ??= hatchPattern(resolve('var(--paper)')) ?? 'transparent');
    },
  };
}

/** Not every browser tells when it is idle. */
function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(callback, 50);
  else requestIdleCallback(callback);
}

/** What CSS makes of colours; all at once, since asking makes the page settle its styles. */
function resolveColours(colours: readonly string[]): Map<string, string> {
  const probe = document.createElement('div');
  for (const colour of new Set(colours)) {
    const span = document.createElement('span');
    span.style.color = colour;
    span.dataset.colour = colour;
    probe.append(span);
  }
  document.body.append(probe);
  const resolved = new Map(
    [...probe.children].map((span) => [
      (span as HTMLElement).dataset.colour!,
      getComputedStyle(span).color,
    ]),
  );
  probe.remove();
  return resolved;
}

/** Stripes of paper that let the colour under them through, as the SVG's pattern has them. */
function hatchPattern(paper: string): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  const scale = window.devicePixelRatio;
  canvas.width = canvas.height = HATCH_PX * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.strokeStyle = paper;
  context.globalAlpha = 0.72;
  context.lineWidth = 2;
  context.beginPath();
  for (const offset of [-HATCH_PX, 0, HATCH_PX]) {
    context.moveTo(offset - 1, -1);
    context.lineTo(offset + HATCH_PX + 1, HATCH_PX + 1);
  }
  context.stroke();
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}
