import { memo, type CSSProperties, type RefObject } from 'react';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import type { DrawnActor } from './castActors.ts';
import { growth, type NetworkScene } from './networkScene.ts';
import { lineClass } from './TieEdge.tsx';
import { tiePaths } from './tiePaths.ts';
import type { NetworkFrontParts } from './useNetworkFront.ts';
import type { View } from './view.ts';

const HALO = 3.5;
/** How much wider a lit tie is, px. */
const LIT_EXTRA = 0.8;

interface Props extends NetworkFrontParts {
  readonly frontRef: RefObject<SVGGElement | null>;
  readonly actors: readonly DrawnActor[];
  readonly scene: NetworkScene;
  /** Where it rests. */
  readonly view: View;
}

/**
 * What stands out of a network, over what is painted. As elements: they are few, and moving them
 * with the picture costs the page less than painting them.
 */
export const NetworkFront = memo(function NetworkFront(props: Props) {
  const { frontRef, actors, scene, view, nearNodes, litNodes } = props;
  const dataset = useDataset();
  const grown = growth(view);
  const ties = (own: readonly number[], look: string, extra: number) => {
    const { paths, heads } = tiePaths(scene, view, own);
    return (
      <g className={`graph-tie ${look}`}>
        {paths.map(({ key, line, width, path }) => (
          <path key={key} className={lineClass(line)} d={path} strokeWidth={width + extra} />
        ))}
        <path className="graph-arrow" d={heads} />
      </g>
    );
  };
  return (
    <g ref={frontRef} className="graph-network-front" aria-hidden>
      {ties(props.nearTies, '', 0)}
      {ties(props.hoveredTies, 'graph-hovered', LIT_EXTRA)}
      {ties(props.litTies, 'graph-lit', LIT_EXTRA)}
      {nearNodes.map((node) => {
        const { id, x, y, radius, shown } = actors[node]!;
        const colour = { '--graph-side': sideColour(dataset, shown.actor.side) } as CSSProperties;
        const [cx, cy] = [view.x + view.k * x, view.y + view.k * y];
        return (
          <g key={id} className={`graph-actor${litNodes.has(node) ? ' graph-lit' : ''}`}>
            <circle className="graph-halo" cx={cx} cy={cy} r={radius * grown + HALO} />
            <circle className="graph-disc" cx={cx} cy={cy} r={radius * grown} style={colour} />
          </g>
        );
      })}
    </g>
  );
});
