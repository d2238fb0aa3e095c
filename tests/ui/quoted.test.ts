import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/ui/quoted.ts';

describe('quotation marks', () => {
  it('are double, and single around words that hold double ones, which stay', () => {
    expect(quoted('a new series')).toBe('“a new series”');
    expect(quoted('that Putin was a “murderer”.')).toBe('‘that Putin was a “murderer”.’');
  });
});
