import { Fragment, type CSSProperties } from 'react';
import { ActorShape } from '../graph/ActorNode.tsx';
import { keptFree } from '../graph/baseLayout.ts';
import { boxesTouch } from '../graph/boxes.ts';
import { drawTies } from '../graph/drawTies.ts';
import type { Frame } from '../graph/frame.ts';
import { LINES } from '../graph/hiddenParts.ts';
import { growth, makeScene } from '../graph/networkScene.ts';
import { labelPx } from '../graph/nodeShape.ts';
import { placeLabels } from '../graph/placeLabels.ts';
import { placeTieLetters } from '../graph/placeTieLetters.ts';
import { SideNames } from '../graph/SideNames.tsx';
import { placeSideNames } from '../graph/sidePlaces.ts';
import { lineClass, TieShapes } from '../graph/TieEdge.tsx';
import { selectTieTellers } from '../graph/tieTellers.ts';
import { tiePaths } from '../graph/tiePaths.ts';
import { WHOLE } from '../graph/view.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sideColour } from '../ui/sideColour.ts';
import type { PictureGraph as Drawing } from './pictureGraph.ts';
import '../graph/graph.css';

/** How much wider the selection's ties are, px. */
const LIT_EXTRA = 1;

interface Props {
  readonly drawing: Drawing;
}

/** The graph as in the page, as one drawing. */
export function PictureGraph({ drawing }: Props) {
  return drawing.type === 'network' ? <Network drawing={drawing} /> : <Few drawing={drawing} />;
}

/** Few actors, each with its name. */
function Few({ drawing }: Props) {
  const { actors, frame, textScale, emphasis } = drawing;
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const tellers = useAppStore(selectTieTellers);
  const { litActors, litTies, near } = emphasis;
  const ties = drawTies(drawing.allTies, drawing.ties, actors);
  const letters =
    tellers &&
    placeTieLetters(ties, tellers, actors, textScale, keptFree(dataset, frame)).filter(
      ({ id }) => near === null || near.ties.has(id),
    );
  return (
    <>
      <Sides frame={frame} />
      {ties.map((drawn) => (
        <g
          key={drawn.id}
          className={classes('graph-tie', {
            lit: litTies.has(drawn.id),
            receded: near !== null && !near.ties.has(drawn.id),
            dimmed: drawn.dimmed,
          })}
        >
          <TieShapes drawn={drawn} extra={litTies.has(drawn.id) ? LIT_EXTRA : 0} />
        </g>
      ))}
      {letters && (
        <g className="graph-letters">
          {letters.map(({ id, text, x, y, fontPx }) => (
            <text key={id} x={x} y={y} style={{ fontSize: fontPx }}>
              {text}
            </text>
          ))}
        </g>
      )}
      {actors.map((drawn) => (
        <g
          key={drawn.id}
          className={classes('graph-actor', {
            selected: selection?.type === 'actor' && selection.id === drawn.id,
            lit: litActors.has(drawn.id),
            receded: near !== null && !near.actors.has(drawn.id),
            dimmed: drawn.shown.dimmed,
          })}
          transform={`translate(${drawn.x} ${drawn.y})`}
        >
          <ActorShape
            drawn={drawn}
            colour={sideColour(dataset, drawn.shown.actor.side)}
            letter=""
            textScale={textScale}
          />
        </g>
      ))}
    </>
  );
}

/** The names of the sides, unless they are too many for that: the legend has them too. */
function Sides({ frame }: { readonly frame: Frame }) {
  const { width, height, textScale } = frame;
  const names = placeSideNames(useDataset(), width, height, textScale);
  const isCrowded = names.some(({ box }, i) =>
    names.slice(i + 1).some((other) => boxesTouch(box, other.box)),
  );
  return !isCrowded && <SideNames frame={frame} />;
}

function classes(name: string, looks: Readonly<Record<string, unknown>>): string {
  const held = Object.keys(looks).filter((look) => looks[look]);
  return [name, ...held.map((look) => `graph-${look}`)].join(' ');
}

/** As the page paints many lines: thinner and paler, so that one sees where they gather. */
const FEW_LINES = 250;
const LEAST_SHARE = 0.35;
const LEAST_OPACITY = 0.3;
const MOST_ARROWS = 700;
const LINE_HEIGHT = 1.2;
const RIM = 1;
const HALO = 3.5;

