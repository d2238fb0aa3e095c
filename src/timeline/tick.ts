/** A piece of a calendar interval between the view's edges and the folds in it. */
export interface Tick {
  /** Which run between folds it belongs to, from the left; with `day` it names the piece. */
  readonly run: number;
  /** First day of the interval: what names it. */
  readonly day: number;
  /** Of the visible piece, px. */
  readonly left: number;
  readonly right: number;
  /** A line stands where an interval begins, but not where a fold or the edge cuts it. */
  readonly line: boolean;
  /** Null where there is no room. */
  readonly label: TickLabel | null;
}

/** Words of an axis and their place, px. */
export interface TickLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** It begins at the line of its interval. */
  readonly atLine: boolean;
}

/** Room between a label and the next line or fold, px. */
export const LABEL_GAP = 5;
/** Room between a line and the label that begins at it, px. */
export const LABEL_INDENT = 3;
/** How far a label may stand out at the view's right edge, px: the panel has so much there. */
export const EDGE_ROOM = 10;
