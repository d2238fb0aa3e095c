import { describe, expect, it } from 'vitest';
import { joinWays } from '../../src/threads/joinWays.ts';

const at = (x: number, y: number) => ({ x, y });
/** Round a name at 60 to 90, below it and above it. */
const NAME = { left: 60, top: 20, right: 90, bottom: 40 };
const BELOW = [at(50, 38), at(50, 40), at(100, 40)];
const ABOVE = [at(48, 22), at(48, 20), at(100, 20)];
const WAYS = new Map([
  ['a', BELOW],
  ['b', ABOVE],
]);

describe('joinWays', () => {
  it('leads all on one side of a name, so that no frame is drawn round it', () => {
    const joined = joinWays(WAYS, [NAME]);
    expect(joined.get('a')).toEqual(BELOW);
    expect(joined.get('b')).toEqual([at(48, 22), at(48, 40), at(100, 40)]);
  });

  it('leaves a way where something lies between it and the common line', () => {
    const between = { left: 44, top: 28, right: 52, bottom: 32 };
    expect(joinWays(WAYS, [NAME, between])).toEqual(WAYS);
  });

  it('leaves a way that would have to go far round', () => {
    const far = new Map([
      ['a', [at(50, 300), at(100, 300)]],
      ['b', ABOVE],
    ]);
    expect(joinWays(far, [NAME])).toEqual(far);
  });
});
