import interExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff?url';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff?url';
import newsreaderExtended from '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff?url';
import newsreader from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff?url';
import { parse, type Font } from 'opentype.js';
import type { Dataset } from '../dataset/indexDataset.ts';
import { CLASSIC } from '../ui/classicScripts.ts';
import type { Fonts } from './pictureLetters.ts';

/** A letter that the first part of the fonts does not have; the second may. */
const BEYOND_LATIN =
  /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/;

/** Whether a dataset's names and titles have letters of the second part. */
export function isBeyondLatin({ title, events, actors, themes, sources, sides }: Dataset): boolean {
  const isBeyond = (text: string | null) => text !== null && BEYOND_LATIN.test(text);
  return (
    isBeyond(title) ||
    events.some((event) => isBeyond(event.title)) ||
    [...actors, ...themes, ...sides].some(({ name }) => isBeyond(name)) ||
    sources.some((source) => isBeyond(source.title) || isBeyond(source.publisher))
  );
}

const known = new Map<string, Promise<Font>>();

/** The page's fonts as outlines, with the second part if some text needs it; loaded once. */
export async function loadPictureFonts(isExtended: boolean): Promise<Fonts> {
  const all = (first: string, second: string) =>
    Promise.all((isExtended ? [first, second] : [first]).map(loadFont));
  const [forInter, forNewsreader] = await Promise.all([
    all(inter, interExtended),
    all(newsreader, newsreaderExtended),
  ]);
  return { inter: forInter, newsreader: forNewsreader };
}

function loadFont(url: string): Promise<Font> {
  let font = known.get(url);
  if (!font) {
    font = fileAt(url).then(parse);
    // After a failure, again.
    font.catch(() => known.delete(url));
    known.set(url, font);
  }
  return font;
}

/** In a page of one file it is within the address, which may not be fetched there. */
async function fileAt(url: string): Promise<ArrayBuffer> {
  const packed = /^data:[^,]*;base64,(.*)$/.exec(url)?.[1];
  if (packed !== undefined)
    return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)).buffer;
  if (origin === 'null') return fileAt(await packedAt(url));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.arrayBuffer();
}

/** An opaque origin may fetch nothing, but run a script that has it: see `classicScripts.ts`. */
async function packedAt(url: string): Promise<string> {
  const { default: packed } = (await import(/* @vite-ignore */ `${url}${CLASSIC}`)) as {
    readonly default: string;
  };
  return packed;
}
