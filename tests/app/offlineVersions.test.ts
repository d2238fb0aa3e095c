import { describe, expect, it } from 'vitest';
import {
  keepVersion,
  readVersions,
  showVersion,
  type KeptFile,
} from '../../src/app/offlineVersions.ts';
import { fakeCaches } from './fakeCaches.ts';

const SCOPE = 'https://host.example/some/folder/';

/** A build: its page, and a script whose name says what is in it. */
function build(n: number): { files: readonly KeptFile[]; html: string } {
  return {
    files: [
      { url: 'index.html', revision: `page ${n}` },
      { url: `assets/start-${n}.js`, revision: null },
      { url: 'assets/font.woff2', revision: null },
      { url: 'icon.svg', revision: 'icon' },
    ],
    html: `<script src="./assets/start-${n}.js"></script><link href="./icon.svg">`,
  };
}

/** A host with a build; `asked` are the addresses that it was asked for. */
function host(n: number) {
  const asked: string[] = [];
  const load = ({ url }: Request) => {
    asked.push(url);
    return Promise.resolve(new Response(url === SCOPE ? build(n).html : `${url} of ${n}`));
  };
  return {
    asked,
    load,
    keep: (storage: CacheStorage) => keepVersion(storage, SCOPE, build(n).files, load),
  };
}

const shownPage = async (storage: CacheStorage) => {
  const { shown } = await readVersions(storage, SCOPE);
  const page = shown === null ? undefined : await storage.match(SCOPE, { cacheName: shown });
  return page?.text();
};

describe('the versions that are kept', () => {
  it('begin with the first, which is shown at once', async () => {
    const storage = fakeCaches();
    expect(await readVersions(storage, SCOPE)).toEqual({ shown: null, newest: null });
    await host(1).keep(storage);
    const { shown, newest } = await readVersions(storage, SCOPE);
    expect(shown).toBe(newest);
    expect(await shownPage(storage)).toBe(build(1).html);
  });

  it('grow by a newer one, which is not shown before somebody says so', async () => {
    const storage = fakeCaches();
    await host(1).keep(storage);
    await host(2).keep(storage);
    const { shown, newest } = await readVersions(storage, SCOPE);
    expect(newest).not.toBe(shown);
    expect(await shownPage(storage)).toBe(build(1).html);
    await showVersion(storage, SCOPE, newest!);
    expect(await shownPage(storage)).toBe(build(2).html);
  });

  it('hold on to the one before, for windows that show it, and to no older one', async () => {
    const storage = fakeCaches();
    for (const n of [1, 2, 3]) {
      await host(n).keep(storage);
      await showVersion(storage, SCOPE, (await readVersions(storage, SCOPE)).newest!);
    }
    const has = async (n: number) =>
      (await storage.match(`${SCOPE}assets/start-${n}.js`)) !== undefined;
    expect([await has(1), await has(2), await has(3)]).toEqual([false, true, true]);
  });

  it('are asked of the host only as far as they differ', async () => {
    const storage = fakeCaches();
    await host(1).keep(storage);
    const second = host(2);
    await second.keep(storage);
    expect(second.asked).not.toContain(`${SCOPE}assets/font.woff2`);
    const again = host(2);
    await again.keep(storage);
    await showVersion(storage, SCOPE, (await readVersions(storage, SCOPE)).newest!);
    const shownAgain = host(2);
    await shownAgain.keep(storage);
    expect(shownAgain.asked).toEqual([]);
  });

  it('come back as newest where the host went back to one', async () => {
    const storage = fakeCaches();
    await host(1).keep(storage);
    await host(2).keep(storage);
    await showVersion(storage, SCOPE, (await readVersions(storage, SCOPE)).newest!);
    await host(1).keep(storage);
    await showVersion(storage, SCOPE, (await readVersions(storage, SCOPE)).newest!);
    expect(await shownPage(storage)).toBe(build(1).html);
  });

  it('leave those of another page of the host alone', async () => {
    const storage = fakeCaches();
    const other = 'https://host.example/other/';
    await keepVersion(storage, other, [{ url: 'index.html', revision: 'x' }], () =>
      Promise.resolve(new Response('other')),
    );
    for (const n of [1, 2, 3]) {
      await host(n).keep(storage);
      await showVersion(storage, SCOPE, (await readVersions(storage, SCOPE)).newest!);
    }
    expect((await readVersions(storage, other)).shown).not.toBeNull();
  });

  it.each([
    ['a file is missing', () => new Response('', { status: 404 })],
    ['the page is of another build', () => new Response(build(7).html)],
  ])('stay as they were where %s', async (_, answer) => {
    const storage = fakeCaches();
    await host(1).keep(storage);
    const before = await storage.keys();
    await expect(
      keepVersion(storage, SCOPE, build(2).files, ({ url }) =>
        Promise.resolve(url === SCOPE ? answer() : new Response('x')),
      ),
    ).rejects.toThrow(/cannot be kept|another version/);
    expect(await storage.keys()).toEqual(before);
    expect(await shownPage(storage)).toBe(build(1).html);
  });
});
