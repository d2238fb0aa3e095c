/** A point, px from the top left of the window, unless said otherwise. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, px from the top left of the window, unless said otherwise. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What a room says of itself, so that lines drawn across rooms can ask where its things are. It
 * says only what it is drawn from; who asks measures. Nobody asks: it costs an assignment.
 */
export interface Anchor<Facts> {
  /** Null: the room is not on the page. */
  facts(): Facts | null;
  publish(facts: Facts | null): void;
  /** Calls back whenever the room was drawn anew or has gone; returns how to stop that. */
  subscribe(tell: () => void): () => void;
}

/** The anchor of a room; one for each room of a page. */
export function makeAnchor<Facts>(): Anchor<Facts> {
  let now: Facts | null = null;
  const listeners = new Set<() => void>();
  return {
    facts: () => now,
    publish(facts) {
      now = facts;
      for (const tell of listeners) tell();
    },
    subscribe(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
