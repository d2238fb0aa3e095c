import { lazy, Suspense, useMemo } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import type { BracketsProps } from './Brackets.tsx';

/** Drawn for few, and only once something is chosen or pointed at. */
const AskedOnes = lazy(async () => ({ default: (await import('./Brackets.tsx')).AskedOnes }));
const QuietOnes = lazy(async () => ({ default: (await import('./Brackets.tsx')).QuietOnes }));

interface LayerProps extends BracketsProps {
  /** Index of the event whose date is explained besides the selection's; null: none. */
  readonly explained: number | null;
}

/** What the dates of the selection and of what is pointed at hang on: over the marks. */
export function AskedBrackets(props: LayerProps) {
  const asked = useAsked(props);
  return (
    asked.length > 0 && (
      <Suspense>
        <AskedOnes {...props} asked={asked} />
      </Suspense>
    )
  );
}

/** Every other date that hangs on another, if all are to be seen: under the marks, to cover none. */
export function QuietBrackets(props: LayerProps) {
  const showsAll = useAppStore((state) => state.allBrackets);
  const asked = useAsked(props);
  return (
    showsAll && (
      <Suspense>
        <QuietOnes {...props} asked={asked} />
      </Suspense>
    )
  );
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
