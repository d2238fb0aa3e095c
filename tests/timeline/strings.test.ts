import { expect, it } from 'vitest';
import { strings } from '../../src/timeline/strings.ts';
import { toolStrings } from '../../src/timeline/toolStrings.ts';

it('counts one event as one, in the list of what stands in a place too', () => {
  expect(toolStrings.countTitle(1, 'en')).toBe('1 event here');
  expect(toolStrings.countTitle(1200, 'en')).toBe('1,200 events here');
});

it('tells a length in a unit of which it has two, never as more than it is', () => {
  expect(strings.longLength(306, 'en')).toBe('10 months');
  expect(strings.shortLength(306, 'en')).toBe('10\u00a0mo');
  expect(strings.longLength(550, 'de')).toBe('18 Monate');
  expect(strings.longLength(59, 'en')).toBe('59 days');
  expect(strings.shortLength(3200, 'en')).toBe('9\u00a0y');
});

it('says of a fold only that nothing in it begins or ends', () => {
  const words = '10 months in which nothing begins or ends';
  expect(strings.unfold('10 months', undefined)).toBe(`Unfold ${words}`);
  expect(strings.unfold('10 months', '10 mo')).toBe(`10 mo: unfold ${words}`);
});
