/** Types of embed.js, version 1 of the messages; its element is `<evidence-timeline>`. */

export interface EvidenceSelection {
  readonly type: 'event' | 'actor' | 'tie' | 'pair' | 'passage' | 'source';
  readonly id: string;
}

/** Days since 1970-01-01, fractional. */
export interface EvidenceView {
  readonly from: number;
  readonly to: number;
}

/**
 * Attributes: `src`, the address of the frame; `height`, px that are kept free from the start;
 * `theme`, `light` or `dark`; `steps`, of a story that the page's scrolling drives; `title`.
 */
export interface EvidenceTimelineElement extends HTMLElement {
  /** Selects something by its id in the dataset; null: lets go. */
  select(selection: EvidenceSelection | null): void;
  /** Filters as in the page's address, `theme=talks&when=18600..18700`; empty: none. */
  filter(filters: string): void;
  /** Goes to a step of the story, from 0. */
  step(index: number): void;
  setTheme(theme: 'system' | 'light' | 'dark'): void;
}

/** Raised on the element, or on a frame that was adopted; they bubble. */
export interface EvidenceEventMap {
  /** Drawn, and listening. `steps`: of the story that it shows; 0: it shows none. */
  'evidence-ready': CustomEvent<{ readonly steps: number }>;
  'evidence-selection': CustomEvent<{ readonly selection: EvidenceSelection | null }>;
  /** Null: everything is in view. */
  'evidence-view': CustomEvent<{ readonly view: EvidenceView | null }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'evidence-timeline': EvidenceTimelineElement;
  }
  interface HTMLElementEventMap extends EvidenceEventMap {}
}
