import { PaintedAxis } from './PaintedAxis.tsx';
import { PaintedFoot } from './PaintedFoot.tsx';
import { PaintedMarks } from './PaintedMarks.tsx';

/** What draws on canvases; its code comes where a dataset may need it. */
export const painter = { Axis: PaintedAxis, Marks: PaintedMarks, Foot: PaintedFoot };

export type Painter = typeof painter;
