import type { Dataset } from '../dataset/indexDataset.ts';
import type { Pin } from '../state/facts.ts';
import type { Frame } from './baseLayout.ts';
import type { Graph, GraphActor } from './buildGraph.ts';
import type { PlacedActor } from './layoutTypes.ts';
import { fitLabel } from './measureLabel.ts';
import { labelPx, placedBox } from './nodeShape.ts';
import { columnOf } from './sidePlaces.ts';

/** An actor as drawn. */
export interface DrawnActor extends PlacedActor {
  readonly shown: GraphActor;
}

export interface Cast {
  readonly drawn: readonly DrawnActor[];
  /** How many more the filters show than there is room for. */
  readonly more: number;
}

/** Radius of those who take another's place, which was sized for the other, px. */
const GUEST_RADIUS = 8;

/**
 * Gives the places to those whom the filters show. Who has a place of his own keeps it; others
 * (in a dataset of thousands) take places that are free for now, of their own side where there is
 * one, so nobody ever moves. The required come first: the selected actor and its neighbours.
 */
export function castActors(
  dataset: Dataset,
  graph: Graph,
  places: readonly PlacedActor[],
  required: ReadonlySet<string>,
  textScale: number,
): Cast {
  const wanted = [
    ...graph.actors.filter(({ id }) => required.has(id)),
    ...graph.actors.filter(({ id, dimmed }) => !required.has(id) && !dimmed),
    ...graph.actors.filter(({ id, dimmed }) => !required.has(id) && dimmed),
  ].slice(0, places.length);
  const wantedById = new Map(wanted.map((actor) => [actor.id, actor]));
  const free = places.filter(({ id }) => !wantedById.has(id));
  const columnAt = (id: string) => columnOf(dataset, dataset.actorById.get(id)?.side ?? null).at;

  const drawn: DrawnActor[] = [];
  for (const place of places) {
    const shown = wantedById.get(place.id);
    if (shown) drawn.push({ ...place, shown });
    wantedById.delete(place.id);
  }
  for (const shown of wantedById.values()) {
    const column = columnAt(shown.id);
    const own = free.findIndex(({ id }) => columnAt(id) === column);
    const [place] = free.splice(Math.max(0, own), 1);
    if (place) drawn.push({ ...lendPlace(place, shown, textScale), shown });
  }
  return { drawn, more: graph.actors.length - drawn.length };
}

/** The place for somebody else, whose name is cut to the room there. */
function lendPlace(place: PlacedActor, { id, actor }: GraphActor, textScale: number): PlacedActor {
  const fontPx = labelPx(false, textScale);
  const { lines } = fitLabel(actor.name, fontPx, place.labelWidth);
  const fitting =
    lines.length <= place.lines.length
      ? lines
      : fitLabel(actor.name.replaceAll(/\s+/g, '\u00a0'), fontPx, place.labelWidth).lines;
  const radius = Math.min(GUEST_RADIUS, place.radius);
  return { ...place, id, lines: fitting, radius, strong: false };
}

/** Moves the actors that a person dragged to where they were dropped, whole within the frame. */
export function movePinned(
  drawn: readonly DrawnActor[],
  pins: Readonly<Record<string, Pin>>,
  { width, height, textScale }: Frame,
): readonly DrawnActor[] {
  return drawn.map((actor) => {
    const pin = pins[actor.id];
    if (!pin) return actor;
    const { x0, y0, x1, y1 } = placedBox({ ...actor, x: 0, y: 0 }, textScale);
    return {
      ...actor,
      x: Math.max(-x0, Math.min(width - x1, pin[0] * width)),
      y: Math.max(-y0, Math.min(height - y1, pin[1] * height)),
    };
  });
}
