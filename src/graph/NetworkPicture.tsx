import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type MouseEvent as ReactMouseEvent,
} from 'react';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useAnchor } from '../ui/useAnchor.ts';
import { keptFree } from './baseLayout.ts';
import type { PictureProps } from './GraphPicture.tsx';
import { createHits } from './hitNetwork.ts';
import { NamesNote } from './NamesNote.tsx';
import { NetworkCard } from './NetworkCard.tsx';
import { NetworkFront } from './NetworkFront.tsx';
import { LINES, makeScene } from './networkScene.ts';
import { NetworkTargets } from './NetworkTargets.tsx';
import { labelPx } from './nodeShape.ts';
import { noteCorner } from './noteCorner.ts';
import { CAN_PAINT } from './paintInWorker.ts';
import type { Names } from './paintNames.ts';
import { nodesInSight, placeLabels } from './placeLabels.ts';
import { SideNames } from './SideNames.tsx';
import { STRINGS } from './strings.ts';
import { lineClass } from './TieEdge.tsx';
import { targetOf, useGraphActs, type Target } from './useGraphActs.ts';
import { graphAnchor, paintedNames } from './useGraphAnchor.ts';
import { useNetworkColours } from './useNetworkColours.ts';
import { useNetworkFront } from './useNetworkFront.ts';
import { useNetworkDrag } from './useNetworkDrag.ts';
import { tiesOf, useNetworkPaint } from './useNetworkPaint.ts';
import { useView } from './useView.ts';
import { reveal } from './view.ts';
import { GRAPH_HELP } from './graphHelp.ts';
import { ViewButtons } from './ViewButtons.tsx';
import './network.css';

/** A crowd of a thousand is taken apart then. */
const MAX_ZOOM = 16;
/** From the frame's edge to what was brought into sight, px. */
const SIGHT_MARGIN = 48;
/** Among more ties than this nobody can point at one, unless something is selected. */
const MAX_HITTABLE = 500;
/** More ties than this have no elements. */
const MAX_TIE_TARGETS = 240;
/**
 * The graph of many: painted, with as many names as there is room for, more of them the nearer one
 * comes. The keys are those of the picture of few.
 */
