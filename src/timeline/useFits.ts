import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectFiltered, selectHighlight } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useFirstInteraction } from '../ui/useFirstInteraction.ts';
import type * as FitViewModule from './fitView.ts';
import type { TimelineLayout } from './layoutAt.ts';

/** What a view can be made to show all of. */
export type FitKind = 'all' | 'selection' | 'filter';

/** Tells the view that fits something; null: there is nothing with a date. */
export type FitOf = (kind: FitKind) => FitViewModule.Fit | null;

type FitView = typeof FitViewModule;

/** The views that fit everything, the selection, or what the filters leave. */
export function useFits(
  dataset: Dataset,
  { scale, time, columns }: TimelineLayout,
): { readonly fitOf: FitOf; readonly fit: (kind: FitKind) => void } {
  const selection = useAppStore((state) => state.selection);
  const lit = useAppStore((state) => selectHighlight(state).events);
  const visible = useAppStore((state) => selectFiltered(state).visible);
  const setViewport = useAppStore((state) => state.setViewport);
  const widthPx = columns.plotWidth;

  const isAwake = useFirstInteraction();
  const [loaded, setLoaded] = useState<FitView | null>(null);
  useEffect(() => {
    if (isAwake) void import('./fitView.ts').then(setLoaded);
  }, [isAwake]);

  const asked = useMemo(
    () => scale && { dataset, selection, lit, visible, time, scale, widthPx },
    [dataset, lit, scale, selection, time, visible, widthPx],
  );
  const fitOf = useCallback(
    (kind: FitKind) => (loaded && asked ? loaded.fitView(kind, asked) : null),
    [loaded, asked],
  );
  const fit = useCallback(
    (kind: FitKind) => {
      if (kind === 'all') setViewport(null);
      else
        void import('./fitView.ts').then(({ fitView }) => {
          const found = asked && fitView(kind, asked);
          if (found) setViewport(found.viewport);
        });
    },
    [asked, setViewport],
  );
  return { fitOf, fit };
}
