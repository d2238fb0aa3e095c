import type { Dataset } from '../dataset/indexDataset.ts';
import { sideLetter } from '../ui/sideColour.ts';
import { makeUpOf } from './counted.ts';
import { countParts } from './countParts.ts';
import type { DrawnMark } from './drawnMarks.ts';
import { shapeOf } from './eventShape.ts';
import type { Lane } from './laneColumns.ts';
import { markParts, type Part } from './markParts.ts';
import type { SidePaint } from './sidePaint.ts';
import type { TimeColumns } from './timeColumns.ts';

/** How a mark is drawn, whoever stands out. */
export interface MarkInk {
  readonly parts: readonly Part[];
  /** A filter leaves it out, and it is only dimmed. */
  readonly isFaint: boolean;
  /** Letters of the sides where there are no colours; null: there are. */
  readonly letters: string | null;
}

/** Says of each mark how it is drawn. `visible`: 1 an event that passes the filters. */
export function markInker(
  dataset: Dataset,
  lanes: readonly Lane[],
  time: TimeColumns,
  paints: readonly SidePaint[],
  visible: Uint8Array,
  withLetters: boolean,
): (mark: DrawnMark) => MarkInk {
  return ({ content, width, lane }) => {
    if (content.type === 'count') {
      const shares = makeUpOf(lanes[lane]!, content.counted, time);
      return {
        parts: countParts(shares, content.size, width, paints),
        isFaint: false,
        letters: null,
      };
    }
    const event = dataset.events[content.event]!;
    const shape = shapeOf(event);
    return {
      parts: markParts({
        box: content.box,
        width,
        kind: shape?.kind ?? (event.standing === 'position' ? 'square' : 'disc'),
        open: shape?.openStart ? 'start' : shape?.openEnd ? 'end' : null,
        standing: event.standing,
        disputed: event.disputedBy.length > 0,
        paint: paints[time.sideSet[content.event]!]!,
      }),
      isFaint: visible[content.event] === 0,
      letters: withLetters ? event.sides.map((side) => sideLetter(dataset, side)).join('') : null,
    };
  };
}
