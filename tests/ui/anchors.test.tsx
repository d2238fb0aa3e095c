import { render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { makeAnchor } from '../../src/ui/anchors.ts';
import { useAnchor } from '../../src/ui/useAnchor.ts';

describe('makeAnchor', () => {
  it('has nothing to say until a room is there', () => {
    expect(makeAnchor<string>().facts()).toBeNull();
  });

  it('tells who listens each time that a room speaks, and no longer once they have stopped', () => {
    const anchor = makeAnchor<string>();
    const [staying, leaving] = [vi.fn<() => void>(), vi.fn<() => void>()];
    anchor.subscribe(staying);
    const stop = anchor.subscribe(leaving);
    anchor.publish('first');
    stop();
    anchor.publish('second');
    expect(anchor.facts()).toBe('second');
    expect(staying).toHaveBeenCalledTimes(2);
    expect(leaving).toHaveBeenCalledTimes(1);
  });
});

describe('useAnchor', () => {
  it('publishes at every render, and takes it back when the room goes', () => {
    const anchor = makeAnchor<string>();
    const Room = ({ says }: { says: string }) => {
      useAnchor(anchor, says);
      return null;
    };
    const { rerender, unmount } = render(<Room says="here" />);
    expect(anchor.facts()).toBe('here');
    const tell = vi.fn<() => void>();
    anchor.subscribe(tell);
    rerender(<Room says="there" />);
    expect(anchor.facts()).toBe('there');
    expect(tell).toHaveBeenCalledTimes(1);
    unmount();
    expect(anchor.facts()).toBeNull();
    expect(tell).toHaveBeenCalledTimes(2);
  });
});
