import { useMemo, useState } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { itemsNear, offerItems, type ItemType } from './shareItems.ts';

/** The thing of a kind that is shared, and how to choose another. */
export interface Pick {
  /** Null: the dataset has none. */
  readonly id: string | null;
  readonly near: readonly string[];
  readonly choose: (id: string) => void;
}

/** Of each kind the thing that is shared: the selected one, or one near it, until another is chosen. */
export function usePicks(): (type: ItemType) => Pick {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const [chosen, setChosen] = useState<Partial<Record<ItemType, string>>>({});
  const near = useMemo(
    () => ({
      event: itemsNear(dataset, 'event', selection),
      passage: itemsNear(dataset, 'passage', selection),
      tie: itemsNear(dataset, 'tie', selection),
    }),
    [dataset, selection],
  );
  return (type) => ({
    id: chosen[type] ?? offerItems(dataset, type, '', near[type])[0]?.id ?? null,
    near: near[type],
    choose: (id) => setChosen((before) => ({ ...before, [type]: id })),
  });
}
