import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Pin } from '../state/facts.ts';
import type { Highlight } from '../state/highlight.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { sideColour, sideLetter } from '../ui/sideColour.ts';
import { ActorNode, ActorShape } from './ActorNode.tsx';
import type { Frame } from './baseLayout.ts';
import type { DrawnActor } from './castActors.ts';
import type { DrawnTie } from './drawTies.ts';
import { emphasise } from './emphasis.ts';
import { nearestInDirection, type Direction } from './nearestInDirection.ts';
import { placeSideNames } from './sidePlaces.ts';
import { nameActor, nameTie, STRINGS } from './strings.ts';
import { TieCard } from './TieCard.tsx';
import { TieEdge, TieShapes } from './TieEdge.tsx';
import { toPin } from './toPin.ts';
import { useActorDrag } from './useActorDrag.ts';
import { useLeaving } from './useLeaving.ts';

/** How far a key press moves an actor, px. */
const KEY_STEP = 12;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface GraphPictureProps {
  readonly frame: Frame;
  /** Most important first. */
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly DrawnTie[];
  readonly selected: Highlight;
  readonly hovered: Highlight;
  /** While an actor is dragged: where it is, so that its ties follow. */
  onDrag(id: string | null, at: Pin | null): void;
}

/**
 * The graph as a picture. One tab stop: arrow keys go from actor to actor, brackets through the
 * ties of one. Everything drawn is a button with a name, so it can also be read out.
 */
export function GraphPicture({
  frame,
  actors,
  ties,
  selected,
  hovered,
  onDrag,
}: GraphPictureProps) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  const hoveredTie = useAppStore(({ hovered: at }) => (at?.type === 'tie' ? at.id : null));
  const svgRef = useRef<SVGSVGElement>(null);
  const helpId = useId();
  /** The actor last focused, from which the keys set out. */
  const [current, setCurrent] = useState<string | null>(null);
  const tabStop = actors.some(({ id }) => id === current) ? current : (actors[0]?.id ?? null);
  const leavingActors = useLeaving(actors);
  const leavingTies = useLeaving(ties);
  useActorDrag(svgRef, actors, frame, onDrag);

  const { litActors, litTies, hoveredTies, near } = emphasise(ties, selected, hovered);
  const isSelected = (type: 'actor' | 'tie', id: string) =>
    selection?.type === type && selection.id === id;
  // Of the pointed-at tie only: what is selected is said in the evidence, and a card that stays
  // would cover the actors.
  const cardTie = ties.find(({ id }) => id === hoveredTie);

  const point = (target: Target | null) => {
    const { hovered: old, hover } = store.getState();
    if (old?.type === target?.type && old?.id === target?.id) return;
    hover(target && { ...target, aspect: null });
  };
  const select = (target: Target | null) => {
    const { selectActor, selectTie, clearSelection } = store.getState();
    if (!target) clearSelection();
    else if (target.type === 'actor') selectActor(target.id);
    else selectTie(target.id);
  };
  const focus = (target: Target | null) => {
    const elements = svgRef.current?.querySelectorAll<SVGElement>(`[data-${target?.type}]`) ?? [];
    for (const element of elements)
      if (targetOf(element)?.id === target?.id) element.focus({ preventScroll: true });
  };
  const onFocus = ({ target: element }: FocusEvent) => {
    const target = targetOf(element);
    if (target?.type === 'actor') setCurrent(target.id);
    if (element.matches(':focus-visible')) point(target);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.target as Element);
    const from = actors.find(({ id }) => id === tabStop);
    if (!target || !from) return;
    const direction = ARROWS[event.key];
    const handled = (() => {
      if (direction && event.shiftKey) {
        if (target.type !== 'actor') return false;
        const step = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
        const at = { x: from.x + step[0]! * KEY_STEP, y: from.y + step[1]! * KEY_STEP };
        store.getState().pinActor(from.id, toPin(at, frame));
        return true;
      }
      if (direction) {
        const next = nearestInDirection(actors, from, direction);
        focus({ type: 'actor', id: next && target.type === 'actor' ? next.id : from.id });
        return true;
      }
      switch (event.key) {
        case 'Home':
        case 'End':
          focus({ type: 'actor', id: actors.at(event.key === 'Home' ? 0 : -1)!.id });
          return true;
        case ']':
        case '[':
          focus(stepThroughTies(ties, from.id, target, event.key === ']' ? 1 : -1));
          return true;
        case 'Enter':
        case ' ':
          select(target);
          return true;
        case 'Escape':
          point(null);
          if (target.type === 'tie') focus({ type: 'actor', id: from.id });
          else select(null);
          return true;
        default:
          return false;
      }
    })();
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const look = (side: string | null) => ({
    colour: sideColour(dataset, side),
    letter: sideLetter(dataset, side),
    textScale: frame.textScale,
  });
  return (
    <>
      <p id={helpId} hidden>
        {STRINGS.graphHelp}
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
        onClick={({ target }) => select(targetOf(target as Element))}
        onPointerOver={({ target, pointerType }) => {
          if (pointerType !== 'touch') point(targetOf(target as Element));
        }}
        onPointerLeave={() => point(null)}
        onFocus={onFocus}
        onBlur={() => point(null)}
        onKeyDown={onKeyDown}
      >
        <g className="graph-sides">
          {placeSideNames(dataset, frame.width, frame.height, frame.textScale).map((name) => (
            <text
              key={name.side}
              x={name.x}
              y={name.y}
              textAnchor={name.anchor}
              style={{ fill: sideColour(dataset, name.side) }}
            >
              {name.text}
            </text>
          ))}
        </g>
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
              name={nameTie(dataset, drawn)}
              isSelected={isSelected('tie', drawn.id)}
              isLit={litTies.has(drawn.id)}
              isHovered={hoveredTies.has(drawn.id)}
              isReceded={near !== null && !near.ties.has(drawn.id)}
            />
          ))}
        </g>
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
      </svg>
      {cardTie && <TieCard drawn={cardTie} frame={frame} />}
    </>
  );
}

interface Target {
  readonly type: 'actor' | 'tie';
  readonly id: string;
}

/** The actor or tie that an element belongs to. */
function targetOf(element: Element): Target | null {
  const owner = element.closest('[data-actor],[data-tie]');
  const actor = owner?.getAttribute('data-actor');
  if (actor) return { type: 'actor', id: actor };
  const tie = owner?.getAttribute('data-tie');
  return tie ? { type: 'tie', id: tie } : null;
}

/** The next tie of an actor; after the last the actor itself again. */
function stepThroughTies(
  ties: readonly DrawnTie[],
  actor: string,
  from: Target,
  step: 1 | -1,
): Target {
  const own = ties.filter(({ tie }) => tie.from === actor || tie.to === actor);
  const at = from.type === 'tie' ? own.findIndex(({ id }) => id === from.id) : -1;
  const stops = own.length + 1;
  const next = own[((at + 1 + step + stops) % stops) - 1];
  return next ? { type: 'tie', id: next.id } : { type: 'actor', id: actor };
}
