import type { Dataset } from '../dataset/indexDataset.ts';
import type { Pin } from '../state/facts.ts';
import type { Places } from './places.ts';
import type { Frame } from './frame.ts';
import type { Graph, GraphActor } from './buildGraph.ts';
import type { PlacedActor } from './layoutTypes.ts';
import { fitLabel } from './measureLabel.ts';
import { labelPx, NETWORK_LABEL_WIDTH, placedBox } from './nodeShape.ts';
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
 * Gives the places to those whom the filters show. Who has a place of his own keeps it, so nobody
 * ever moves; others (in a network of thousands) take places that are free for now, of their own
 * side alone: a side's actor amid the other would be a false statement. The required (the selected
 * actor and its neighbours) come first, and the least active of their side give way to them.
 */
export function castActors(
  dataset: Dataset,
  graph: Graph,
  { placed: places, type, textScale }: Places,
  required: ReadonlySet<string>,
): Cast {
  const columnAt = (id: string) => columnOf(dataset, dataset.actorById.get(id)?.side ?? null).at;
  const shownById = new Map(graph.actors.map((actor) => [actor.id, actor]));
  const ownPlaces = new Set(places.map(({ id }) => id));
  const cast = new Map<PlacedActor, GraphActor>();
  for (const place of places) {
    const shown = shownById.get(place.id);
    if (shown) cast.set(place, shown);
  }

  const placesOfSide = new Map<string, PlacedActor[]>();
  for (const place of places) {
    const column = columnAt(place.id);
    placesOfSide.set(column, [...(placesOfSide.get(column) ?? []), place]);
  }
  const guests = graph.actors.filter(({ id }) => !ownPlaces.has(id));
  const rank = ({ id, dimmed }: GraphActor) => (required.has(id) ? 0 : dimmed ? 2 : 1);
  for (const guest of guests.toSorted((a, b) => rank(a) - rank(b))) {
    const ofSide = placesOfSide.get(columnAt(guest.id)) ?? [];
    const place =
      ofSide.find((candidate) => !cast.has(candidate)) ??
      (required.has(guest.id)
        ? ofSide.findLast((candidate) => !required.has(cast.get(candidate)!.id))
        : undefined);
    if (place) cast.set(place, guest);
  }

  const drawn = places.flatMap((place) => {
    const shown = cast.get(place);
    if (!shown) return [];
    return [
      shown.id === place.id
        ? { ...place, shown }
        : lentTo(place, shown, textScale, type === 'network'),
    ];
  });
  return { drawn, more: graph.actors.length - drawn.length };
}

/** The place for somebody else; a name is cut to the room there, unless it looks for its own. */
function lentTo(
  place: PlacedActor,
  shown: GraphActor,
  textScale: number,
  isFree: boolean,
): DrawnActor {
  const { id, actor } = shown;
  const fontPx = labelPx(false, textScale);
  const name = actor.name.replaceAll(/\s+/g, '\u00a0');
  const room = isFree ? NETWORK_LABEL_WIDTH * textScale : place.labelWidth;
  const { lines, width } = fitLabel(name, fontPx, room);
  const labelWidth = isFree ? width : place.labelWidth;
  const radius = Math.min(GUEST_RADIUS, place.radius);
  return { ...place, id, lines, labelWidth, radius, strong: false, shown };
}

/** Moves the actors that a person dragged to where they were dropped, whole within the frame. */
export function movePinned(
  drawn: readonly DrawnActor[],
  pins: Readonly<Record<string, Pin>>,
  { width, height }: Frame,
  textScale: number,
): readonly DrawnActor[] {
  return drawn.map((actor) => {
    // An id may be the name of something that every object has: `constructor`.
    const pin = Object.hasOwn(pins, actor.id) ? pins[actor.id] : undefined;
    if (!pin) return actor;
    const { x0, y0, x1, y1 } = placedBox({ ...actor, x: 0, y: 0 }, textScale);
    return {
      ...actor,
      x: Math.max(-x0, Math.min(width - x1, pin[0] * width)),
      y: Math.max(-y0, Math.min(height - y1, pin[1] * height)),
    };
  });
}
