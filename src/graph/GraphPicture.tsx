import { useId, useMemo, useRef, useState, type FocusEvent } from 'react';
import type { Pin } from '../state/facts.ts';
import { selectHighlight, selectHovered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sideColour, sideLetter } from '../ui/sideColour.ts';
import { useLate } from '../ui/useLate.ts';
import { ActorNode, ActorShape } from './ActorNode.tsx';
import type { GraphTie } from './buildGraph.ts';
import type { CastTie } from './wholeCast.ts';
import { movePinned, type DrawnActor } from './castActors.ts';
import { drawTies } from './drawTies.ts';
import { emphasise } from './emphasis.ts';
import type { Frame } from './frame.ts';
import { latePictureTools, lateTools, needsPictureTools } from './lateTools.ts';
import { SideNames } from './SideNames.tsx';
import { nameActor, nameTie, STRINGS } from './strings.ts';
import { TieEdge, TieShapes } from './TieEdge.tsx';
import { useActorDrag } from './useActorDrag.ts';
import { targetOf, useGraphActs } from './useGraphActs.ts';
import { graphAnchor } from './useGraphAnchor.ts';
import { useLeaving } from './useLeaving.ts';
import { useView } from './useView.ts';
import { ViewButtons } from './ViewButtons.tsx';
import type { View } from './view.ts';

/** Names are five times as large then: nobody needs more. */
const MAX_ZOOM = 5;

/** What either picture draws. */
export interface PictureProps {
  readonly frame: Frame;
  /** Of the names. */
  readonly textScale: number;
  /** Most important first. */
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  /** All that the dataset has: each keeps its place among those of the same two actors. */
  readonly allTies: readonly CastTie[];
}

/**
 * The graph as a picture. One tab stop: arrow keys go from actor to actor, brackets through the
 * ties of one. Everything drawn is a button with a name, so it can also be read out.
 */
