import type { Selection } from '../state/facts.ts';
import type { Highlight } from '../state/highlight.ts';
import type { GraphTie } from './buildGraph.ts';

/** What stands out in the graph, by id. */
export interface Emphasis {
  /** What the selection is about: in the accent. */
  readonly litActors: ReadonlySet<string>;
  readonly litTies: ReadonlySet<string>;
  /** What is pointed at. */
  readonly hoveredTies: ReadonlySet<string>;
  /** What does not recede; null: nothing does. */
  readonly near: {
    readonly actors: ReadonlySet<string>;
    readonly ties: ReadonlySet<string>;
  } | null;
}

/**
 * The selection is lit; around what is pointed at, else around the selection, the rest recedes.
 * A selection or target that is nowhere in the graph (a source, say) makes nothing recede.
 */
export function emphasise(
  ties: readonly GraphTie[],
  selected: Highlight,
  hovered: Highlight,
): Emphasis {
  const litTies = selected.ties;
  const focus = isEmpty(hovered) ? (isEmpty(selected) ? null : selected) : hovered;
  if (!focus) return { litActors: selected.actors, litTies, hoveredTies: hovered.ties, near: null };
  const actors = new Set([...focus.actors, ...selected.actors]);
  const nearTies = new Set([...focus.ties, ...litTies]);
  for (const { id, tie } of ties) if (nearTies.has(id)) actors.add(tie.from).add(tie.to);
  return {
    litActors: selected.actors,
    litTies,
    hoveredTies: hovered.ties,
    near: { actors, ties: nearTies },
  };
}

/** Who must be among the drawn: the selected actor with those it has ties to, or those at the
 * ends of what is selected. */
export function requiredActors(
  ties: readonly GraphTie[],
  selection: Selection | null,
  selected: Highlight,
): ReadonlySet<string> {
  if (!selection) return new Set();
  const required = new Set(selected.actors);
  for (const { id, tie } of ties) if (selected.ties.has(id)) required.add(tie.from).add(tie.to);
  return required;
}

function isEmpty({ actors, ties }: Highlight): boolean {
  return actors.size === 0 && ties.size === 0;
}
