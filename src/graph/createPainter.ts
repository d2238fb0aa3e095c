import type { PaintCall, Painted } from './paintJobs.ts';
import { paintNetwork } from './paintNetwork.ts';

/** Paints what it is told, wherever this runs; null: it was told what there is. */
export function createPainter(): (call: PaintCall) => Painted | null {
  let told: Extract<PaintCall, { readonly type: 'scene' }> | null = null;
  let canvas: OffscreenCanvas | null = null;
  return (call) => {
    if (call.type === 'scene') {
      told = call;
      return null;
    }
    if (!told) return null;
    const { view, width, height, scale, without } = call;
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas?.width !== wide || canvas.height !== high) canvas = new OffscreenCanvas(wide, high);
    const context = canvas.getContext('2d')!;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    paintNetwork(context, told.scene, told.colours, view, width, height, without);
    return { bitmap: canvas.transferToImageBitmap(), view, without };
  };
}
