/** Asks for a computed style, by its CSS name; '' where there is none. */
export type StyleOf = (property: string) => string;

/** How a shape is painted, as presentation attributes. */
export interface Paint {
  /** Null: it is not filled. */
  readonly fill: Readonly<Record<string, string>> | null;
  /** Null: it has no outline. */
  readonly stroke: Readonly<Record<string, string>> | null;
  /** The outline lies under the fill: paper around letters. */
  readonly strokeFirst: boolean;
}

/** Names a colour of CSS in every way SVG programs know: no alpha, no colour functions. */
export interface PlainColour {
  readonly hex: string;
  /** 0 to 1. */
  readonly alpha: number;
}

const RGB = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+%?))?\s*\)$/;
const SRGB = /^color\(srgb\s+([\d.e-]+)\s+([\d.e-]+)\s+([\d.e-]+)(?:\s*\/\s*([\d.]+%?))?\s*\)$/;

/** A computed colour in plain form; null: it is written in some other way. */
export function plainColour(computed: string): PlainColour | null {
  const rgb = RGB.exec(computed);
  const parts = rgb ?? SRGB.exec(computed);
  if (!parts) return null;
  const hex = parts
    .slice(1, 4)
    .map((part) => Math.round(Number(part) * (rgb ? 1 : 255)))
    .map((value) => Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0'))
    .join('');
  const alpha = parts[4] ?? '1';
  return { hex: `#${hex}`, alpha: parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1) };
}

/** What a shape with such styles is painted with: all that differs from how SVG paints by itself. */
export function paintOf(style: StyleOf): Paint {
  const fill = paintAttributes('fill', style);
  const width = parseFloat(style('stroke-width')) || 0;
  const stroke = width > 0 ? paintAttributes('stroke', style) : null;
  return {
    fill,
    stroke: stroke && { ...stroke, ...outlineAttributes(style) },
    strokeFirst: style('paint-order').startsWith('stroke'),
  };
}

/** `fill` or `stroke` with its opacity; null: nothing of it is seen. */
function paintAttributes(name: 'fill' | 'stroke', style: StyleOf): Record<string, string> | null {
  const computed = style(name);
  const opacity = numberOf(style(`${name}-opacity`), 1);
  const colour = plainColour(computed);
  const seen = opacity * (colour?.alpha ?? 1);
  if (computed === 'none' || computed === '' || seen === 0) return null;
  const attributes: Record<string, string> = {
    [name]: colour?.hex ?? computed.replace(/^url\("(.*)"\)$/, 'url($1)'),
  };
  if (seen < 1) attributes[`${name}-opacity`] = short(seen);
  return attributes;
}

const OUTLINE: Readonly<Record<string, string>> = {
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
};

function outlineAttributes(style: StyleOf): Record<string, string> {
  const attributes: Record<string, string> = {};
  const width = style('stroke-width').replace('px', '');
  if (width !== '1') attributes['stroke-width'] = width;
  const dashes = style('stroke-dasharray');
  if (dashes !== 'none' && dashes !== '')
    attributes['stroke-dasharray'] = dashes.replaceAll('px', '').replaceAll(/[,\s]+/g, ' ');
  for (const [name, usual] of Object.entries(OUTLINE)) {
    const value = style(name);
    if (value !== '' && value !== usual) attributes[name] = value;
  }
  return attributes;
}

/** A stop of a gradient. */
export function stopAttributes(style: StyleOf): Record<string, string> {
  const computed = style('stop-color');
  const colour = plainColour(computed);
  const opacity = numberOf(style('stop-opacity'), 1) * (colour?.alpha ?? 1);
  return {
    'stop-color': colour?.hex ?? computed,
    ...(opacity < 1 ? { 'stop-opacity': short(opacity) } : {}),
  };
}

/** What any element may have, a group as well: its place, how faint it is, what cuts it. */
export function commonAttributes(style: StyleOf): Record<string, string> {
  const attributes: Record<string, string> = {};
  const transform = style('transform');
  if (transform !== 'none' && transform !== '') attributes['transform'] = plainTransform(transform);
  const opacity = numberOf(style('opacity'), 1);
  if (opacity < 1) attributes['opacity'] = short(opacity);
  const clip = style('clip-path');
  if (clip.startsWith('url(')) attributes['clip-path'] = clip.replaceAll('"', '');
  if (style('shape-rendering').toLowerCase() === 'crispedges')
    attributes['shape-rendering'] = 'crispEdges';
  return attributes;
}

/** A computed matrix in the shortest words; only moving is most of them. */
function plainTransform(matrix: string): string {
  const numbers = (/^matrix\((.*)\)$/.exec(matrix)?.[1] ?? '').split(',').map(Number);
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length !== 6) return matrix;
  const isMove = a === 1 && b === 0 && c === 0 && d === 1;
  return isMove
    ? `translate(${short(e!)} ${short(f!)})`
    : `matrix(${numbers.map((value) => String(Math.round(value * 1e5) / 1e5)).join(' ')})`;
}

function numberOf(text: string, otherwise: number): number {
  const value = parseFloat(text);
  return Number.isNaN(value) ? otherwise : value;
}

/** To a thousandth. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
