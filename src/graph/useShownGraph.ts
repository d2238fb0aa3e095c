import { useDeferredValue, useMemo } from 'react';
import type { Facts } from '../state/facts.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { buildGraph } from './buildGraph.ts';
import type { GraphReading } from './readGraph.ts';

const lateReading = makeLate(() => import('./readGraph.ts'));

/** Loads what limits the graph; for a page that begins with a limit. */
export const loadReadGraph = lateReading.load;

/** Whether anything but the filters of the page limits the graph. */
export function isLimiting({ viewport, graphHidden, graphLimits, graphFocus }: Facts): boolean {
  return viewport !== null || graphHidden.length + graphLimits.length > 0 || graphFocus !== null;
}

/** Undated: how many events the limits leave out for want of a date. Coming: the limits are, still. */
interface ShownGraph extends GraphReading {
  readonly isComing: boolean;
}

/** The graph as the filters and the reader's own limits leave it; `isDue`: what reads these is loaded. */
export function useShownGraph(isDue = true): ShownGraph {
  const dataset = useDataset();
  // Of thousands of ties reading the dealings and drawing them are a task each.
  const visible = useDeferredValue(useFiltered().visible);
  const filterMode = useAppStore((state) => state.filterMode);
  const viewport = useAppStore((state) => state.viewport);
  const graphHidden = useAppStore((state) => state.graphHidden);
  const graphLimits = useAppStore((state) => state.graphLimits);
  const graphFocus = useAppStore((state) => state.graphFocus);
  const isLimited = useAppStore(isLimiting);
  const late = useLate(lateReading, isLimited && isDue);
  const graph = useMemo(
    () => buildGraph(dataset, visible, filterMode === 'dim'),
    [dataset, visible, filterMode],
  );
  return useMemo(() => {
    if (!isLimited || !late) return { graph, undated: 0, isComing: isLimited };
    const limits = { viewport, graphHidden, graphLimits, graphFocus };
    return { ...late.readGraph(dataset, graph, visible, limits), isComing: false };
  }, [dataset, graph, visible, isLimited, late, viewport, graphHidden, graphLimits, graphFocus]);
}
