import { describe, expect, it } from 'vitest';
import { sideColour, sideLetter } from '../../src/ui/sideColour.ts';
import { sourceLetter } from '../../src/ui/sourceLetter.ts';

const sides = Array.from({ length: 8 }, (_, i) => ({
  id: `s${i}`,
  name: `north ${i}`,
  colour: i === 1 ? {} : null,
}));

describe('the colour of a side', () => {
  it('follows its place, the dataset’s own colour first', () => {
    expect(sideColour({ sides }, 's0')).toBe('var(--side-1)');
    expect(sideColour({ sides }, 's1')).toBe('var(--side-own-2, var(--side-2))');
    expect(sideColour({ sides }, 's7')).toBe('var(--side-2)');
  });

  it('is a colour of its own for whoever acts for no side', () => {
    expect(sideColour({ sides }, null)).toBe('var(--side-none)');
    expect(sideLetter({ sides }, null)).toBe('');
    expect(sideLetter({ sides }, 's3')).toBe('N');
  });
});

describe('the letter of a source', () => {
  it('goes on after Z as columns of a sheet do', () => {
    const sources = Array.from({ length: 30 }, (_, i) => ({ id: `${i}` }));
    expect(['0', '1', '25', '26', '29'].map((id) => sourceLetter({ sources }, id))).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AD',
    ]);
    expect(sourceLetter({ sources }, 'gone')).toBe('');
  });
});