export function NetworkPicture({ frame, textScale, actors, ties, allTies }: PictureProps) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  const pointedAt = useAppStore((state) => state.hovered);
  const pins = useAppStore((state) => state.pins);
  const rootRef = useRef<HTMLDivElement>(null);
  const groundRef = useRef<HTMLCanvasElement>(null);
  const namesRef = useRef<HTMLCanvasElement>(null);
  const frontRef = useRef<SVGGElement>(null);
  const heldRef = useRef<SVGGElement>(null);
  const groundLayerRef = useRef<SVGGElement>(null);
  const layerRef = useRef<SVGGElement>(null);
  const helpId = useId();
  const colours = useNetworkColours(dataset);
  const scene = useMemo(() => {
    const sides = new Map(dataset.sides.map(({ id }, i) => [id, i]));
    return makeScene(actors, ties, allTies, (side) => sides.get(side ?? '') ?? sides.size);
  }, [dataset, actors, ties, allTies]);
  const hits = useMemo(() => createHits(scene), [scene]);
  const indexOf = useMemo(() => new Map(actors.map(({ id }, i) => [id, i])), [actors]);

  /** The actor last focused, from which the keys set out, and what is to have focus next. */
  const [current, setCurrent] = useState<string | null>(null);
  const wish = useRef<Target | null>(null);
  const tabStop = indexOf.has(current ?? '') ? current : (actors[0]?.id ?? null);

  const paint = useNetworkPaint();
  const { view, now, show, step } = useView(
    rootRef,
    frame,
    MAX_ZOOM,
    (event) => nodeAt(event) >= 0,
    (moved) => {
      paint.follow(moved);
      // What was pointed at is somewhere else now.
      if (store.getState().hovered) store.getState().hover(null);
      graphAnchor.publish(graphAnchor.facts());
    },
  );

  const { front, emphasis, chosen } = useNetworkFront(ties, indexOf);
  const fontPx = labelPx(false, textScale);
  const labels = useMemo(() => {
    const obstacles = [...keptFree(dataset, frame), noteCorner(frame)];
    const { width, height } = frame;
    // Of what is selected, and of whom a person put somewhere.
    const wanted = new Set([...(chosen.near?.actors ?? []), ...Object.keys(pins)]);
    return placeLabels(actors, view, width, height, fontPx, obstacles, ({ id }) =>
      chosen.litActors.has(id) ? 'chosen' : wanted.has(id) ? 'wanted' : 'usual',
    );
  }, [dataset, actors, view, frame, fontPx, chosen, pins]);
  const inSight = useMemo(
    () => nodesInSight(actors, view, frame.width, frame.height).length,
    [actors, view, frame],
  );
  useAnchor(paintedNames, labels);
  const names = useMemo(
    (): Names => ({
      actors,
      labels,
      fontPx,
      font: `500 ${fontPx}px ${fontFamily()}`,
      near: emphasis.near && new Set(front.nearNodes),
    }),
    [actors, labels, fontPx, emphasis, front],
  );
  const isLit = emphasis.litActors.size + emphasis.litTies.size > 0;
  useLayoutEffect(
    () => paint.update({ scene, colours, names, frame, view, isLit }),
    [paint, scene, colours, names, frame, view, isLit],
  );
  useLayoutEffect(() => {
    if (!CAN_PAINT) return undefined;
    return paint.attach({
      ground: groundRef.current!,
      names: namesRef.current!,
      below: groundLayerRef.current!,
      targets: layerRef.current!,
      front: frontRef.current!,
      held: heldRef.current!,
    });
  }, [paint]);
  useNetworkDrag(rootRef, frame, {
    nodeAt,
    idOf: (node) => actors[node]?.id ?? null,
    indexOf: (id) => indexOf.get(id) ?? -1,
    placeOf: (node) => ({ x: scene.xy[2 * node]!, y: scene.xy[2 * node + 1]! }),
    now,
    hold: (held) => paint.hold(held),
  });

  const focusNow = ({ type, id }: Target): boolean => {
    const elements = layerRef.current?.querySelectorAll<SVGElement>(`[data-${type}]`) ?? [];
    const own = [...elements].find((element) => targetOf(element)?.id === id);
    own?.focus({ preventScroll: true });
    return own !== undefined;
  };
  const focus = (target: Target | null) => {
    if (!target) return;
    if (target.type === 'actor') {
      setCurrent(target.id);
      const { x, y } = actors[indexOf.get(target.id)!]!;
      show(reveal(now(), { x, y }, frame.width, frame.height, SIGHT_MARGIN));
    }
    wish.current = focusNow(target) ? null : target;
  };
  // What is to have focus may only now have an element.
  useEffect(() => {
    if (wish.current && focusNow(wish.current)) wish.current = null;
  });
  const acts = useGraphActs({ actors, ties, frame, current: tabStop, focus, zoom: step });
  const { point, select, onKeyDown } = acts;
  const [isWithin, setIsWithin] = useState(false);
  const onFocus = ({ target: element }: FocusEvent) => {
    const target = targetOf(element);
    setIsWithin(true);
    if (target?.type === 'actor') setCurrent(target.id);
    if (element.matches(':focus-visible')) point(target);
  };

  const shownNodes = useMemo(() => {
    const shown = new Set(labels.map(({ index }) => index));
    for (const node of front.litNodes) shown.add(node);
    for (const id of [tabStop ?? '', ...Object.keys(pins)]) {
      const node = indexOf.get(id);
      if (node !== undefined) shown.add(node);
    }
    return [...shown].sort((a, b) => a - b);
  }, [labels, front.litNodes, indexOf, tabStop, pins]);
  const shownTies = useMemo(() => {
    const shown = new Set(front.litTies);
    const stop = indexOf.get(tabStop ?? '');
    if (isWithin && stop !== undefined) for (const tie of tiesOf(scene, stop)) shown.add(tie);
    return [...shown].slice(0, MAX_TIE_TARGETS);
  }, [front.litTies, indexOf, tabStop, isWithin, scene]);

  function pointOf(event: MouseEvent | TouchEvent | ReactMouseEvent) {
    const at = 'changedTouches' in event ? event.changedTouches[0] : event;
    const { left, top } = rootRef.current!.getBoundingClientRect();
    return { x: (at?.clientX ?? 0) - left, y: (at?.clientY ?? 0) - top };
  }
  function nodeAt(event: MouseEvent | TouchEvent | ReactMouseEvent): number {
    return hits.nodeAt(pointOf(event), now());
  }
  const hit = (event: ReactMouseEvent): Target | null => {
    const node = nodeAt(event);
    if (node >= 0) return { type: 'actor', id: actors[node]!.id };
    const able = chosen.near
      ? ties.flatMap(({ id }, i) => (chosen.near!.ties.has(id) ? [i] : []))
      : ties.length <= MAX_HITTABLE
        ? ties.keys()
        : [];
    const tie = hits.tieAt(pointOf(event), now(), able);
    return tie < 0 ? null : { type: 'tie', id: ties[tie]!.id };
  };

  return (
    <>
      <p id={helpId} hidden>
        {GRAPH_HELP}
      </p>
      {/* What happens to the buttons inside bubbles up to here; the ground itself only lets go. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={rootRef}
        className="graph-network"
        role="group"
        aria-label={STRINGS.graph}
        aria-describedby={helpId}
        data-zoomed={view.k > 1 || undefined}
        data-receded={emphasis.near !== null || undefined}
        data-pointing={pointedAt?.type === 'actor' || pointedAt?.type === 'tie' || undefined}
        data-actors={actors.length}
        onClick={(event) => select(targetOf(event.target as Element) ?? hit(event), event.shiftKey)}
        onPointerMove={(event) => {
          if (event.pointerType !== 'touch' && event.buttons === 0) point(hit(event));
        }}
        onPointerLeave={() => point(null)}
        onFocus={onFocus}
        onBlur={({ relatedTarget, currentTarget }) => {
          point(null);
          setIsWithin(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
        }}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={groundRef}
          className="graph-network-ground"
          style={sizeOf(frame)}
          aria-hidden
        />
        <svg width={frame.width} height={frame.height} aria-hidden>
          <g ref={groundLayerRef}>
            <NetworkFront
              {...front}
              frontRef={frontRef}
              actors={actors}
              scene={scene}
              view={view}
            />
            <g ref={heldRef} className="graph-tie graph-network-held" aria-hidden>
              {LINES.map((line) => (
                <path key={line} className={lineClass(line)} />
              ))}
              <circle />
              <text className="graph-label" />
            </g>
          </g>
        </svg>
        <canvas ref={namesRef} style={sizeOf(frame)} aria-hidden />
        <svg width={frame.width} height={frame.height}>
          <SideNames frame={frame} />
          <g ref={layerRef}>
            <NetworkTargets
              actors={actors}
              ties={ties}
              scene={scene}
              view={view}
              shownNodes={shownNodes}
              shownTies={shownTies}
              litActors={emphasis.litActors}
              litTies={emphasis.litTies}
              selected={selection && `${selection.type}:${selection.id}`}
              tabStop={tabStop}
            />
          </g>
        </svg>
      </div>
      <ViewButtons canZoomIn={view.k < MAX_ZOOM} canZoomOut={view.k > 1} onZoom={step} />
      <NamesNote frame={frame} named={labels.length} inSight={inSight} />
      <NetworkCard
        actors={actors}
        ties={ties}
        scene={scene}
        labels={labels}
        view={view}
        width={frame.width}
      />
    </>
  );
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height };
}

/** As names are set elsewhere on the page. */
function fontFamily(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font-sans') || 'sans-serif';
}
