import { useCallback, useMemo } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { makeLate, useLate, withLate } from '../ui/useLate.ts';
import type { Fit } from './fitView.ts';
import type { TimelineLayout } from './layoutAt.ts';

/** What a view can be made to show all of. */
export type FitKind = 'all' | 'selection' | 'filter';

/** Tells the view that fits something; null: there is nothing with a date. */
export type FitOf = (kind: FitKind) => Fit | null;

const lateFits = makeLate(() => import('./fitView.ts'));

/** The views that fit everything, the selection, or what the filters leave. */
export function useFits(
  dataset: Dataset,
  { scale, time, columns }: TimelineLayout,
): { readonly fitOf: FitOf; readonly fit: (kind: FitKind) => void } {
  const selection = useAppStore((state) => state.selection);
  const lit = useAppStore((state) => selectHighlight(state).events);
  const { visible } = useFiltered();
  const setViewport = useAppStore((state) => state.setViewport);
  const widthPx = columns.plotWidth;

  const late = useLate(lateFits, false);
  const asked = useMemo(
    () => scale && { dataset, selection, lit, visible, time, scale, widthPx },
    [dataset, lit, scale, selection, time, visible, widthPx],
  );
  const fitOf = useCallback(
    (kind: FitKind) => (late && asked ? late.fitView(kind, asked) : null),
    [late, asked],
  );
  const fit = useCallback(
    (kind: FitKind) => {
      if (kind === 'all') setViewport(null);
      else
        withLate(lateFits, ({ fitView }) => {
          const found = asked && fitView(kind, asked);
          if (found) setViewport(found.viewport);
        });
    },
    [asked, setViewport],
  );
  return { fitOf, fit };
}
