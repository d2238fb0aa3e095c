import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKey, readScroll, stepAfter } from '../../src/story/presentKeys.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const typeOf = (key: string) => readKey(press(key), '')?.act?.type;

describe('the keys of a presentation', () => {
  it('are those of a keyboard and of a clicker', () => {
    expect(['ArrowRight', ' ', 'PageDown'].map(typeOf)).toEqual(['next', 'next', 'next']);
    expect(['ArrowLeft', 'PageUp'].map(typeOf)).toEqual(['previous', 'previous']);
    expect(
      ['Home', 'End', 'b', 'W', 'n', 'H', 's', 'O', 'p', 'F', '?', 'Escape'].map(typeOf),
    ).toEqual([
      'first',
      'last',
      'black',
      'white',
      'notes',
      'hide',
      'otherSource',
      'overview',
      'speaker',
      'fullScreen',
      'help',
      'leave',
    ]);
  });

  it('scroll what is longer than the screen, up and down', () => {
    expect(readScroll(press('ArrowDown'))).toBeGreaterThan(0);
    expect(readScroll(press('ArrowUp'))).toBeLessThan(0);
    for (const other of [press('ArrowRight'), press('ArrowDown', { altKey: true })])
      expect(readScroll(other)).toBeNull();
  });

  it('gather the digits of a step until Enter', () => {
    const one = readKey(press('1'), '')!;
    const two = readKey(press('2'), one.typed)!;
    expect([one.act, two.act, two.typed]).toEqual([null, null, '12']);
    expect(readKey(press('Enter'), two.typed)).toEqual({
      act: { type: 'go', index: 11 },
      typed: '',
    });
    expect(readKey(press('ArrowRight'), '1')).toEqual({ act: { type: 'next' }, typed: '' });
  });

  it('leave everything else to the browser and to what has the focus', () => {
    for (const key of ['Enter', 'Tab', 'F5', 'x', 'Shift'])
      expect(readKey(press(key), '')).toBeNull();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'])
      expect(readKey(press('b', { [modifier]: true }), '')).toBeNull();
  });

  it('never lead out of the story, nor to where it is', () => {
    const act = fc.oneof(
      fc.integer().map((index) => ({ type: 'go' as const, index })),
      fc.constantFrom('next', 'previous', 'first', 'last', 'black').map((type) => ({ type })),
    );
    fc.assert(
      fc.property(act, fc.integer({ min: 1, max: 30 }), fc.nat(), (wanted, count, at) => {
        const index = at % count;
        const next = stepAfter(wanted, index, count);
        expect(next).not.toBe(index);
        if (next !== null) expect(next >= 0 && next < count).toBe(true);
      }),
    );
  });
});
