import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Page } from '@playwright/test';
import { expect, openPage, test } from './page.ts';

const require = createRequire(import.meta.url);

/** Two renderers blend the rims of letters differently: of 256 steps so many are a difference. */
const STEPS = 48;
/** And of all pixels so many may differ. */
const SHARE = 0.001;

/** A worker comes here more than once where another is busy; the program is made ready once. */
let ready: Promise<void> | null = null;
test.beforeAll(
  () => (ready ??= initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))),
);

async function openPictures(page: Page, hash: string): Promise<void> {
  await openPage(page, hash);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Picture' }).click();
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  const panel = page.getByRole('tabpanel', { name: 'Picture' });
  for (const name of names) await panel.getByRole('radio', { name, exact: true }).check();
}

async function savePicture(page: Page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save picture' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha in turn. */
  readonly rgba: Uint8Array;
}

/** What this browser makes of a picture, on a page that knows nothing of ours. */
async function pixelsOf(page: Page, type: string, bytes: Buffer): Promise<Pixels> {
  const blank = await page.context().newPage();
  const { width, height, base64 } = await blank.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let binary = '';
      for (let at = 0; at < data.length; at += 32_768)
        binary += String.fromCharCode(...data.subarray(at, at + 32_768));
      return { width: canvas.width, height: canvas.height, base64: btoa(binary) };
    },
    `data:${type};base64,${bytes.toString('base64')}`,
  );
  await blank.close();
  return { width, height, rgba: Buffer.from(base64, 'base64') };
}

/** What a program without any fonts makes of it. */
function elsewhere(svg: string): Pixels {
  const { width, height, pixels } = new Resvg(svg).render();
  return { width, height, rgba: pixels };
}

/** The share of pixels that are not the same colour. */
function difference(one: Pixels, other: Pixels): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let count = 0;
  for (let at = 0; at < one.rgba.length; at += 4)
    for (let part = 0; part < 4; part += 1)
      if (Math.abs(one.rgba[at + part]! - other.rgba[at + part]!) > STEPS) {
        count += 1;
        break;
      }
  return count / (one.rgba.length / 4);
}

for (const [what, hash, colours] of [
  ['Timeline', 'sel=event:april-sanctions', 'Light'],
  ['Graph', 'sel=actor:biden', 'Dark'],
] as const)
  test(`the ${what.toLowerCase()} as SVG looks alike in another program`, async ({ page }) => {
    await openPictures(page, hash);
    await choose(page, what, 'SVG', colours);
    const { name, bytes } = await savePicture(page);
    expect(name).toMatch(new RegExp(`^the-road-to-geneva-${what.toLowerCase()}-\\d+x\\d+\\.svg$`));
    const svg = bytes.toString();
    // Nothing that only this page knows.
    expect(svg).not.toMatch(
      /<text|<image|<foreignObject|<style|style=|class=|var\(|href=|color-mix/,
    );
    expect(svg).toMatch(/<title>The road to Geneva<\/title><desc>[^<]{80,}<\/desc>/);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const here = await pixelsOf(page, 'image/svg+xml', bytes);
    expect(difference(here, elsewhere(svg))).toBeLessThan(SHARE);
    const colourCount = new Set(new Uint32Array(here.rgba.buffer.slice(0))).size;
    expect(colourCount).toBeGreaterThan(100);
  });

test('a PNG has the size and the ground that were asked for', async ({ page }) => {
  await openPictures(page, 'theme=talks');
  await page.getByRole('combobox', { name: 'Size' }).selectOption('square');
  await choose(page, 'PNG', '2×', 'Transparent');
  const { name, bytes } = await savePicture(page);
  expect(name).toBe('the-road-to-geneva-timeline-filtered-2160x2160.png');
  // The header of a PNG has its size.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2160, 2160]);
  const corner = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return [...context.getImageData(0, 0, 1, 1).data];
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
  expect(corner).toEqual([0, 0, 0, 0]);
  const words = await page.getByRole('figure').getByRole('img').getAttribute('alt');
  expect(words).toMatch(/^Timeline: The road to Geneva\. \d+ of 34 events: Talks/);
});
