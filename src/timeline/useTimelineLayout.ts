import { useMemo } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { foldedScale } from './foldedScale.ts';
import { laneColumns } from './laneColumns.ts';
import { labelsOf } from './labelsOf.ts';
import { layoutAt, type Measures, type StillLayout, type TimelineLayout } from './layoutAt.ts';
import { columnsOf, type LayoutData } from './layoutTimeline.ts';
import { shapesOf } from './shapesOf.ts';
import { framesOf, shelvedOf } from './stillLayout.ts';
import { timeColumnsOf } from './timeColumns.ts';
import type { Size } from './useSize.ts';

/** Everything that is drawn at rest: from the store, a size, the measures and how large letters are. */
export function useTimelineLayout(size: Size, measures: Measures, unit: number): TimelineLayout {
  const still = useStillLayout(size, measures, unit);
  const viewport = useAppStore((state) => state.viewport);
  return useMemo(() => layoutAt(still, viewport), [still, viewport]);
}

/** Each step hangs on no more than it needs. */
function useStillLayout({ width, height }: Size, measures: Measures, unit: number): StillLayout {
  const dataset = useDataset();
  const { visible } = useFiltered();
  const filterMode = useAppStore((state) => state.filterMode);
  const trueScale = useAppStore((state) => state.trueScale);
  const unfolded = useAppStore((state) => state.unfolded);
  const lanesBy = useAppStore((state) => state.lanesBy);
  const laneOrder = useAppStore((state) => state.laneOrder);
  const closedLanes = useAppStore((state) => state.closedLanes);
  const showsTellers = useAppStore((state) => state.showsTellers);

  const time = timeColumnsOf(dataset);
  const { axis } = dataset;
  const drawn = useMemo(
    () => (filterMode === 'hide' ? visible : new Uint8Array(visible.length).fill(1)),
    [filterMode, visible],
  );
  const lanes = useMemo(
    () => laneColumns(dataset, { lanesBy, laneOrder, closedLanes }, drawn, visible),
    [dataset, lanesBy, laneOrder, closedLanes, drawn, visible],
  );
  // The shelf keeps its place while filters change, so that the axis stands still.
  const hasShelf = time.undated.length > 0 || dataset.room?.undated === true;
  const columns = useMemo(() => {
    const widest = lanes.reduce((most, { name }) => Math.max(most, measures.name(name)), 0);
    return columnsOf(width, widest, hasShelf, unit);
  }, [lanes, hasShelf, measures, width, unit]);
  const scale = useMemo(
    () => foldedScale(axis, columns.plotWidth, { trueScale, unfolded }),
    [axis, columns.plotWidth, trueScale, unfolded],
  );
  const data = useMemo(
    (): LayoutData => ({
      lanes,
      time,
      shapeAt: shapesOf(dataset),
      labelOf: labelsOf(dataset, showsTellers),
      measure: measures.label,
    }),
    [lanes, time, dataset, showsTellers, measures],
  );
  const frames = useMemo(
    () => framesOf(data, scale, columns, height),
    [data, scale, columns, height],
  );
  const shelved = useMemo(
    () => shelvedOf(data, columns, frames, dataset),
    [data, columns, frames, dataset],
  );
  return useMemo(
    () => ({
      dataset,
      measures,
      lanes,
      time,
      axis,
      columns,
      height,
      scale,
      data,
      frames,
      shelved,
      visible,
    }),
    [dataset, measures, lanes, time, axis, columns, height, scale, data, frames, shelved, visible],
  );
}
