import type { TimelineLayout } from '../timeline/layoutAt.ts';
import type { Drawn, Room } from './pictureCompose.tsx';
import { PictureEmpty } from './PictureEmpty.tsx';
import { legendParts } from './pictureLegend.ts';
import { timelineEntries } from './PictureLegend.tsx';
import type { PictureMeasures } from './pictureMeasure.tsx';
import { pictureTimeline } from './pictureTimeline.ts';
import { PictureTimeline } from './PictureTimeline.tsx';
import {
  emptyWords,
  joined,
  timelineNote,
  timelineWords,
  unnamedWords,
  type Shown,
} from './pictureWords.ts';

/** Of the marks of single events so many must have their name whole; without a date all have one. */
const WHOLE_SHARE = 0.9;

/** The timeline for a room; where nothing is shown, the words that say so. */
export async function drawTimeline(
  shown: Shown,
  room: Room,
  measures: PictureMeasures,
): Promise<Drawn> {
  const { dataset, facts, visible } = shown;
  const drawing = pictureTimeline(dataset, visible, facts, measures.timeline, room);
  const { layout, height, moreLanes, emptyLanes } = drawing;
  const note = timelineNote(shown, {
    drawn: layout.lanes.length,
    more: moreLanes.length,
    empty: emptyLanes,
  });
  const common = {
    note: joined([note, unnamedWords(drawing, dataset.language)]),
    isWhole: moreLanes.length === 0 && drawing.unnamed === 0 && wholeShare(layout) >= WHOLE_SHARE,
    words: timelineWords(shown, note, [...layout.lanes, ...moreLanes]),
  };
  if (layout.marks.length === 0 && layout.lanes.every(({ count }) => count === 0))
    return {
      ...common,
      node: <PictureEmpty room={room}>{emptyWords(shown)}</PictureEmpty>,
      height: room.height,
      legend: [],
      isWhole: true,
    };
  return {
    ...common,
    node: <PictureTimeline layout={layout} width={room.width} measureAside={measures.aside} />,
    height,
    legend: timelineEntries(dataset, legendParts(dataset, layout)),
  };
}

/** Of the events with a mark of their own, how many have their name beside it, uncut. */
function wholeShare({ marks, data }: TimelineLayout): number {
  const alone = marks.flatMap(({ content }) => (content.type === 'event' ? content : []));
  const whole = alone.filter(({ event, label }) => label?.text === data.labelOf(event));
  return alone.length === 0 ? 1 : whole.length / alone.length;
}
