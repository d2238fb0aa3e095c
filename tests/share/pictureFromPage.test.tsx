import { afterEach, describe, expect, it } from 'vitest';
import { readPicture, type Outline } from '../../src/share/pictureFromPage.tsx';

const SVG = 'http://www.w3.org/2000/svg';
const noLetters: Outline = () => ({ path: '', rest: [] });

/** What a browser makes of one item of an attribute `transform`; jsdom makes nothing of it. */
type Matrix = Pick<DOMMatrix, 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'multiply'>;

function matrix(a: number, b: number, c: number, d: number, e: number, f: number): Matrix {
  const multiply = (by: Matrix = matrix(1, 0, 0, 1, 0, 0)) =>
    matrix(
      a * by.a + c * by.b,
      b * by.a + d * by.b,
      a * by.c + c * by.d,
      b * by.c + d * by.d,
      a * by.e + c * by.f + e,
      b * by.e + d * by.f + f,
    );
  return { a, b, c, d, e, f, multiply: multiply as DOMMatrix['multiply'] };
}

const move = (x: number, y: number) => matrix(1, 0, 0, 1, x, y);
const scale = (by: number) => matrix(by, 0, 0, by, 0, 0);

/** A group that the attribute alone has put in its place. */
function group(items: readonly Matrix[], computed = 'none'): Element {
  const element = document.createElementNS(SVG, 'g');
  const baseVal = {
    numberOfItems: items.length,
    getItem: (at: number) => ({ matrix: items[at] }),
    consolidate: () => {
      throw new Error('This would change the page');
    },
  };
  Object.defineProperty(element, 'transform', { value: { baseVal } });
  element.style.transform = computed;
  document.body.append(element);
  return element;
}

const attributesOf = (element: Element) => {
  const [node] = readPicture(element, noLetters);
  return typeof node === 'object' ? node.attributes : null;
};

afterEach(() => document.body.replaceChildren());

describe('a picture read from the page', () => {
  it('has what the attribute `transform` moves in its place, where no style says so', () => {
    expect(attributesOf(group([move(12, -3)]))).toEqual({ transform: 'translate(12 -3)' });
  });

  it('takes all of the attribute together, the first outermost', () => {
    expect(attributesOf(group([move(10, 20), scale(2), move(1, 1)]))).toEqual({
      transform: 'matrix(2 0 0 2 12 22)',
    });
  });

  it('follows the style where there is one, and moves nothing where there is neither', () => {
    expect(attributesOf(group([move(1, 1)], 'matrix(1, 0, 0, 1, 5, 6)'))).toEqual({
      transform: 'translate(5 6)',
    });
    expect(attributesOf(group([]))).toEqual({});
  });
});
