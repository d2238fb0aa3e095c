import { useMemo } from 'react';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import type { Places } from './places.ts';
import type { Graph, GraphTie } from './buildGraph.ts';
import { castActors, movePinned, type DrawnActor } from './castActors.ts';
import { requiredActors } from './emphasis.ts';
import type { Frame } from './frame.ts';
import { latePictureTools, needsPictureTools } from './lateTools.ts';
import { MAX_TIES, strongestTies } from './strongestTies.ts';
import { usePlaces } from './usePlaces.ts';
import { useLate } from '../ui/useLate.ts';

/** What the picture shows, and what it has no room for. */
export interface Picture {
  /** Null: there are none yet. */
  readonly places: Places | null;
  readonly isArranging: boolean;
  /** Most important first. */
  readonly actors: readonly DrawnActor[];
  readonly ties: readonly GraphTie[];
  /** How many more actors there are, and ties between those drawn. */
  readonly moreActors: number;
  readonly moreTies: number;
  /** How many names are written, in words; '' where there is room for all of them. */
  readonly namesNote: string;
}

/** Who of a graph is drawn in a frame, where, and which ties between them. */
export function usePicture(frame: Frame | null, graph: Graph): Picture {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const selected = useAppStore(selectHighlight);
  const pins = useAppStore((state) => state.pins);
  const { places, isArranging } = usePlaces(dataset, frame);
  const cast = useMemo(() => {
    if (!places) return null;
    const required = requiredActors(graph.ties, selection, selected);
    return castActors(dataset, graph, places, required);
  }, [dataset, graph, places, selection, selected]);
  const isDue = useAppStore(needsPictureTools) && frame !== null;
  const tools = useLate(latePictureTools, isDue);
  const actors = useMemo(() => {
    if (!cast || !frame || !places) return [];
    const moved = movePinned(cast.drawn, pins, frame, places.textScale);
    // In a network names are placed at each view.
    const isWritten = tools && places.type === 'picture';
    return isWritten ? tools.makeWay(dataset, moved, frame, places.textScale) : moved;
  }, [cast, pins, frame, places, dataset, tools]);
  const named = actors.filter(({ isUnnamed }) => !isUnnamed).length;
  const ties = useMemo(() => {
    const ids = new Set(cast?.drawn.map(({ id }) => id));
    const drawable = graph.ties.filter(({ tie }) => ids.has(tie.from) && ids.has(tie.to));
    const drawn = strongestTies(drawable, selected.ties, MAX_TIES[places?.type ?? 'picture']);
    return { drawn, more: drawable.length - drawn.length };
  }, [graph, cast, places, selected]);
  return {
    places,
    isArranging,
    actors,
    ties: ties.drawn,
    moreActors: cast?.more ?? 0,
    moreTies: ties.more,
    namesNote:
      tools && named < actors.length
        ? tools.namesShown(named, actors.length, dataset.language)
        : '',
  };
}
