import { useMemo } from 'react';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { axisTicks } from './axisTicks.ts';
import { datedMarks, shelfMarks } from './drawnMarks.ts';
import { axisTime } from './findFolds.ts';
import { foldedScale } from './foldedScale.ts';
import { laneColumns } from './laneColumns.ts';
import {
  columnsOf,
  frameLanes,
  packLanes,
  packShelves,
  type LayoutData,
} from './layoutTimeline.ts';
import type { Measure } from './packRows.ts';
import { publicationRules } from './publicationRules.ts';
import { shapesOf } from './shapesOf.ts';
import { stretchesOf, timeColumnsOf } from './timeColumns.ts';
import type { Size } from './useSize.ts';
import { viewOf } from './view.ts';

/** Measures for the kinds of text in the drawing. */
export interface Measures {
  readonly label: Measure;
  readonly name: Measure;
  readonly tick: Measure;
}

/**
 * Everything that is drawn, from the store, a size and the measures. Each step hangs on no more
 * than it needs: a frame of a gesture makes only the view, the ticks and the marks anew.
 */
export function useTimelineLayout({ width, height }: Size, measures: Measures) {
  const dataset = useDataset();
  const { visible } = useAppStore(selectFiltered);
  const filterMode = useAppStore((state) => state.filterMode);
  const viewport = useAppStore((state) => state.viewport);
  const trueScale = useAppStore((state) => state.trueScale);
  const unfolded = useAppStore((state) => state.unfolded);
  const lanesBy = useAppStore((state) => state.lanesBy);
  const laneOrder = useAppStore((state) => state.laneOrder);
  const closedLanes = useAppStore((state) => state.closedLanes);

  const time = timeColumnsOf(dataset);
  const axis = useMemo(() => axisTime(stretchesOf(dataset)), [dataset]);
  const drawn = useMemo(
    () => (filterMode === 'hide' ? visible : new Uint8Array(visible.length).fill(1)),
    [filterMode, visible],
  );
  const lanes = useMemo(
    () => laneColumns(dataset, { lanesBy, laneOrder, closedLanes }, drawn, visible),
    [dataset, lanesBy, laneOrder, closedLanes, drawn, visible],
  );
  // The shelf keeps its place while filters change, so that the axis stands still.
  const hasShelf = time.undated.length > 0;
  const columns = useMemo(() => {
    const widest = Math.max(0, ...lanes.map(({ name }) => measures.name(name)));
    return columnsOf(width, widest, hasShelf);
  }, [lanes, hasShelf, measures, width]);
  const scale = useMemo(
    () => foldedScale(axis, columns.plotWidth, { trueScale, unfolded }),
    [axis, columns.plotWidth, trueScale, unfolded],
  );
  const data = useMemo(
    (): LayoutData => ({
      lanes,
      time,
      shapeAt: shapesOf(dataset),
      facts: dataset.events,
      measure: measures.label,
    }),
    [lanes, time, dataset, measures],
  );
  const frames = useMemo(() => {
    const fit = scale && viewOf(scale, columns.plotWidth, null);
    return frameLanes(data, fit, columns, height);
  }, [data, scale, columns, height]);
  const view = useMemo(
    () => scale && viewOf(scale, columns.plotWidth, viewport),
    [scale, columns.plotWidth, viewport],
  );
  const ticks = useMemo(
    () => (scale && view ? axisTicks(scale, view, dataset.language, measures.tick) : []),
    [scale, view, dataset.language, measures],
  );
  const rules = useMemo(() => (view ? publicationRules(dataset, view) : []), [dataset, view]);
  const places = useMemo(() => ({ lanes, columns, frames }), [lanes, columns, frames]);
  const shelved = useMemo(
    () => shelfMarks(packShelves(data, columns, frames), places, dataset.events),
    [data, columns, frames, places, dataset],
  );
  const dated = useMemo(
    () => datedMarks(packLanes(data, view, frames), places),
    [data, view, frames, places],
  );
  const marks = useMemo(() => [...shelved, ...dated], [shelved, dated]);
  return {
    lanes,
    time,
    axis,
    columns,
    scale,
    frames,
    view,
    ticks,
    rules,
    marks,
    shelved,
    dated,
    visible,
  };
}

/** What `useTimelineLayout` returns. */
export type TimelineLayout = ReturnType<typeof useTimelineLayout>;
