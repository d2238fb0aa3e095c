import type { TextRange } from '../dataset/model.ts';

/** A sentence of a source that holds all the words; offsets in the source's shipped text. */
export interface FoundPlace extends TextRange {
  readonly source: string;
}

/** An actor that is found. */
interface FoundActor {
  /** Index in the dataset. */
  readonly actor: number;
  /** Events that it takes part in. */
  readonly dealings: number;
}

/** How many there are of a kind, and the first few of them, the best first. */
export interface Found<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** What a search found. */
export interface SearchAnswer {
  /** As it was asked for. */
  readonly text: string;
  /** 1 for each event (by index) in whose own words, actors or passages all the words occur. */
  readonly mask: Uint8Array;
  /** Indices of events. */
  readonly events: Found<number>;
  readonly actors: Found<FoundActor>;
  readonly places: Found<FoundPlace>;
}
