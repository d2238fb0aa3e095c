import { PICTURE } from './pictureStrings.ts';

/** More pixels no browser of today draws at once, and older ones fewer. */
const MOST_PIXELS = 100_000_000;

/** An SVG of its own as PNG of that size, px. Throws in words where the browser cannot. */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  if (width * height > MOST_PIXELS) throw new Error(PICTURE.tooLarge);
  const image = new Image();
  // The page lets in no pictures but those within an address.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode().catch(() => {
    throw new Error(PICTURE.unreadable);
  });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error(PICTURE.tooLarge);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(PICTURE.tooLarge);
  return blob;
}
