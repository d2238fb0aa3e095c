import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { drawEvent, drawWhole, setUpEasel, type DrawnPicture } from '../share/staticPicture.ts';
import { createPen } from './createPen.ts';

/** A picture as a file, and what it shows in words. */
export interface MadePicture {
  /** PNG of 1200 × 630. */
  readonly file: Uint8Array;
  readonly words: string;
}

/** What social media show of the pages. */
export interface SocialPictures {
  readonly whole: MadePicture;
  /** By event id; one whose title is in letters that the fonts lack has none. */
  readonly events: ReadonlyMap<string, MadePicture>;
}

/** Draws the whole and some events. A picture takes a tenth of a second. */
export async function makeSocialPictures(
  dataset: Dataset,
  events: readonly DatasetEvent[],
): Promise<SocialPictures> {
  const [pen, tokens] = await Promise.all([
    createPen(),
    readFile('src/ui/tokens.css', 'utf8'),
    startRasteriser(),
  ]);
  const easel = setUpEasel(dataset, pen, (token) => lightColour(tokens, token));
  const made = events.flatMap((event) => {
    const drawn = drawEvent(easel, event);
    return drawn ? [[event.id, rasterise(drawn)] as const] : [];
  });
  return { whole: rasterise(drawWhole(easel)), events: new Map(made) };
}

/** The colour of a token in the light theme, as the tokens state it. */
export function lightColour(tokens: string, token: string): string {
  const colour = new RegExp(`--${token}: (?:light-dark\\()?(#[0-9a-f]{6})\\b`).exec(tokens)?.[1];
  if (!colour) throw new Error(`The tokens name no light --${token}`);
  return colour;
}

function rasterise({ svg, words }: DrawnPicture): MadePicture {
  const image = new Resvg(svg).render();
  const file = image.asPng();
  image.free();
  return { file, words };
}

let started: Promise<void> | null = null;

/** Once a process: it refuses to be started twice. */
function startRasteriser(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return (started ??= readFile(path).then((wasm) => initWasm(wasm)));
}
