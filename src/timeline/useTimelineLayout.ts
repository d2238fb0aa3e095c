import { useMemo } from 'react';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { axisTicks } from './axisTicks.ts';
import { drawnMarks } from './drawnMarks.ts';
import { foldedScale } from './foldedScale.ts';
import { findFolds } from './findFolds.ts';
import { laneColumns, shapesOf } from './laneColumns.ts';
import { columnsOf, frameLanes, layoutLanes } from './layoutTimeline.ts';
import type { Measure } from './packRows.ts';
import { publicationRules } from './publicationRules.ts';
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

  const { byEvent, stretches } = shapesOf(dataset);
  const facts = dataset.events;
  const standings = useMemo(() => dataset.events.map(({ standing }) => standing), [dataset]);
  const lanes = useMemo(
    () => laneColumns(dataset, filterMode === 'hide' ? visible : null, visible),
    [dataset, filterMode, visible],
  );
  // The shelf keeps its place while filters change, so that the axis stands still.
  const hasShelf = useMemo(() => byEvent.includes(null), [byEvent]);
  const allFolds = useMemo(() => findFolds(stretches), [stretches]);

  const columns = useMemo(() => {
    const widest = Math.max(0, ...dataset.themes.map(({ name }) => measures.name(name)));
    return columnsOf(width, widest, hasShelf);
  }, [dataset, hasShelf, measures, width]);
  const scale = useMemo(
    () => foldedScale(stretches, columns.plotWidth, { trueScale, unfolded }),
    [stretches, columns.plotWidth, trueScale, unfolded],
  );
  const data = useMemo(
    () => ({ lanes, shapes: byEvent, facts, measure: measures.label }),
    [lanes, byEvent, facts, measures],
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
  const marks = useMemo(
    () => drawnMarks(lanes, layoutLanes(data, view, columns, frames), columns, frames, standings),
    [lanes, data, view, columns, frames, standings],
  );
  return { lanes, columns, scale, frames, view, ticks, rules, marks, allFolds, visible };
}

/** What `useTimelineLayout` returns. */
export type TimelineLayout = ReturnType<typeof useTimelineLayout>;
