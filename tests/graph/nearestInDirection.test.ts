import { describe, expect, it } from 'vitest';
import { nearestInDirection } from '../../src/graph/nearestInDirection.ts';

const centre = { id: 'centre', x: 0, y: 0 };
const others = [
  centre,
  { id: 'ahead', x: 100, y: 5 },
  { id: 'aside', x: 60, y: 80 },
  { id: 'behind', x: -10, y: 0 },
];

describe('nearestInDirection', () => {
  it('prefers what lies straight ahead to what is nearer but aside', () => {
    expect(nearestInDirection(others, centre, 'right')?.id).toBe('ahead');
    expect(nearestInDirection(others, centre, 'left')?.id).toBe('behind');
    expect(nearestInDirection(others, centre, 'down')?.id).toBe('aside');
  });

  it('finds nothing beyond the last', () => {
    expect(nearestInDirection(others, centre, 'up')).toBeNull();
  });
});
