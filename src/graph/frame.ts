/** The room for the picture, px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Root font size over 16 px. */
  readonly textScale: number;
  /** Fingers need larger buttons. */
  readonly isCoarse: boolean;
}

/** Side of a button that moves the picture, for a mouse and for fingers, px; and how many there are. */
const BUTTON = 26;
const BUTTON_COARSE = 44;
const BUTTONS = 3;

/** The corner that the buttons take, px. */
export function buttonCorner({ width, height, isCoarse }: Omit<Frame, 'textScale'>) {
  const side = isCoarse ? BUTTON_COARSE : BUTTON;
  return { x0: width - BUTTONS * side, y0: height - side, x1: width, y1: height };
}