/** Many actors, with as many names as have room. */
function Network({ drawing }: Props) {
  const { actors, ties, allTies, frame, textScale, emphasis } = drawing;
  const dataset = useDataset();
  const pins = useAppStore((state) => state.pins);
  const { litActors, litTies, near } = emphasis;
  const scene = makeScene(actors, ties, allTies, () => 0);
  const fontPx = labelPx(false, textScale);
  const labels = placeLabels(
    actors,
    WHOLE,
    frame.width,
    frame.height,
    fontPx,
    keptFree(dataset, frame),
    ({ id }) =>
      litActors.has(id)
        ? 'chosen'
        : near?.actors.has(id) || Object.hasOwn(pins, id)
          ? 'wanted'
          : 'usual',
  );
  const crowd = Math.min(1, Math.sqrt(FEW_LINES / Math.max(1, ties.length)));
  const linesOf = (look: string, isIn: (at: number) => boolean, extra: number) => {
    const own = ties.flatMap((_, at) => (isIn(at) ? [at] : []));
    const share = extra > 0 ? 1 : Math.max(LEAST_SHARE, crowd);
    const opacity = extra > 0 ? 1 : Math.max(LEAST_OPACITY, crowd);
    const hasArrows = own.length <= MOST_ARROWS;
    return (
      <g className={`graph-tie ${look}`}>
        {batchesOf(own).map((batch) => {
          const { paths, heads } = tiePaths(scene, WHOLE, batch);
          return (
            <Fragment key={batch[0]}>
              {paths.map(({ key, line, width, path }) => (
                <path
                  key={key}
                  className={lineClass(line)}
                  d={path}
                  strokeWidth={width * share + extra}
                  strokeOpacity={opacity}
                />
              ))}
              {hasArrows && heads !== '' && (
                <path className="graph-arrow" d={heads} fillOpacity={opacity} />
              )}
            </Fragment>
          );
        })}
      </g>
    );
  };
  const isFaint = (at: number) =>
    Boolean(ties[at]!.dimmed) || (near !== null && !near.ties.has(ties[at]!.id));
  const isLit = (at: number) => litTies.has(ties[at]!.id);
  return (
    <>
      {linesOf('graph-receded', (at) => isFaint(at) && !isLit(at), 0)}
      {linesOf('', (at) => !isFaint(at) && !isLit(at), 0)}
      {linesOf('graph-lit', isLit, LIT_EXTRA)}
      {/* The important ones on top. */}
      {actors.toReversed().map(({ id, x, y, radius, shown }) => {
        const recedes = shown.dimmed || (near !== null && !near.actors.has(id));
        const colour = { '--graph-side': sideColour(dataset, shown.actor.side) } as CSSProperties;
        const r = radius * growth(WHOLE);
        return (
          <g
            key={id}
            className={classes('graph-actor', { lit: litActors.has(id), receded: recedes })}
          >
            <circle className="graph-halo" cx={x} cy={y} r={r + HALO} />
            <circle className="picture-paper" cx={x} cy={y} r={r + RIM} />
            <circle className="graph-disc picture-disc" cx={x} cy={y} r={r} style={colour} />
          </g>
        );
      })}
      {labels.map(({ index, lines, box }) => {
        const { id, shown } = actors[index]!;
        const recedes = shown.dimmed || (near !== null && !near.actors.has(id));
        return (
          <g key={id} className={classes('graph-actor', { receded: recedes })}>
            <text className="graph-label picture-name" style={{ fontSize: fontPx }}>
              {lines.map((line, i) => (
                <tspan
                  key={i}
                  x={(box.x0 + box.x1) / 2}
                  y={box.y0 + fontPx * (LINE_HEIGHT * (i + 0.5) + 0.35)}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <g className="picture-sides">
        <Sides frame={frame} />
      </g>
    </>
  );
}

/** Lines that lie on each other are darker only where they are drawn apart. */
const BATCH = 64;

function batchesOf(all: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));
}

/** Kinds of lines that occur. */
export function linesIn({ ties }: Drawing) {
  return LINES.filter((line) => ties.some((tie) => tie.line === line));
}
