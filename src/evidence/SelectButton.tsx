import type { ReactNode } from 'react';
import type { AppState } from '../state/appStore.ts';
import type { Selection } from '../state/facts.ts';
import { useAppStoreApi } from '../state/useAppStore.ts';

interface Props {
  readonly type: Selection['type'];
  readonly id: string;
  readonly aspect?: string | null;
  readonly className?: string;
  readonly children: ReactNode;
}

function select(state: AppState, { type, id, aspect }: Selection): void {
  if (type === 'event') state.selectEvent(id, aspect);
  else if (type === 'actor') state.selectActor(id, aspect);
  else if (type === 'tie') state.selectTie(id);
  else if (type === 'passage') state.selectPassage(id);
  else state.selectSource(id);
}

/** A way on to something else: selects it, and previews it everywhere while pointed at. */
export function SelectButton({ type, id, aspect = null, className, children }: Props) {
  const store = useAppStoreApi();
  const { hover } = store.getState();
  const target = { type, id, aspect };
  return (
    <button
      type="button"
      className={className ?? 'evidence-link'}
      onClick={() => select(store.getState(), target)}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'touch') hover(target);
      }}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(target)}
      onBlur={() => hover(null)}
    >
      {children}
    </button>
  );
}
