import { expect, it } from 'vitest';
import { strings } from '../../src/timeline/strings.ts';

it('counts one event as one, in the list of what stands in a place too', () => {
  expect(strings.countTitle(1, 'en')).toBe('1 event here');
  expect(strings.countTitle(1200, 'en')).toBe('1,200 events here');
});
