import { useMemo, useState } from 'react';
import type { Passage } from '../dataset/model.ts';
import type { Selection } from '../state/facts.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { orderPassages } from './sourcePlaces.ts';

export interface PassageStepsState {
  /** The selection's passages in reading order, over all sources. */
  readonly steps: readonly Passage[];
  /** Which of them the reader is at; null: none lies in the open source. */
  readonly at: number | null;
  /** Goes to one of them, in the open source or not. */
  readonly goTo: (passage: string) => void;
}

/**
 * Where the reader is among the selection's passages: at the one that was stepped to or clicked
 * in this selection, as long as its source is open; else at the first one in the open source.
 */
export function usePassageSteps(openSource: string | null): PassageStepsState {
  const store = useAppStoreApi();
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const current = useAppStore(selectHighlight).passages;
  const steps = useMemo(() => orderPassages(dataset, current), [dataset, current]);
  const [chosen, setChosen] = useState<{ selection: Selection | null; passage: string } | null>(
    null,
  );

  const isHere = (passage: Passage) => passage.source === openSource;
  const chosenAt =
    chosen?.selection === selection
      ? steps.findIndex((passage) => passage.id === chosen?.passage && isHere(passage))
      : -1;
  const at = chosenAt >= 0 ? chosenAt : steps.findIndex(isHere);
  return {
    steps,
    at: at >= 0 ? at : null,
    goTo: (passage) => {
      // Read from the store: a click on a mark selects first and comes here at once.
      setChosen({ selection: store.getState().selection, passage });
      const source = dataset.passageById.get(passage)?.source;
      if (source !== undefined && source !== openSource) store.getState().showSource(source);
    },
  };
}
