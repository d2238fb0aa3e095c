import type { Edges } from './subject.ts';

/**
 * Follows the window of the project's timeline, in the overview: as painted, where marks are, for the
 * store hears of a gesture when that rests; few marks are elements, and so is the window then.
 */
export function watchWindow(): (root: HTMLElement) => Edges {
  let painted: Edges = [0, 0];
  const context = CanvasRenderingContext2D.prototype;
  const { roundRect } = context;
  context.roundRect = function watched(x, y, width, height, radii) {
    if (this.canvas.classList.contains('timeline-strip-foot')) painted = [x, width];
    roundRect.call(this, x, y, width, height, radii);
  };
  return (root) => {
    if (root.querySelector('.timeline[data-painted]')) return painted;
    const { left, width } = root.querySelector<HTMLElement>('.timeline-window')!.style;
    return [parseFloat(left), parseFloat(width)];
  };
}
