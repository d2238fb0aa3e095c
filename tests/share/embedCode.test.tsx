import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedCode, oneLine, type CodeForm } from '../../src/share/embedCode.ts';

const SCRIPT = 'https://example.org/page/embed.js?a=1&b="2"';
const SIGNS = ['"', "'", '<', '>', '&', '&amp;', '-->', ']]>', '[gallery]', '\n', '\u2028', '\0'];

/** Titles as somebody who means harm writes them. */
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS, '<script>', '" onload="x'), fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(''));
/** What `URL.href` gives, whatever was put into it. */
const address = fc.tuple(hostile, hostile).map(([query, hash]) => {
  const url = new URL('https://example.org/page/');
  url.search = query;
  url.hash = hash;
  return url.href;
});
const frames = fc.record({
  src: address,
  title: hostile,
  height: fc.integer({ min: 1, max: 9999 }),
});
const forms = fc.constantFrom<CodeForm>('frame', 'script', 'element');

function elementsOf(code: string): readonly Element[] {
  const { head, body } = new DOMParser().parseFromString(`<body>${code}`, 'text/html');
  expect(head.children).toHaveLength(0);
  expect(body.textContent).toBe('');
  return [...body.querySelectorAll('*')];
}

function attributesOf(element: Element | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value]));
}

describe('the code of an embed', () => {
  it('is one line without what content systems read as their own codes', () => {
    fc.assert(
      fc.property(forms, frames, (form, frame) => {
        const code = embedCode(form, frame, SCRIPT);
        expect(code).not.toMatch(/[\r\n\u2028\u2029\0[\]]/);
      }),
    );
  });

  it('parses back to exactly the wanted attributes', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const elements = elementsOf(embedCode('frame', frame, SCRIPT));
        expect(elements.map(({ localName }) => localName)).toEqual(['iframe']);
        expect(attributesOf(elements[0])).toEqual({
          src: frame.src,
          title: oneLine(frame.title),
          width: '100%',
          height: String(frame.height),
          loading: 'lazy',
          frameborder: '0',
        });
      }),
    );
  });

  it('keeps an element’s room free without a style, which a strict policy refuses', () => {
    fc.assert(
      fc.property(forms, frames, (form, frame) => {
        const elements = elementsOf(embedCode(form, frame, SCRIPT));
        expect(elements.filter((element) => element.hasAttribute('style'))).toEqual([]);
        const [room] = elements.filter(({ localName }) => localName === 'svg');
        expect(room?.getAttribute('height')).toBe(
          form === 'element' ? String(frame.height) : undefined,
        );
      }),
    );
  });

  it('needs no script as a frame, and names one in the other forms', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        for (const [form, name] of [
          ['script', 'iframe'],
          ['element', 'evidence-timeline'],
        ] as const) {
          const elements = elementsOf(embedCode(form, frame, SCRIPT));
          const names = elements.map(({ localName }) => localName);
          expect(names.filter((local) => local !== 'svg')).toEqual([name, 'script']);
          expect(elements[0]!.getAttribute('src')).toBe(frame.src);
          expect(elements[0]!.getAttribute('title')).toBe(oneLine(frame.title));
          expect(attributesOf(elements.at(-1))).toEqual({ async: '', src: SCRIPT });
        }
      }),
    );
  });
});
