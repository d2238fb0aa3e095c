import type { ReactNode } from 'react';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';

interface Props {
  /** Of the selection; see `Selection`. */
  readonly aspect: string;
  readonly children: ReactNode;
}

/** A line of the card that narrows the selection to its own words; pressed, it widens it again. */
export function AspectButton({ aspect, children }: Props) {
  const { toggleAspect } = useAppStoreApi().getState();
  const isPressed = useAppStore((state) => state.selection?.aspect === aspect);
  return (
    <button
      type="button"
      className="evidence-aspect"
      aria-pressed={isPressed}
      onClick={() => toggleAspect(aspect)}
    >
      {children}
    </button>
  );
}
