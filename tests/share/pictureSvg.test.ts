import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSvg, tidySvg, type SvgNode } from '../../src/share/pictureSvg.ts';

function node(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { tag, attributes, children };
}

describe('a picture as SVG source', () => {
  it('closes elements without children', () => {
    expect(printSvg(node('rect', { width: '3' }))).toBe('<rect width="3"/>');
  });

  it('escapes texts and attributes', () => {
    const source = printSvg(node('text', { id: '"&' }, '<script>&'));
    expect(source).toBe('<text id="&quot;&amp;">&lt;script&gt;&amp;</text>');
  });

  it('leaves out what no XML may hold, whatever a text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = printSvg(node('desc', { title: text }, text));
        expect(source).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(source.isWellFormed()).toBe(true);
        expect(source.replaceAll(/^<desc title="|<\/?desc>|">/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('a tidy picture', () => {
  const fade = (id: string) => node('linearGradient', { id }, node('stop', { offset: '0' }));

  it('has ids of its own, and refers to them', () => {
    const root = node(
      'svg',
      {},
      node('defs', {}, fade('«r1»-a')),
      node('rect', { fill: 'url(#«r1»-a)' }),
    );
    expect(printSvg(tidySvg(root, 'x-'))).toBe(
      '<svg><defs><linearGradient id="x-1"><stop offset="0"/></linearGradient></defs>' +
        '<rect fill="url(#x-1)"/></svg>',
    );
  });

  it('has no gradient that nothing is painted with', () => {
    const root = node('svg', {}, node('defs', {}, fade('a')), node('rect'));
    expect(printSvg(tidySvg(root, 'x-'))).toBe('<svg><rect/></svg>');
  });

  it('has no empty groups', () => {
    expect(printSvg(tidySvg(node('svg', {}, node('g', {}, node('g'))), 'x-'))).toBe('<svg/>');
  });

  it('keeps what cuts a group, with its own content', () => {
    const cut = node('clipPath', { id: 'c' }, node('rect', { width: '5' }));
    const root = node(
      'svg',
      {},
      cut,
      node('g', { 'clip-path': 'url(#c)' }, node('path', { d: 'M0 0' })),
    );
    expect(printSvg(tidySvg(root, 'x-'))).toBe(
      '<svg><clipPath id="x-1"><rect width="5"/></clipPath>' +
        '<g clip-path="url(#x-1)"><path d="M0 0"/></g></svg>',
    );
  });
});
