import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

export type FontFamily = 'inter' | 'newsreader';
/** As the fonts are cut up: a page that needs no letter of `latin-ext` does not fetch that part. */
export type FontPart = 'latin' | 'latin-ext';
type Format = 'woff' | 'woff2' | 'truetype';

const FAMILIES: readonly FontFamily[] = ['inter', 'newsreader'];
const PARTS: readonly FontPart[] = ['latin', 'latin-ext'];

/** The weights between which all styles of the page are. */
const WEIGHTS = { min: 400, max: 700 };
/** What text needs to be set well, and numbers of one width; fractions and old figures are unused. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'rvrn', 'tnum'];
/** Weights that texts in social pictures are set in. */
const STATIC_WEIGHTS: Readonly<Record<FontFamily, readonly number[]>> = {
  inter: [400, 500, 600],
  newsreader: [400, 600],
};

/** A font of one weight, for programs that know no variable ones. */
export interface OutlineFont {
  /** As the file names its own family: `Inter`, `Newsreader 16pt 16pt`. */
  readonly family: string;
  readonly weight: number;
  readonly part: FontPart;
  /** TrueType. */
  readonly file: Uint8Array;
}

const FAMILY_NAMES = { inter: 'Inter', newsreader: 'Newsreader 16pt 16pt' } as const;

/** All static instances: each weight of each family in two parts, which complete each other. */
export async function outlineFonts(): Promise<readonly OutlineFont[]> {
  const wanted = FAMILIES.flatMap((family) =>
    STATIC_WEIGHTS[family].flatMap((weight) => PARTS.map((part) => ({ family, weight, part }))),
  );
  return Promise.all(
    wanted.map(async ({ family, weight, part }) => ({
      family: FAMILY_NAMES[family],
      weight,
      part,
      file: await readFile(await cachedFont(family, part, 'truetype', weight)),
    })),
  );
}

/** A font file as the page has it, by the name of the file in the package that it is made from. */
export interface PageFont {
  readonly name: string;
  readonly path: string;
}

/**
 * The page's fonts, cut to what it uses: WOFF2 to be shown, WOFF for what draws letters as paths.
 * Both variable, and of the same outlines.
 */
export async function pageFonts(): Promise<readonly PageFont[]> {
  const wanted = FAMILIES.flatMap((family) =>
    PARTS.flatMap((part) =>
      (['woff2', 'woff'] as const).map((format) => ({ family, part, format })),
    ),
  );
  return Promise.all(
    wanted.map(async ({ family, part, format }) => ({
      name: `${fileName(family, part)}.${format}`,
      path: await cachedFont(family, part, format, WEIGHTS),
    })),
  );
}

function fileName(family: FontFamily, part: FontPart): string {
  return `${family}-${part}-wght-normal`;
}

/** The path of a font that is made when it is first asked for, and kept beside the packages. */
async function cachedFont(
  family: FontFamily,
  part: FontPart,
  format: Format,
  wght: number | typeof WEIGHTS,
): Promise<string> {
  const name = fileName(family, part);
  const original = await readFile(
    require.resolve(`@fontsource-variable/${family}/files/${name}.woff2`),
  );
  const wishes = {
    targetFormat: format,
    noHinting: true,
    keepFeatures: FEATURES,
    variationAxes: { wght },
  };
  const version: unknown = require('subset-font/package.json').version;
  const key = createHash('sha256')
    .update(original)
    .update(JSON.stringify([wishes, charactersOf(part).length, version]))
    .digest('hex')
    .slice(0, 12);
  const folder = resolve(require.resolve('subset-font/package.json'), '../../.cache/fonts', key);
  const path = resolve(folder, `${name}.${format === 'truetype' ? 'ttf' : format}`);
  const known = await readFile(path).catch(() => null);
  if (known) return path;
  const made = await subsetFont(original, charactersOf(part), wishes);
  await mkdir(folder, { recursive: true });
  // Several builds may be at it at once: none of them may read half a file.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, made);
  await rename(draft, path);
  return path;
}

/** Code points of the parts, as `src/ui/fonts.css` states them. */
const RANGES: Readonly<Record<FontPart, string>> = {
  latin:
    '0000-00FF 0131 0152-0153 02BB-02BC 02C6 02DA 02DC 0304 0308 0329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD',
  'latin-ext':
    '0100-02BA 02BD-02C5 02C7-02CC 02CE-02D7 02DD-02FF 1D00-1DBF 1E00-1E9F 1EF2-1EFF 2020 20A0-20AB 20AD-20C0 2113 2C60-2C7F A720-A7FF',
};

function charactersOf(part: FontPart): string {
  return RANGES[part]
    .split(' ')
    .map((range) => {
      const [from = 0, to = from] = range.split('-').map((code) => parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
    })
    .join('');
}
