import type { Source } from '../dataset/model.ts';
import type { AppState } from '../state/appStore.ts';

interface OpenSources {
  /** Null: the dataset has no source. */
  readonly source: Source | null;
  /** What stands beside it; null: nothing does. */
  readonly beside: Source | null;
}

/** What the reader shows: an address may ask for one and the same source twice, which is one. */
export function openSources(
  { sources, sourceById }: AppState['dataset'],
  openSource: string | null,
  besideId: string | null,
): OpenSources {
  const beside = besideId === null ? undefined : sourceById.get(besideId);
  const source =
    (openSource === null ? undefined : sourceById.get(openSource)) ??
    sources.find((each) => each !== beside) ??
    sources[0];
  return { source: source ?? null, beside: beside && beside !== source ? beside : null };
}

/** Whether two sources stand side by side. */
export function selectIsComparing({ dataset, openSource, beside }: AppState): boolean {
  return beside !== null && openSources(dataset, openSource, beside).beside !== null;
}
