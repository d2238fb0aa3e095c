import { describe, expect, it } from 'vitest';
import {
  commonAttributes,
  paintOf,
  plainColour,
  stopAttributes,
} from '../../src/share/pictureStyle.ts';

/** Computed styles; what is not given is as SVG has it by itself. */
function styles(given: Readonly<Record<string, string>>) {
  const usual: Record<string, string> = {
    fill: 'rgb(0, 0, 0)',
    'fill-opacity': '1',
    stroke: 'none',
    'stroke-width': '1px',
    'stroke-opacity': '1',
    'stroke-dasharray': 'none',
    'stroke-linecap': 'butt',
    'stroke-linejoin': 'miter',
    'paint-order': 'normal',
    opacity: '1',
    transform: 'none',
    'clip-path': 'none',
  };
  return (name: string) => given[name] ?? usual[name] ?? '';
}

describe('a computed colour', () => {
  it.each([
    ['rgb(36, 89, 166)', '#2459a6', 1],
    ['rgba(255, 255, 255, 0.5)', '#ffffff', 0.5],
    ['color(srgb 0.5 0 1 / 0.25)', '#8000ff', 0.25],
    ['color(srgb 1e-7 1.2 1)', '#00ffff', 1],
  ])('%s is plain in SVG', (computed, hex, alpha) => {
    expect(plainColour(computed)).toEqual({ hex, alpha });
  });

  it('of another kind is left as it is', () => {
    expect(paintOf(styles({ fill: 'lab(50 20 20)' })).fill).toEqual({ fill: 'lab(50 20 20)' });
  });
});

describe('the paint of a shape', () => {
  it('has nothing that is not seen', () => {
    for (const fill of ['none', 'rgba(0, 0, 0, 0)'])
      expect(paintOf(styles({ fill }))).toMatchObject({ fill: null, stroke: null });
    expect(paintOf(styles({ stroke: 'rgb(1, 1, 1)', 'stroke-width': '0px' })).stroke).toBeNull();
  });

  it('keeps references, without quotes', () => {
    expect(paintOf(styles({ fill: 'url("#r-hatch")' })).fill).toEqual({ fill: 'url(#r-hatch)' });
  });

  it('multiplies what makes it faint', () => {
    const { fill } = paintOf(styles({ fill: 'rgba(0, 0, 0, 0.5)', 'fill-opacity': '0.5' }));
    expect(fill).toEqual({ fill: '#000000', 'fill-opacity': '0.25' });
  });

  it('has lines without units', () => {
    const { stroke, strokeFirst } = paintOf(
      styles({
        stroke: 'rgb(0, 0, 0)',
        'stroke-width': '1.25px',
        'stroke-dasharray': '3px, 2.2px',
        'stroke-linecap': 'round',
        'paint-order': 'stroke',
      }),
    );
    expect(strokeFirst).toBe(true);
    expect(stroke).toEqual({
      stroke: '#000000',
      'stroke-width': '1.25',
      'stroke-dasharray': '3 2.2',
      'stroke-linecap': 'round',
    });
  });
});

describe('what any element may have', () => {
  it('says nothing where there is nothing', () => {
    expect(commonAttributes(styles({}))).toEqual({});
  });

  it('says a move as a move, and anything else as a matrix', () => {
    expect(commonAttributes(styles({ transform: 'matrix(1, 0, 0, 1, 12.5, -3)' }))).toEqual({
      transform: 'translate(12.5 -3)',
    });
    expect(commonAttributes(styles({ transform: 'matrix(-1, 0, 0, 1, 4, 0)' }))).toEqual({
      transform: 'matrix(-1 0 0 1 4 0)',
    });
  });

  it('keeps what cuts it and how faint it is', () => {
    expect(commonAttributes(styles({ opacity: '0.3', 'clip-path': 'url("#a")' }))).toEqual({
      opacity: '0.3',
      'clip-path': 'url(#a)',
    });
  });
});

describe('a stop of a gradient', () => {
  it('is plain too', () => {
    const style = styles({ 'stop-color': 'rgb(255, 0, 0)', 'stop-opacity': '0.14' });
    expect(stopAttributes(style)).toEqual({ 'stop-color': '#ff0000', 'stop-opacity': '0.14' });
  });
});
