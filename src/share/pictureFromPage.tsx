import {
  commonAttributes,
  paintOf,
  short,
  stopAttributes,
  type Paint,
  type StyleOf,
} from './pictureStyle.ts';
import type { SvgNode } from './pictureSvg.ts';
import { lettersIn } from './pictureText.ts';
import type { OutlinedText, PlacedLetter, TextLook } from './pictureLetters.ts';

/** Draws a text: see `createOutliner`. */
export type Outline = (letters: readonly PlacedLetter[], look: TextLook) => OutlinedText;

/** Where a shape is; everything else about it is its style. */
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx'],
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  path: ['d'],
};
/** What is referred to, with the attributes that it keeps. */
const REFERRED: Readonly<Record<string, readonly string[]>> = {
  defs: [],
  clipPath: ['id'],
  pattern: ['id', 'width', 'height', 'patternUnits', 'patternTransform'],
  linearGradient: ['id'],
};

/** An element and all below it as the page shows it now, with nothing that only the page knows. */
export function readPicture(element: Element, outline: Outline): readonly SvgNode[] {
  const { localName: tag } = element;
  const computed = getComputedStyle(element);
  if (computed.display === 'none') return [];
  const style = styleOf(element, computed);
  const below = () => [...element.children].flatMap((child) => readPicture(child, outline));
  if (tag === 'svg' || tag === 'g') {
    const attributes = commonAttributes(style);
    // Not the outermost, which stands where it is put.
    if (tag === 'svg' && element.parentElement instanceof SVGElement)
      attributes['transform'] ??=
        `translate(${element.getAttribute('x') ?? 0} ${element.getAttribute('y') ?? 0})`;
    return [{ tag: 'g', attributes, children: below() }];
  }
  if (tag === 'text') return readText(element as SVGTextElement, outline);
  if (tag === 'stop') {
    const offset = element.getAttribute('offset') ?? '0';
    return [{ tag, attributes: { offset, ...stopAttributes(style) }, children: [] }];
  }
  const kept = REFERRED[tag];
  if (kept) return [{ tag, attributes: attributesOf(element, kept), children: below() }];
  const geometry = GEOMETRY[tag];
  if (!geometry) return [];
  const isMask = element.closest('clipPath') !== null;
  const shape = {
    tag,
    children: [],
    attributes: { ...attributesOf(element, geometry), ...commonAttributes(style) },
  };
  return isMask ? [shape] : painted(shape, paintOf(style));
}

/** The styles of an element; to WebKit the attribute `transform` is none of them. */
function styleOf(element: Element, computed: CSSStyleDeclaration): StyleOf {
  return (name) => {
    const value = computed.getPropertyValue(name);
    return name === 'transform' && value === 'none' ? attributeTransform(element) : value;
  };
}

/** What the attribute `transform` comes to, as a computed style says it. */
function attributeTransform(element: Element): string {
  const list = 'transform' in element ? (element as SVGGraphicsElement).transform.baseVal : null;
  if (!list || list.numberOfItems === 0) return 'none';
  // Not by `consolidate()`, which changes the element.
  let product = list.getItem(0).matrix;
  for (let at = 1; at < list.numberOfItems; at += 1)
    product = product.multiply(list.getItem(at).matrix);
  const { a, b, c, d, e, f } = product;
  return `matrix(${[a, b, c, d, e, f].join(', ')})`;
}

/** A shape as its paint wants it: in two, where its outline lies below; not at all, if unseen. */
function painted(shape: SvgNode, { fill, stroke, strokeFirst }: Paint): readonly SvgNode[] {
  const withPaint = (paint: Readonly<Record<string, string>>): SvgNode => ({
    ...shape,
    attributes: { ...shape.attributes, ...paint },
  });
  if (fill && stroke && strokeFirst)
    return [withPaint({ fill: 'none', ...stroke }), withPaint(fill)];
  if (!fill && !stroke) return [];
  return [withPaint({ ...(fill ?? { fill: 'none' }), ...stroke })];
}

function attributesOf(element: Element, names: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null)
      attributes[name] = /^-?\d*\.?\d+$/.test(value) ? short(Number(value)) : value;
  }
  return attributes;
}

/** A text as paths, and what cannot be drawn so as text in letters of the system. */
function readText(element: SVGTextElement, outline: Outline): readonly SvgNode[] {
  const computed = getComputedStyle(element);
  const style = styleOf(element, computed);
  const { path, rest } = outline(lettersOf(element), lookOf(computed));
  const paint = paintOf(style);
  const shapes: SvgNode[] = [];
  if (path !== '') shapes.push({ tag: 'path', attributes: { d: path }, children: [] });
  for (const { text, x, y, width } of rest)
    shapes.push({
      tag: 'text',
      attributes: {
        x: short(x),
        y: short(y),
        textLength: short(width),
        lengthAdjust: 'spacingAndGlyphs',
        'font-size': computed.fontSize.replace('px', ''),
        'font-weight': computed.fontWeight,
        'font-family': computed.fontFamily.startsWith('"Newsreader') ? 'serif' : 'sans-serif',
        ...(computed.fontStyle === 'italic' ? { 'font-style': 'italic' } : {}),
      },
      children: [text],
    });
  if (shapes.length === 0) return [];
  const own = commonAttributes(style);
  const children = shapes.flatMap((shape) => painted(shape, paint));
  return Object.keys(own).length === 0 ? children : [{ tag: 'g', attributes: own, children }];
}

function lookOf(style: CSSStyleDeclaration): TextLook {
  const [first = ''] = style.fontFamily.split(',');
  return {
    family: /Newsreader/.test(first) ? 'newsreader' : /Inter/.test(first) ? 'inter' : null,
    weight: Number(style.fontWeight) || 400,
    isSlanted: style.fontStyle !== 'normal',
    sizePx: parseFloat(style.fontSize),
  };
}

/** Where the page has put each letter. The text is set so that no white space is left out. */
function lettersOf(element: SVGTextElement): readonly PlacedLetter[] {
  const text = element.textContent;
  const count = element.getNumberOfChars();
  const letters: PlacedLetter[] = [];
  for (const { segment, index } of lettersIn(text)) {
    const last = index + segment.length - 1;
    if (last >= count) break;
    const { x, y } = element.getStartPositionOfChar(index);
    letters.push({ text: segment, x, y, endX: element.getEndPositionOfChar(last).x });
  }
  return letters;
}
