import { useMemo } from 'react';
import { ActorShape } from '../graph/ActorNode.tsx';
import { LineSample } from '../graph/LineSample.tsx';
import { SideNames } from '../graph/SideNames.tsx';
import { LINE_WORDS } from '../graph/strings.ts';
import { TieShapes } from '../graph/TieEdge.tsx';
import { useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import type { HandoutEvents } from './handoutEvents.ts';
import { paperGraph } from './handoutGraph.ts';
import { sideSigns } from './handoutSigns.ts';
import { HANDOUT } from './handoutStrings.ts';
import '../graph/graph.css';

interface Props {
  readonly shown: HandoutEvents;
}

/** Who dealt with whom, with the numbers of the events on the lines. */
export function HandoutGraph({ shown }: Props) {
  const dataset = useDataset();
  const graph = useMemo(() => paperGraph(dataset, shown.mask, shown.numbers), [dataset, shown]);
  const signs = useMemo(() => sideSigns(dataset.sides), [dataset]);
  if (!graph) return null;
  const { frame, actors, ties, numbers, lines, textScale, moreActors, moreTies } = graph;
  return (
    <section className="handout-graph">
      <h2>{HANDOUT.graph}</h2>
      <figure className="handout-picture">
        <svg
          className="handout-drawing"
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          aria-hidden="true"
          data-graph
        >
          <SideNames frame={frame} />
          {ties.map((drawn) => (
            <g key={drawn.id} data-tie={drawn.id}>
              <TieShapes drawn={drawn} extra={0} />
            </g>
          ))}
          <g className="graph-letters">
            {numbers.map(({ id, text, x, y, fontPx }) => (
              <text key={id} x={x} y={y} fontSize={fontPx}>
                {text}
              </text>
            ))}
          </g>
          {actors.map((drawn) => {
            const { side } = drawn.shown.actor;
            return (
              <g
                key={drawn.id}
                data-actor={drawn.id}
                transform={`translate(${drawn.x} ${drawn.y})`}
              >
                <ActorShape
                  drawn={drawn}
                  colour={sideColour(dataset, side)}
                  letter={(side !== null && signs.get(side)) || ''}
                  textScale={textScale}
                />
              </g>
            );
          })}
        </svg>
      </figure>
      <ul className="handout-legend">
        {numbers.length > 0 && <li>{HANDOUT.graphNote}</li>}
        {lines.map((line) => (
          <li key={line}>
            <LineSample line={line} /> {LINE_WORDS[line]}
          </li>
        ))}
        {moreActors + moreTies > 0 && (
          <li>{HANDOUT.leftOut(moreActors, moreTies, dataset.language)}</li>
        )}
      </ul>
    </section>
  );
}
