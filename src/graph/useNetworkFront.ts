import { useMemo } from 'react';
import type { Highlight } from '../state/highlight.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import type { GraphTie } from './buildGraph.ts';
import { emphasise, type Emphasis } from './emphasis.ts';

const NOTHING: Highlight = {
  events: new Set(),
  actors: new Set(),
  ties: new Set(),
  passages: new Set(),
};

/** What stands out of a network, by index. */
export interface NetworkFrontParts {
  readonly nearTies: readonly number[];
  readonly hoveredTies: readonly number[];
  readonly litTies: readonly number[];
  readonly nearNodes: readonly number[];
  readonly litNodes: ReadonlySet<number>;
}

/** What stands out by the selection and what is pointed at; `chosen`: by the selection alone. */
export function useNetworkFront(
  ties: readonly GraphTie[],
  indexOf: ReadonlyMap<string, number>,
): { readonly front: NetworkFrontParts; readonly emphasis: Emphasis; readonly chosen: Emphasis } {
  const selected = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const chosen = useMemo(() => emphasise(ties, selected, NOTHING), [ties, selected]);
  const emphasis = useMemo(() => emphasise(ties, selected, hovered), [ties, selected, hovered]);
  const front = useMemo(() => {
    const { litActors, litTies, hoveredTies, near } = emphasis;
    const nodesOf = (ids: ReadonlySet<string>) => [...ids].flatMap((id) => indexOf.get(id) ?? []);
    const tiesWhere = (isIn: (id: string) => boolean) =>
      ties.flatMap(({ id }, i) => (isIn(id) ? [i] : []));
    return {
      nearTies: tiesWhere(
        (id) => Boolean(near?.ties.has(id)) && !litTies.has(id) && !hoveredTies.has(id),
      ),
      hoveredTies: tiesWhere((id) => hoveredTies.has(id) && !litTies.has(id)),
      litTies: tiesWhere((id) => litTies.has(id)),
      // The more important ones on top.
      nearNodes: near ? nodesOf(near.actors).sort((a, b) => b - a) : [],
      litNodes: new Set(nodesOf(litActors)),
    };
  }, [emphasis, ties, indexOf]);
  return { front, emphasis, chosen };
}
