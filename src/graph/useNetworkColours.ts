import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { sideColour } from '../ui/sideColour.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import type { NetworkColours } from './networkScene.ts';

/** How much of its colour a node keeps that recedes. */
const FAINT = 42;

/** Where the reader's colours replace the page's. */
const FORCED: Readonly<Record<string, string>> = {
  paper: 'Canvas',
  'accent-tint': 'Canvas',
  accent: 'Highlight',
  'faint-line': 'GrayText',
};

/** The page's colours for a canvas; anew when the theme or the dataset's own colours change. */
export function useNetworkColours(dataset: Dataset): NetworkColours {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isForced = useMediaQuery('(forced-colors: active)');
  const [version, setVersion] = useState(0);
  useEffect(() => {
    // The theme and the sides' own colours are set on the root.
    const observer = new MutationObserver(() => setVersion((n) => n + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style'] });
    return () => observer.disconnect();
  }, []);
  const key = `${isDark} ${version}`;
  return useMemo(() => readColours(dataset, isForced, key), [dataset, isForced, key]);
}

function readColours(dataset: Dataset, isForced: boolean, _key: string): NetworkColours {
  const sides = [...dataset.sides.map(({ id }) => id), null];
  const own = (name: string) => (isForced ? (FORCED[name] ?? 'CanvasText') : `var(--${name})`);
  const nodes = sides.map((side) => (isForced ? 'CanvasText' : sideColour(dataset, side)));
  const faintNodes = nodes.map((colour) =>
    isForced ? 'GrayText' : `color-mix(in srgb, ${colour} ${FAINT}%, var(--paper))`,
  );
  const names = ['line', 'faint-line', 'paper', 'ink', 'muted', 'accent', 'accent-tint'];
  const resolved = resolveAll([...nodes, ...faintNodes, ...names.map(own)]);
  const [line, faintLine, paper, ink, muted, accent, accentTint] = resolved.slice(2 * nodes.length);
  return {
    nodes: resolved.slice(0, nodes.length),
    faintNodes: resolved.slice(nodes.length, 2 * nodes.length),
    line: line!,
    faintLine: faintLine!,
    paper: paper!,
    ink: ink!,
    muted: muted!,
    accent: accent!,
    accentTint: accentTint!,
  };
}

/** What CSS makes of colours; all at once, since asking makes the page settle its styles. */
function resolveAll(colours: readonly string[]): readonly string[] {
  const probe = document.createElement('div');
  probe.style.setProperty('forced-color-adjust', 'none');
  const spans = colours.map((colour) => {
    const span = document.createElement('span');
    span.style.color = colour;
    probe.append(span);
    return span;
  });
  document.body.append(probe);
  const resolved = spans.map((span) => getComputedStyle(span).color);
  probe.remove();
  return resolved;
}
