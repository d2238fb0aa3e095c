import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { Selection } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { neighbourEvent } from './neighbourEvent.ts';
import { CLOSE, NEXT_EVENT, PREVIOUS_EVENT } from './strings.ts';

/** The card's own controls: step through the events that show, in time; let go. */
export function CardCorner({ selection }: { readonly selection: Selection }) {
  const dataset = useDataset();
  const { visible } = useAppStore(selectFiltered);
  const { selectEvent, clearSelection } = useAppStoreApi().getState();
  const index = selection.type === 'event' ? dataset.eventIndex.get(selection.id) : undefined;
  const step = (by: -1 | 1) => {
    const to = index === undefined ? null : neighbourEvent(visible, index, by);
    const id = to === null ? undefined : dataset.events[to]!.id;
    return (
      <button
        type="button"
        aria-label={by < 0 ? PREVIOUS_EVENT : NEXT_EVENT}
        disabled={id === undefined}
        onClick={() => id !== undefined && selectEvent(id)}
      >
        {by < 0 ? <ChevronLeft aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
      </button>
    );
  };
  return (
    <div className="evidence-corner">
      {index !== undefined && step(-1)}
      {index !== undefined && step(1)}
      <button type="button" aria-label={CLOSE} onClick={clearSelection}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
