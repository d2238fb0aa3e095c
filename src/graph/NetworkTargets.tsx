import { memo } from 'react';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { GraphTie } from './buildGraph.ts';
import type { DrawnActor } from './castActors.ts';
import { growth, type NetworkScene } from './networkScene.ts';
import { shapeOf } from './paintNetwork.ts';
import { nameActor, nameTie, STRINGS } from './strings.ts';
import { pathOf } from './tiePaths.ts';
import { selectTieTellers } from './tieTellers.ts';
import type { View } from './view.ts';

/** Width of what can be hit of a tie, and how far around a node, px. */
const TIE_HIT = 12;
const NODE_HIT = 12;

interface Props {
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  readonly scene: NetworkScene;
  /** Where it rests. */
  readonly view: View;
  readonly shownNodes: readonly number[];
  readonly shownTies: readonly number[];
  readonly litActors: ReadonlySet<string>;
  readonly litTies: ReadonlySet<string>;
  /** `type:id` of what is selected; null: neither an actor nor a tie. */
  readonly selected: string | null;
  readonly tabStop: string | null;
}

/** What is painted below, as far as it is named or lit, as what can be pointed at and focused. */
export const NetworkTargets = memo(function NetworkTargets(props: Props) {
  const { actors, ties, scene, view, shownNodes, shownTies, litActors, litTies } = props;
  const dataset = useDataset();
  const tellers = useAppStore(selectTieTellers);
  const grown = growth(view);
  const classOf = (type: string, isLit: boolean) => `graph-${type}${isLit ? ' graph-lit' : ''}`;
  return (
    <>
      <g role="group" aria-label={STRINGS.ties}>
        {shownTies.map((index) => {
          const tie = ties[index]!;
          const path = pathOf(shapeOf(scene, view, index));
          return (
            <g
              key={tie.id}
              className={classOf('tie', litTies.has(tie.id))}
              data-tie={tie.id}
              role="button"
              tabIndex={-1}
              aria-pressed={props.selected === `tie:${tie.id}`}
              aria-label={nameTie(dataset, tie, tellers?.(tie))}
            >
              <path className="graph-hit" d={path} strokeWidth={TIE_HIT} />
            </g>
          );
        })}
      </g>
      <g role="group" aria-label={STRINGS.actors}>
        {shownNodes.map((index) => {
          const { id, x, y, radius, shown } = actors[index]!;
          const r = radius * grown;
          return (
            <g
              key={id}
              className={classOf('actor', litActors.has(id))}
              data-actor={id}
              transform={`translate(${px(view.x + view.k * x)} ${px(view.y + view.k * y)})`}
              role="button"
              tabIndex={id === props.tabStop ? 0 : -1}
              aria-pressed={props.selected === `actor:${id}`}
              aria-label={nameActor(dataset, shown)}
            >
              <circle className="graph-hit" r={px(Math.max(NODE_HIT, r))} />
              <circle className="graph-disc" r={px(r)} />
            </g>
          );
        })}
      </g>
    </>
  );
});

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
