import { describe, expect, it } from 'vitest';
import { withStop } from '../../src/story/handoutStrings.ts';
import { endsSentence, isFullSentence } from '../../src/story/handoutSentence.ts';

describe('a sentence', () => {
  it.each([
    'They met.',
    'Did they meet?',
    'He said: “They met.”',
    'It is “stable and predictable”.)',
    'Мы встретились.',
    '他们见面了。',
    'वे मिले।',
    'هل التقوا؟',
  ])('ends as one does: %s', (words) => {
    expect(endsSentence(words)).toBe(true);
    expect(isFullSentence(words)).toBe(true);
  });

  it.each([
    '(AP Photo/Alexander Zemlianichenko)',
    '(Photo by A. Name.)',
    '[Foto: dpa.]',
    '（摄影：新华社。）',
    'Biden to meet Putin next month in Geneva',
    'By A. Name, Geneva',
    '',
  ])('is no headline and no credit: %s', (words) => {
    expect(isFullSentence(words)).toBe(false);
  });

  it('gets a full stop only where nothing else ends it', () => {
    expect(withStop('One meeting or two?')).toBe('One meeting or two?');
    expect(withStop('The story “Why?”')).toBe('The story “Why?”');
    expect(withStop('A date in Geneva')).toBe('A date in Geneva.');
  });
});
