import { useMemo } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { makeLate, useOverlay } from '../ui/useLate.ts';
import type { BracketsProps } from './Brackets.tsx';

/** Drawn for few, and only once something is chosen or pointed at. */
const lateBrackets = makeLate(() => import('./Brackets.tsx'));

interface LayerProps extends BracketsProps {
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
}

/** What the dates of the selection and of what is pointed at hang on: over the marks. */
export function AskedBrackets(props: LayerProps) {
  const asked = useAsked(props);
  const late = useOverlay(lateBrackets, asked.length > 0);
  return late && <late.AskedOnes {...props} asked={asked} />;
}

/** Every other date that hangs on another, if all are to be seen: under the marks, to cover none. */
export function QuietBrackets(props: LayerProps) {
  const showsAll = useAppStore((state) => state.allBrackets);
  const asked = useAsked(props);
  const late = useOverlay(lateBrackets, showsAll);
  return late && <late.QuietOnes {...props} asked={asked} />;
}

/** Indices of the events whose brackets are asked for. */
function useAsked({ dataset, explained }: LayerProps): readonly number[] {
  const selection = useAppStore((state) => state.selection);
  const selected = selection?.type === 'event' ? dataset.eventIndex.get(selection.id) : undefined;
  return useMemo(
    () => [explained, selected].flatMap((event) => event ?? []),
    [explained, selected],
  );
}
