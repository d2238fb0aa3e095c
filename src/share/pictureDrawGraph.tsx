import { layoutInWorker } from '../graph/layoutInWorker.ts';
import { findPlacesBeside } from '../graph/placeFinder.ts';
import { layoutFrame, stretchPlaces, type Places } from '../graph/places.ts';
import type { Frame } from '../graph/frame.ts';
import { readyPlacesFor } from '../graph/readyPlaces.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { AppState } from '../state/appStore.ts';
import { selectHighlight } from '../state/selectors.ts';
import type { Drawn, Room } from './pictureCompose.tsx';
import { PictureEmpty } from './PictureEmpty.tsx';
import { pictureGraph, shownGraph } from './pictureGraph.ts';
import { linesIn, PictureGraph } from './PictureGraph.tsx';
import { planShown } from './pictureGraphPlaces.ts';
import { graphEntries } from './PictureLegend.tsx';
import { PICTURE } from './pictureStrings.ts';
import { emptyGraphWords, graphNote, graphWords, type Shown } from './pictureWords.ts';

/**
 * The graph for a room; where nobody is shown, the words that say so. `keepsPlaces`: everybody is
 * where the page has them.
 */
export async function drawGraph(
  shown: Shown,
  state: AppState,
  room: Room,
  keepsPlaces: boolean,
): Promise<Drawn> {
  const { dataset, visible } = shown;
  const reading = shownGraph(dataset, visible, state);
  const { actors, ties } = reading.graph;
  const counts = { actors: actors.length, ties: ties.length, undated: reading.undated };
  if (actors.length === 0)
    return {
      node: <PictureEmpty room={room}>{emptyGraphWords(shown)}</PictureEmpty>,
      height: room.height,
      note: graphNote(shown, { ...counts, leftOut: '' }),
      legend: [],
      isWhole: true,
      words: graphWords(shown, '', reading.graph),
    };
  const frame = { width: room.width, height: room.height, textScale: 1, isCoarse: false };
  const isArranged = keepsPlaces || Object.keys(state.pins).length > 0;
  const own = isArranged ? null : planShown(dataset, reading.graph, layoutFrame(frame));
  const places = own
    ? stretchPlaces(own.placesOf(await layoutInWorker(own.job)), frame)
    : await placesIn(dataset, frame);
  const drawing = pictureGraph(dataset, reading, places, state, selectHighlight(state));
  const { moreActors, moreTies } = drawing;
  const leftOut =
    moreActors + moreTies > 0 ? PICTURE.leftOut(moreActors, moreTies, dataset.language) : '';
  const note = graphNote(shown, { ...counts, leftOut });
  const sides = drawing.actors.map(({ shown: { actor } }) => actor.side);
  const named = new Set(dataset.sides.map(({ id }) => id));
  return {
    node: <PictureGraph drawing={drawing} />,
    height: room.height,
    note,
    legend: graphEntries(
      dataset,
      sides.filter((side) => side !== null),
      sides.some((side) => side === null || !named.has(side)),
      linesIn(drawing),
    ),
    isWhole: drawing.type === 'picture',
    words: graphWords(shown, note, reading.graph),
  };
}

/** Places for every size that was asked for; kept as long as their dataset. */
const known = new WeakMap<Dataset, Map<string, Promise<Places>>>();

async function placesIn(dataset: Dataset, frame: Frame): Promise<Places> {
  const ready = readyPlacesFor(dataset, frame);
  if (ready) return stretchPlaces(ready, frame);
  const wanted = layoutFrame(frame);
  const found = known.get(dataset) ?? new Map<string, Promise<Places>>();
  known.set(dataset, found);
  let places = found.get(wanted.key);
  if (!places) found.set(wanted.key, (places = findPlacesBeside(dataset, wanted)));
  places.catch(() => found.delete(wanted.key));
  return stretchPlaces(await places, frame);
}
