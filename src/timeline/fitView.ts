import type { Dataset } from '../dataset/indexDataset.ts';
import type { Selection } from '../state/facts.ts';
import type { FoldedScale } from './foldedScale.ts';
import type { TimeColumns } from './timeColumns.ts';
import type { FitKind } from './useFits.ts';
import { between, maxZoom } from './view.ts';

/** A view that shows all of something. */
export interface Fit {
  /** Days at the edges; null: everything. */
  readonly viewport: readonly [number, number] | null;
}

/** Free room on each side, as a share of the width: labels stand beside their marks. */
const MARGIN_SHARE = 0.12;
/** A single day is shown within its week, or nothing would be seen of what is around it. */
const LEAST_DAYS = 7;

/** The view of some events (by index), as near as it can be; null: none of them has a date. */
export function fitEvents(
  events: Iterable<number>,
  { starts, ends }: TimeColumns,
  scale: FoldedScale,
  widthPx: number,
): Fit | null {
  let first = Infinity;
  let last = -Infinity;
  for (const event of events) {
    const start = starts[event]!;
    // Undated: not a number.
    if (start !== start) continue;
    first = Math.min(first, start);
    last = Math.max(last, ends[event]!);
  }
  if (first > last) return null;
  const from = scale.toFolded(first);
  const to = scale.toFolded(last);
  const least = Math.max(LEAST_DAYS, scale.length / maxZoom(scale, widthPx));
  const length = Math.max(least, (to - from) / (1 - 2 * MARGIN_SHARE));
  return { viewport: between(scale, (from + to - length) / 2, length) };
}

/**
 * The events (by index) that a selection is about: of an event also those that its date hangs on,
 * of anything else all that it lights up (`lit`, ids).
 */
export function eventsOfSelection(
  dataset: Dataset,
  selection: Selection | null,
  lit: ReadonlySet<string>,
): readonly number[] {
  if (!selection) return [];
  const { events, eventIndex } = dataset;
  if (selection.type !== 'event') return [...lit].flatMap((id) => eventIndex.get(id) ?? []);
  const index = eventIndex.get(selection.id);
  if (index === undefined) return [];
  const partners = (events[index]!.date?.relations ?? []).flatMap(
    ({ event }) => eventIndex.get(event) ?? [],
  );
  return [index, ...partners];
}

/** What a fit hangs on. */
interface Asked {
  readonly dataset: Dataset;
  readonly selection: Selection | null;
  /** Ids of the events that the selection lights up. */
  readonly lit: ReadonlySet<string>;
  /** 1 for each event (by index) that passes the filters. */
  readonly visible: Uint8Array;
  readonly time: TimeColumns;
  readonly scale: FoldedScale;
  readonly widthPx: number;
}

/** The view of everything, of the selection, or of what the filters leave; null: no date in it. */
export function fitView(
  kind: FitKind,
  { dataset, selection, lit, visible, time, scale, widthPx }: Asked,
): Fit | null {
  if (kind === 'all') return { viewport: null };
  const events = kind === 'filter' ? eventsIn(visible) : eventsOfSelection(dataset, selection, lit);
  return fitEvents(events, time, scale, widthPx);
}

function* eventsIn(mask: Uint8Array): Iterable<number> {
  for (let event = 0; event < mask.length; event += 1) if (mask[event] === 1) yield event;
}
