import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { layoutFrame, stretchPlaces, type Places } from './places.ts';
import type { Frame } from './frame.ts';
import { readyPlacesFor } from './readyPlaces.ts';

/** Places found, for each size; kept as long as their dataset. */
const cache = new WeakMap<Dataset, Map<string, Places>>();

export interface FoundPlaces {
  /** Stretched ones while better ones are on their way; null: there are none yet. */
  readonly places: Places | null;
  /** Better ones are on their way. */
  readonly isArranging: boolean;
}

/**
 * Everybody's place in the frame, found beside the page. One search at a time: sizes that the frame
 * had only in passing are never asked for.
 */
export function usePlaces(dataset: Dataset, frame: Frame | null): FoundPlaces {
  const [last, setLast] = useState<{ readonly dataset: Dataset; readonly places: Places }>();
  const [failure, setFailure] = useState<Error | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const wanted = frame && layoutFrame(frame);
  const key = wanted?.key ?? '';
  const found = cache.get(dataset)?.get(key) ?? (frame && readyPlacesFor(dataset, frame));
  const isMissing = wanted !== null && !found;
  useEffect(() => {
    if (!isMissing || isBusy) return;
    setIsBusy(true);
    import('./placeFinder.ts')
      .then(({ findPlacesBeside }) => findPlacesBeside(dataset, wanted))
      .then((places) => {
        const known = cache.get(dataset) ?? new Map<string, Places>();
        cache.set(dataset, known.set(key, places));
        // To draw thousands takes a while: piece by piece, and whatever a person does comes first.
        startTransition(() => {
          setLast({ dataset, places });
          setIsBusy(false);
        });
      })
      .catch(setFailure);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [dataset, key, isMissing, isBusy]);
  if (failure) throw failure;

  const best = found ?? (last?.dataset === dataset ? last.places : null);
  const places = useMemo(() => best && frame && stretchPlaces(best, frame), [best, frame]);
  return { places: places || null, isArranging: isMissing };
}
