import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Console messages are faults: a test that causes one fails, unless it takes them by a spy. */
const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${level}: ${words.map(String).join(' ')}`);
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