export function GraphPicture(props: PictureProps) {
  const { frame, textScale, allTies } = props;
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const selected = useAppStore(selectHighlight);
  const hovered = useAppStore(selectHovered);
  const hoveredTie = useAppStore(({ hovered: at }) => (at?.type === 'tie' ? at.id : null));
  const tools = useLate(lateTools, false);
  const pictureTools = useLate(latePictureTools, useAppStore(needsPictureTools));
  const tellers = useAppStore((state) => pictureTools?.selectTieTellers(state));
  const svgRef = useRef<SVGSVGElement>(null);
  const worldRef = useRef<SVGGElement>(null);
  const helpId = useId();
  const [dragged, setDragged] = useState<{ readonly id: string; readonly at: Pin } | null>(null);
  const actors = useMemo(() => {
    if (!dragged) return props.actors;
    const moved = movePinned(props.actors, { [dragged.id]: dragged.at }, frame, textScale);
    return pictureTools ? pictureTools.makeWay(dataset, moved, frame, textScale) : moved;
  }, [props.actors, dragged, frame, textScale, dataset, pictureTools]);
  const ties = useMemo(() => drawTies(allTies, props.ties, actors), [allTies, props.ties, actors]);
  /** The actor last focused, from which the keys set out. */
  const [current, setCurrent] = useState<string | null>(null);
  const tabStop = actors.some(({ id }) => id === current) ? current : (actors[0]?.id ?? null);
  const leavingActors = useLeaving(actors);
  const leavingTies = useLeaving(ties);
  useActorDrag(svgRef, worldRef, actors, frame, (id, at) =>
    setDragged(id !== null && at ? { id, at } : null),
  );
  const { view, step } = useView(svgRef, frame, MAX_ZOOM, isOnActor, (moved) => {
    worldRef.current?.setAttribute('transform', transformOf(moved) ?? '');
    // Lines across the page follow in the same frame.
    graphAnchor.publish(graphAnchor.facts());
  });

  const focus = (target: { readonly type: string; readonly id: string } | null) => {
    const elements = svgRef.current?.querySelectorAll<SVGElement>(`[data-${target?.type}]`) ?? [];
    for (const element of elements)
      if (targetOf(element)?.id === target?.id) element.focus({ preventScroll: true });
  };
  const acts = useGraphActs({ actors, ties, frame, current: tabStop, focus, zoom: step });
  const { point, select, onKeyDown } = acts;
  const onFocus = ({ target: element }: FocusEvent) => {
    const target = targetOf(element);
    if (target?.type === 'actor') setCurrent(target.id);
    if (element.matches(':focus-visible')) point(target);
  };

  const { litActors, litTies, hoveredTies, near } = emphasise(ties, selected, hovered);
  const isSelected = (type: 'actor' | 'tie', id: string) =>
    selection?.type === type && selection.id === id;
  // Of the pointed-at tie only: what is selected is said in the evidence, and a card that stays
  // would cover the actors.
  const cardTie = ties.find(({ id }) => id === hoveredTie);
  const look = (side: string | null) => ({
    colour: sideColour(dataset, side),
    letter: sideLetter(dataset, side),
    textScale,
  });
  return (
    <>
      <p id={helpId} hidden>
        {tools?.GRAPH_HELP}
      </p>
      {/* What happens to the buttons inside bubbles up to here; the ground itself only lets go. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={svgRef}
        className="graph-picture"
        width={frame.width}
        height={frame.height}
        role="group"
        aria-label={STRINGS.graph}
        aria-describedby={helpId}
        data-zoomed={view.k > 1 || undefined}
        onClick={({ target, shiftKey }) => select(targetOf(target as Element), shiftKey)}
        onPointerOver={({ target, pointerType }) => {
          if (pointerType !== 'touch') point(targetOf(target as Element));
        }}
        onPointerLeave={() => point(null)}
        onFocus={onFocus}
        onBlur={() => point(null)}
        onKeyDown={onKeyDown}
      >
        <g ref={worldRef} transform={transformOf(view)}>
          <SideNames frame={frame} />
          <g role="group" aria-label={STRINGS.ties}>
            {leavingTies.map((drawn) => (
              <g key={drawn.id} className="graph-tie graph-leaving" aria-hidden>
                <TieShapes drawn={drawn} extra={0} />
              </g>
            ))}
            {ties.map((drawn) => (
              <TieEdge
                key={drawn.id}
                drawn={drawn}
                name={nameTie(dataset, drawn, tellers?.(drawn))}
                isSelected={isSelected('tie', drawn.id)}
                isLit={litTies.has(drawn.id)}
                isHovered={hoveredTies.has(drawn.id)}
                isReceded={near !== null && !near.ties.has(drawn.id)}
              />
            ))}
          </g>
          {pictureTools && tellers && (
            <pictureTools.TieLettersLayer
              {...{ frame, textScale, actors, ties, tellers }}
              near={near && near.ties}
            />
          )}
          <g role="group" aria-label={STRINGS.actors}>
            {leavingActors.map((drawn) => (
              <g
                key={drawn.id}
                className="graph-actor graph-leaving"
                transform={`translate(${drawn.x} ${drawn.y})`}
                aria-hidden
              >
                <ActorShape drawn={drawn} {...look(drawn.shown.actor.side)} />
              </g>
            ))}
            {actors.map((drawn) => (
              <ActorNode
                key={drawn.id}
                drawn={drawn}
                name={nameActor(dataset, drawn.shown)}
                {...look(drawn.shown.actor.side)}
                isSelected={isSelected('actor', drawn.id)}
                isLit={litActors.has(drawn.id)}
                isReceded={near !== null && !near.actors.has(drawn.id)}
                isTabStop={drawn.id === tabStop}
              />
            ))}
          </g>
        </g>
      </svg>
      <ViewButtons canZoomIn={view.k < MAX_ZOOM} canZoomOut={view.k > 1} onZoom={step} />
      {tools && cardTie && (
        <tools.TieCard tie={cardTie} at={shownAt(view, cardTie.shape.middle)} width={frame.width} />
      )}
    </>
  );
}

function transformOf({ k, x, y }: View): string | undefined {
  return k === 1 ? undefined : `translate(${x} ${y}) scale(${k})`;
}

function shownAt({ k, x, y }: View, point: { readonly x: number; readonly y: number }) {
  return { x: x + k * point.x, y: y + k * point.y };
}

/** A press on an actor moves that, not the picture. */
function isOnActor({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-actor]') !== null;
}
