import { useCallback, useMemo, useRef, type RefObject } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { AppState, AppStore } from '../state/appStore.ts';
import type { FilterResult } from '../state/filterEvents.ts';
import { selectFiltered, selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useRowHover } from './useRowHover.ts';
import type { RowPlace } from './useRowWindow.ts';

/** What a list and a table show of the page's state: the same events, with the same signs. */
export interface EventRows {
  readonly dataset: Dataset;
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  /** Event index of each row. */
  readonly rows: Int32Array;
  /** Row of each event by its index; -1: it has none. */
  readonly rowOf: Int32Array;
  readonly visible: FilterResult['visible'];
  /** Event index. */
  readonly selected: number | null;
  /** Ids of the events that the selection lights up. */
  readonly related: ReadonlySet<string>;
  readonly readPlace: () => RowPlace;
  readonly writePlace: (place: RowPlace) => void;
  readonly selectEvent: AppState['selectEvent'];
  readonly hover: AppState['hover'];
}

/** Forms that have rows. */
type RowForm = 'list' | 'table';
/** Where each form was left on a page; not worth sharing. */
const places: Readonly<Record<RowForm, WeakMap<AppStore, RowPlace>>> = {
  list: new WeakMap(),
  table: new WeakMap(),
};
const AT_THE_TOP: RowPlace = { row: 0, intoPx: 0 };

/** Rows for the events in an order: those that the filters leave, or all where they only dim. */
export function useRowEvents(form: RowForm, order: ArrayLike<number>): EventRows {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const { visible } = useAppStore(selectFiltered);
  const keepsOthers = useAppStore((state) => state.filterMode === 'dim');
  const selectedId = useAppStore(({ selection }) =>
    selection?.type === 'event' ? selection.id : null,
  );
  const related = useAppStore(selectHighlight).events;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => (keepsOthers ? Int32Array.from(order) : Int32Array.from(order).filter((i) => visible[i])),
    [order, visible, keepsOthers],
  );
  const rowOf = useMemo(() => {
    const inverse = new Int32Array(dataset.events.length).fill(-1);
    rows.forEach((event, row) => {
      inverse[event] = row;
    });
    return inverse;
  }, [dataset, rows]);
  const hover = useRowHover();
  const readPlace = useCallback(() => places[form].get(store) ?? AT_THE_TOP, [form, store]);
  const writePlace = useCallback(
    (place: RowPlace) => void places[form].set(store, place),
    [form, store],
  );
  return {
    dataset,
    scrollerRef,
    rows,
    rowOf,
    visible,
    selected: selectedId === null ? null : (dataset.eventIndex.get(selectedId) ?? null),
    related,
    readPlace,
    writePlace,
    selectEvent: store.getState().selectEvent,
    hover,
  };
}
