import { describe, expect, it } from 'vitest';
import { encode } from 'uqr';
import { qrPath } from '../../src/story/qrPath.ts';

/** The modules that a path blackens. */
function modulesOf({ path, size }: { readonly path: string; readonly size: number }): boolean[][] {
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(width).toBe(back);
    for (let i = 0; i < Number(width); i += 1) modules[Number(y)]![Number(x) + i] = true;
  }
  return modules;
}

describe('qrPath', () => {
  it('draws the modules of the code, with four white ones around', () => {
    const text = 'https://example.org/#theme=talks';
    const code = qrPath(text)!;
    const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: 0 });
    expect(code.size).toBe(size + 8);
    const modules = modulesOf(code);
    expect(modules.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
    const border = [...modules.slice(0, 4), ...modules.slice(-4)].flat();
    expect(border.some(Boolean)).toBe(false);
    expect(modules.every((row) => !row.slice(0, 4).some(Boolean))).toBe(true);
  });

  it('draws nothing else than such rectangles', () => {
    expect(qrPath('x')!.path.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
  });

  it('has no code for an address that paper could not carry', () => {
    expect(qrPath('a'.repeat(1000))).not.toBeNull();
    expect(qrPath('a'.repeat(1001))).toBeNull();
  });
});
