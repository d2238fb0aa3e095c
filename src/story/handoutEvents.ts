import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent, Story } from '../dataset/model.ts';

/** What a handout is about. */
export interface HandoutEvents {
  /** By time; number N of the handout is the event at N - 1. */
  readonly listed: readonly DatasetEvent[];
  /** How many there are, listed or not. */
  readonly total: number;
  /** 1 for each event of the dataset, by index, that is among them, listed or not. */
  readonly mask: Uint8Array;
  /** Number in the list by index of the event. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Nobody reads more on paper: some sixty pages. */
const MAX_LISTED = 200;

/** The events of a handout: a story's, or those that the filters leave (`visible`, by index). */
export function handoutEvents(
  dataset: Dataset,
  story: Story | null,
  visible: Uint8Array,
): HandoutEvents {
  const mask = story ? maskOf(dataset, story) : visible;
  const listed: DatasetEvent[] = [];
  const numbers = new Map<number, number>();
  let total = 0;
  for (let index = 0; index < mask.length; index += 1) {
    if (mask[index] !== 1) continue;
    total += 1;
    if (listed.length >= MAX_LISTED) continue;
    listed.push(dataset.events[index]!);
    numbers.set(index, total);
  }
  return { listed, total, mask, numbers };
}

/** What a story's steps show: their events, and of a step with words alone all that rests on these. */
function maskOf(dataset: Dataset, { steps }: Story): Uint8Array {
  const mask = new Uint8Array(dataset.events.length);
  const add = (id: string) => {
    const index = dataset.eventIndex.get(id);
    if (index !== undefined) mask[index] = 1;
  };
  for (const { event, passage } of steps) {
    if (event !== null) add(event);
    else if (passage !== null)
      for (const claim of dataset.claimsByPassage.get(passage) ?? [])
        if (claim.type === 'event') add(claim.event.id);
  }
  return mask;
}
