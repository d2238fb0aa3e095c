import { describe, expect, it } from 'vitest';
import { handoutAddress } from '../../src/story/handoutAddress.ts';

describe('handoutAddress', () => {
  it('is that of the view, not of the printout', () => {
    const page = 'https://example.org/page/?a=1#theme=talks&print=handout:a4:0';
    expect(handoutAddress(page, 'theme=talks', false)).toEqual({
      type: 'address',
      href: 'https://example.org/page/?a=1#theme=talks',
    });
  });

  it('has nothing after the page where the view says nothing', () => {
    expect(handoutAddress('http://localhost:1/#print=handout:a4:0', '', false)).toEqual({
      type: 'address',
      href: 'http://localhost:1/',
    });
  });

  it('says that a page from a disk has none', () => {
    expect(handoutAddress('file:///tmp/page.html#q=x', 'q=x', false)).toEqual({ type: 'file' });
  });

  it('says that a dataset from a disk has none', () => {
    expect(handoutAddress('https://example.org/', '', true)).toEqual({ type: 'own-data' });
  });
});
