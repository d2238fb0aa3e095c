import type { Dataset } from '../dataset/indexDataset.ts';
import type { Story } from '../dataset/model.ts';
import type { AppState, AppStore } from '../state/appStore.ts';
import type { EmbedLock, Facts, Selection } from '../state/facts.ts';
import { parseDataUrl, splitHash } from '../state/hashParts.ts';
import { evidenceOf } from '../state/highlight.ts';
import { pageAddress } from '../state/pageAddress.ts';
import { printHash } from '../state/permalink.ts';

/** Parts of an address that are for a frame alone. */
const OF_FRAME: ReadonlySet<string> = new Set(['embed', 'lock', 'fit']);

/** The address of these facts on the full page. `frame`: the address of what shows a part of it. */
export function fullAddress(frame: string, facts: Facts): string {
  const url = new URL(pageAddress(frame));
  url.hash = printHash({ ...facts, embed: null }, parseDataUrl(url.hash));
  return url.href;
}

/** The address of the full page with all that a frame's says, but for what concerns the frame. */
export function pageWithoutFrame(frame: string): string {
  const url = new URL(pageAddress(frame));
  const kept = [...splitHash(url.hash)].filter(([key]) => !OF_FRAME.has(key));
  url.hash = kept.map(([key, value]) => `${key}=${value}`).join('&');
  return url.href;
}

/** The sources behind a selection, in the order of the dataset. */
export function sourcesOf(dataset: Dataset, selection: Selection): readonly string[] {
  const found = new Set(
    evidenceOf(dataset, selection).map((id) => dataset.passageById.get(id)?.source),
  );
  const { type, id } = selection;
  if (type === 'event')
    for (const cited of dataset.eventById.get(id)?.cites ?? []) found.add(cited);
  return dataset.sources.flatMap((source) => (found.has(source.id) ? [source.id] : []));
}

/** The story that the address names; where it names none, the dataset's first. */
export function storyOf({ step, dataset }: AppState): Story | null {
  const story = step ? dataset.stories.find(({ id }) => id === step.story) : dataset.stories[0];
  return story ?? null;
}

/** What a reader's hand does in vain where the host has locked it; a message from the host does not. */
export function lockFacts(store: AppStore, locks: readonly EmbedLock[]): void {
  const nothing = () => undefined;
  if (locks.includes('filters'))
    store.setState({
      toggleFacet: nothing,
      setFilters: nothing,
      clearFilters: nothing,
      setFilterMode: nothing,
    });
  if (locks.includes('time'))
    store.setState({ setViewport: nothing, setTrueScale: nothing, toggleFold: nothing });
}
