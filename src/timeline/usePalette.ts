import { useEffect, useMemo, useState } from 'react';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { Palette } from './paintMarks.ts';
import { createSpriteBook } from './spriteBook.ts';
import type { Fonts } from './useLabelFonts.ts';

/** One tile of the hatching, px: its two stripes run from corner to corner. */
const HATCH_PX = 7;

/** The page's colours and fonts for a canvas; anew when the theme or the dataset's colours change. */
export function usePalette(fonts: Fonts): Palette {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [version, setVersion] = useState(0);
  useEffect(() => {
    // The theme and the sides' own colours are set on the root.
    const observer = new MutationObserver(() => setVersion((n) => n + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] });
    return () => observer.disconnect();
  }, []);
  const key = `${isDark} ${version}`;
  return useMemo(() => createPalette(fonts, key), [fonts, key]);
}

function createPalette({ family, labelPx, tickPx }: Fonts, _key: string): Palette {
  const resolved = new Map<string, string>();
  const resolve = (colour: string): string => {
    let found = resolved.get(colour);
    if (found === undefined) {
      const probe = document.createElement('span');
      probe.style.color = colour;
      document.body.append(probe);
      found = getComputedStyle(probe).color;
      probe.remove();
      resolved.set(colour, found);
    }
    return found;
  };
  let hatch: CanvasPattern | string | null = null;
  return {
    resolve,
    label: `500 ${labelPx}px ${family}`,
    labelSelected: `650 ${labelPx}px ${family}`,
    count: `600 ${tickPx - 0.5}px ${family}`,
    sprites: createSpriteBook(window.devicePixelRatio),
    get hatch() {
      return (hatch ??= hatchPattern(resolve('var(--paper)')) ?? 'transparent');
    },
  };
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
