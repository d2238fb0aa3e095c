import { pause } from '../ui/pause.ts';
import type { Steps } from './dataSteps.ts';

/** Between two of these the page draws and takes what is pressed, ms. */
const SLICE_MS = 10;
/** Letters after which what is written is handed over, so that it is never one string. */
const CHUNK_LETTERS = 250_000;

interface Run {
  readonly signal: AbortSignal;
  /** Takes a piece of what is written. */
  readonly take?: (piece: string) => void;
  /** Told after each slice. */
  readonly onSlice?: () => void;
}

/** Does a work in slices. Stopped by the signal between two of them, it fails as that says. */
export async function runSteps<Result>(
  steps: Steps<Result>,
  { signal, take, onSlice }: Run,
): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      take?.(value);
    } while (performance.now() < until);
    onSlice?.();
    await pause();
  }
}

/** What is written, on its way into one file. */
export interface FilePaper {
  add(piece: string): void;
  finish(type: string): Blob;
}

/** Gathers the pieces of a file. A piece begins and ends with whole characters. */
export function openPaper(): FilePaper {
  const chunks: Blob[] = [];
  let pieces: string[] = [];
  let letters = 0;
  const handOver = () => {
    chunks.push(new Blob(pieces));
    pieces = [];
    letters = 0;
  };
  return {
    add(piece) {
      pieces.push(piece);
      letters += piece.length;
      if (letters >= CHUNK_LETTERS) handOver();
    },
    finish(type) {
      handOver();
      return new Blob(chunks, { type });
    },
  };
}
