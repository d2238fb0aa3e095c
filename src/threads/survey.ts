import { graphPlaces, type GraphPlaces } from '../graph/graphPlaces.ts';
import { graphAnchor } from '../graph/useGraphAnchor.ts';
import { passagePlaces, type PassagePlace } from '../reader/passagePlaces.ts';
import { readerAnchor } from '../reader/useReaderAnchor.ts';
import { makeEasing } from '../timeline/easing.ts';
import { eventPlaces, lanesGround, type LanesGround } from '../timeline/eventPlaces.ts';
import { timelineAnchor } from '../timeline/useTimelineAnchor.ts';
import type { Box, Point } from '../ui/anchors.ts';
import type { Scene } from './arrangeThreads.ts';
import { guttersOf } from './gutters.ts';
import { joinWays } from './joinWays.ts';
import { endKey, type End, type Link } from './linksOf.ts';
import { routeToLine } from './routeToLine.ts';

/** Among more names and nodes than this there is no way round that an eye could follow. */
const MAX_BOXES = 160;

/** The rooms that threads run between. */
export type Room = 'timeline' | 'graph' | 'reader';

/** More marks than this are not looked for. */
const MAX_EVENTS = 200;

/** Where the ends of some links are. What has not moved is not asked for again. */
export interface Survey {
  /** A room's things have other places. */
  moved(room: Room): void;
  /** All places as they are now; null: there is nowhere to draw threads. */
  scene(): (Scene & { readonly words: readonly PassagePlace[] }) | null;
}

/** What is surveyed. */
export interface SurveyedEnds {
  readonly links: readonly Link[];
  /** Id of the event that is selected itself; null: something else is. */
  readonly selectedEvent: string | null;
  /** Places of events in the dataset, by id. */
  readonly eventIndex: ReadonlyMap<string, number>;
}

/** A survey of the ends of links. */
export function makeSurvey({ links, selectedEvent, eventIndex }: SurveyedEnds): Survey {
  const selected = selectedEvent === null ? null : (eventIndex.get(selectedEvent) ?? null);
  const ids = (type: End['type']) =>
    new Set(
      links
        .flatMap(({ from, to }) => [from, to])
        .flatMap((end) => (end.type === type ? [end.id] : [])),
    );
  const wanted = { passage: ids('passage'), tie: ids('tie'), actor: ids('actor') };
  const events = [...ids('event')].slice(0, MAX_EVENTS).flatMap((id) => {
    const index = eventIndex.get(id);
    return index === undefined ? [] : [{ id, index }];
  });
  const indices = events.map(({ index }) => index);
  const easing = makeEasing();
  let ground: LanesGround | null | undefined;
  let graph: GraphPlaces | null | undefined;
  let reader: { readonly box: Box; readonly words: readonly PassagePlace[] } | null | undefined;
  let routes: {
    readonly trunk: number;
    readonly leads: ReadonlyMap<string, readonly Point[]>;
  } | null = null;

  return {
    moved(room) {
      if (room === 'timeline') ground = undefined;
      else if (room === 'graph') {
        graph = undefined;
        routes = null;
      } else reader = undefined;
    },
    scene() {
      const timeline = timelineAnchor.facts();
      if (ground === undefined) ground = timeline && lanesGround(timeline);
      const stage = graphAnchor.facts()?.current;
      if (graph === undefined) graph = stage ? graphPlaces(stage, wanted.tie, wanted.actor) : null;
      const root = readerAnchor.facts()?.current;
      if (reader === undefined)
        reader = root
          ? { box: root.getBoundingClientRect(), words: passagePlaces(root, wanted.passage) }
          : null;
      const gutters =
        reader &&
        guttersOf({
          timeline: ground?.view ?? null,
          graph: graph?.panel ?? null,
          reader: reader.box,
        });
      if (!reader || !gutters) return null;
      const { trunk } = gutters;
      if (routes?.trunk !== trunk)
        routes = { trunk, leads: graph ? routesOf(graph, trunk) : new Map() };
      const marks = new Map<string, Point>();
      if (timeline && ground) {
        const places = eventPlaces(timeline, ground, indices, selected, easing(timeline));
        for (const { id, index } of events) {
          const point = places.get(index);
          if (point) marks.set(endKey({ type: 'event', id }), point);
        }
      }
      return { links, marks, leads: routes.leads, words: reader.words, gutters };
    },
  };
}

/** The ways from ties and actors to the trunk, round names and nodes where there is a way round. */
function routesOf(graph: GraphPlaces, trunk: number): ReadonlyMap<string, readonly Point[]> {
  const { ties, actors, stage } = graph;
  const boxes = graph.boxes.length > MAX_BOXES ? [] : graph.boxes;
  const { left, top, bottom } = stage;
  const bounds = { left, top, bottom, right: Math.max(stage.right, trunk) };
  const leads = new Map<string, readonly Point[]>();
  const add = (end: End, point: Point) =>
    leads.set(
      endKey(end),
      routeToLine(point, trunk, boxes, bounds) ?? [point, { x: trunk, y: point.y }],
    );
  for (const [id, point] of ties) add({ type: 'tie', id }, point);
  for (const [id, point] of actors) add({ type: 'actor', id }, point);
  return joinWays(leads, boxes);
}
