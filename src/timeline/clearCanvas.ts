/**
 * Makes a canvas as large as it is shown, empties it, and gives a context that counts in px. `scale`:
 * device pixels a px.
 */
export function clearCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
  scale: number,
): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')!;
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  // Sprites are put on whole device pixels.
  context.imageSmoothingEnabled = false;
  return context;
}
