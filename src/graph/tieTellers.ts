import type { Dataset } from '../dataset/indexDataset.ts';
import type { Tie } from '../dataset/model.ts';
import { tellingSources } from '../dataset/tellingSources.ts';
import type { AppState } from '../state/appStore.ts';
import { selectFiltered } from '../state/selectors.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import { ACTIVE, daysIn, eventActivity } from './activity.ts';
import type { GraphTie } from './buildGraph.ts';
import type { EventMask } from './countDealings.ts';

/** The letters of who tells a tie, in the order of the sources. */
export type TieTellers = (shown: GraphTie) => readonly string[];

/**
 * Who tells a tie: the sources of the words that its dealings rest on, and of a dealing without
 * words of its own those that tell its event; of an office or role the sources of its words.
 * `isShown`: of an event, by its index.
 */
export function tellersOfTie(
  { passageById, events, eventIndex, sources }: Dataset,
  tie: Tie,
  isShown: (event: number) => boolean,
): readonly string[] {
  const tellers = new Set<string>();
  const addWords = (passages: readonly string[]) => {
    for (const id of passages) {
      const passage = passageById.get(id);
      if (passage) tellers.add(passage.source);
    }
  };
  for (const { event, passages } of tie.dealings) {
    const index = eventIndex.get(event);
    if (index === undefined || !isShown(index)) continue;
    addWords(passages);
    if (passages.length > 0) continue;
    for (const id of tellingSources(events[index]!, passageById)) tellers.add(id);
  }
  if (tie.dealings.length === 0) addWords(tie.evidence);
  return sources.flatMap(({ id }, place) => (tellers.has(id) ? [letterAt(place)] : []));
}

interface Shown {
  readonly visible: EventMask;
  readonly viewport: AppState['viewport'];
}

interface LastTellers extends Shown {
  readonly tellers: TieTellers;
}

const lastCache = new WeakMap<Dataset, LastTellers>();

/** Who tells each tie, by the dealings that the page shows; null: nobody asked for it. */
export function selectTieTellers(state: AppState): TieTellers | null {
  if (!state.showsTellers) return null;
  const { dataset, viewport } = state;
  const { visible } = selectFiltered(state);
  const last = lastCache.get(dataset);
  if (last && last.viewport === viewport && last.visible === visible) return last.tellers;
  const tellers = createTellers(dataset, { visible, viewport });
  lastCache.set(dataset, { visible, viewport, tellers });
  return tellers;
}

function createTellers(dataset: Dataset, { visible, viewport }: Shown): TieTellers {
  const activity = viewport && eventActivity(dataset, daysIn(viewport));
  const known = new Map<string, readonly string[]>();
  return ({ id, tie, dimmed }) => {
    const key = `${id} ${dimmed}`;
    let letters = known.get(key);
    if (!letters) {
      // What only recedes is told of as a whole, as its count of dealings is.
      const mask = dimmed ? null : visible;
      const isShown = (event: number) =>
        (!mask || mask[event] === 1) && (!activity || activity[event] === ACTIVE);
      known.set(key, (letters = tellersOfTie(dataset, tie, isShown)));
    }
    return letters;
  };
}
