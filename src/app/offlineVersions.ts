/**
 * The versions of the page that a browser keeps, each in a cache of its own, and which of them it
 * shows: the same one until a person takes over another. The worker and the page both read this.
 * `scope` is the page's folder, an absolute address: other pages of the host may keep theirs.
 */

/** What the worker says to the pages when it has kept another version. */
export const VERSION_KEPT = 'version-kept';

/** A file of a version, relative to the page; `revision` is null where its name says it. */
export interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

export interface Versions {
  /** Name of the cache that is shown; null: none is, what the host has is. */
  readonly shown: string | null;
  /** The one that came last, all of it; null: none has. */
  readonly newest: string | null;
}

/** The page is kept as its folder: some hosts answer `index.html` by sending there. */
const PAGE_FILE = /^index\.html$/;

const versionPrefix = (scope: string) => `${scope} version `;
const shownMark = (scope: string) => `${scope} shown`;

/** Where a file of the page is, absolute. */
export function addressOf(url: string, scope: string): string {
  return new URL(url.replace(PAGE_FILE, ''), scope).href;
}

/** What is kept and what of it is shown. */
export async function readVersions(storage: CacheStorage, scope: string): Promise<Versions> {
  const whole: string[] = [];
  for (const name of await storage.keys())
    // The page itself is put in last.
    if (name.startsWith(versionPrefix(scope)) && (await storage.match(scope, { cacheName: name })))
      whole.push(name);
  const mark = await storage.match(scope, { cacheName: shownMark(scope) });
  const shown = (await mark?.text()) ?? null;
  return {
    shown: shown !== null && whole.includes(shown) ? shown : null,
    newest: whole.at(-1) ?? null,
  };
}

/** Shows a kept version from the next load on. The one before stays, for windows that still show it. */
export async function showVersion(
  storage: CacheStorage,
  scope: string,
  version: string,
): Promise<void> {
  const { shown } = await readVersions(storage, scope);
  const mark = await storage.open(shownMark(scope));
  await mark.put(scope, new Response(version));
  for (const name of await storage.keys())
    if (name.startsWith(versionPrefix(scope)) && name !== version && name !== shown)
      await storage.delete(name);
}

/**
 * Keeps a version, as the newest; the first one is shown as well. Throws where a file cannot be
 * had, or the page that the host has belongs to another version: then nothing has changed.
 */
export async function keepVersion(
  storage: CacheStorage,
  scope: string,
  files: readonly KeptFile[],
  load: (request: Request) => Promise<Response>,
): Promise<void> {
  const version = versionPrefix(scope) + (await digest(JSON.stringify(files)));
  const { shown } = await readVersions(storage, scope);
  if (shown === version) return;
  await storage.delete(version);
  const cache = await storage.open(version);
  try {
    const keep = async ({ url, revision }: KeptFile) => {
      const address = addressOf(url, scope);
      const known = revision === null ? await storage.match(address) : undefined;
      await cache.put(address, known ?? (await loadWhole(address, revision === null, load)));
    };
    await Promise.all(files.filter(({ url }) => !PAGE_FILE.test(url)).map(keep));
    const page = await loadWhole(scope, false, load);
    checkParts(await page.clone().text(), scope, files);
    await cache.put(scope, page);
  } catch (error) {
    await storage.delete(version);
    throw error;
  }
  if (shown === null) await showVersion(storage, scope, version);
}

async function loadWhole(
  address: string,
  isNamedByContent: boolean,
  load: (request: Request) => Promise<Response>,
): Promise<Response> {
  // What has a name of its own the browser may have already.
  const request = new Request(address, { cache: isNamedByContent ? 'default' : 'reload' });
  const response = await load(request);
  if (!response.ok || response.redirected)
    throw new Error(`${address} cannot be kept: the host answered ${response.status}`);
  return response;
}

/** While a host is being filled, its page may not yet be the one that the list is of. */
function checkParts(html: string, scope: string, files: readonly KeptFile[]): void {
  const kept = new Set(files.map(({ url }) => addressOf(url, scope)));
  for (const [, part = ''] of html.matchAll(/\b(?:src|href)="(\.\/[^"]+)"/g))
    if (!kept.has(addressOf(part, scope))) throw new Error(`${part} is of another version`);
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
