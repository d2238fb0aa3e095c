// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, createServer } from 'vite';
import type * as DatasetModule from 'virtual:dataset';
import type { InlineConfig, Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { datasetPlugin } from '../../src/build/datasetPlugin.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dataset-plugin-'));
  await writeFile(join(root, 'entry.js'), `export * from 'virtual:dataset';`);
  await writeFile(
    join(root, 'bad.json'),
    '{ "title": "x", "sources": [], "events": [{ "id": "e" }] }',
  );
});
afterAll(() => rm(root, { recursive: true }));

function configOf(file: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [datasetPlugin({ file })],
    build: { write: false, lib: { entry: 'entry.js', formats: ['es'] } },
  };
}

/** The module of a dataset, and the files beside it. */
async function built(file: string) {
  const [output] = (await build(configOf(file))) as Rolldown.RolldownOutput[];
  const [{ code }, ...others] = output!.output;
  const json = (name: string): unknown => {
    const asset = others.find(({ fileName }) => fileName.includes(name));
    if (asset?.type !== 'asset') return null;
    return JSON.parse(String(asset.source));
  };
  return { code, json, names: others.map(({ fileName }) => fileName) };
}

describe('the dataset plugin', () => {
  it('builds the dataset compiled, as a file of its own, and the notes of its stories as another', async () => {
    const { code, json, names } = await built(resolve('tests/fixtures/small.json'));
    expect(names).toHaveLength(2);
    for (const name of names) expect(code).toContain(name);
    const compiled = json('dataset');
    expect(compiled).toMatchObject({ id: 'small', events: { length: 4 } });
    expect(compiled).toMatchObject({ stories: [{ steps: [{ title: 'They meet', notes: null }] }] });
    expect(json('notes')).toEqual([['Wait.']]);

    vi.stubGlobal('origin', 'https://page.example');
    vi.stubGlobal('fetch', async (address: string | URL) =>
      Response.json(json(String(address).includes('notes') ? 'notes' : 'dataset')),
    );
    const page = (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    )) as typeof DatasetModule;
    const loaded = await page.loadCompiled();
    expect(loaded).toEqual(compiled);
    await page.loadNotes(loaded);
    expect(loaded.stories[0]!.steps[0]!.notes).toBe('Wait.');
    vi.unstubAllGlobals();
  });

  it('writes no file of notes where no step has any', async () => {
    await writeFile(
      join(root, 'plain.json'),
      JSON.stringify({ title: 'Plain', sources: [], events: [] }),
    );
    const { json } = await built('plain.json');
    expect(json('dataset')).toMatchObject({ title: 'Plain', stories: [] });
    expect(json('notes')).toBeNull();
  });

  it('names the dataset in the page, as text', async () => {
    await writeFile(
      join(root, 'named.json'),
      JSON.stringify({ title: 'A <b> & "c" $&', standfirst: 'How', sources: [], events: [] }),
    );
    await writeFile(
      join(root, 'index.html'),
      '<html lang="%LANGUAGE%"><title>%TITLE%</title><p>%STANDFIRST%</p></html>',
    );
    const server = await createServer({
      ...configOf('named.json'),
      server: { middlewareMode: true, ws: false },
    });
    const html = await server.transformIndexHtml(
      '/',
      await readFile(join(root, 'index.html'), 'utf8'),
    );
    await server.close();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>A &#60;b&#62; &#38; &#34;c&#34; $&#38;</title>');
    expect(html).toContain('<p>How</p>');
  });

  it('fails the build for a dataset with problems, and says which', async () => {
    await expect(build(configOf('bad.json'))).rejects.toThrow(
      /bad\.json cannot be published[^]*bad\.json:1:43 {2}events\[0\]\.title[^]*“title” is missing/u,
    );
  });

  it('in development fails until the file is mended', { timeout: 30_000 }, async () => {
    const file = join(root, 'mended.json');
    await writeFile(file, '{');
    const server = await createServer({
      ...configOf('mended.json'),
      server: { middlewareMode: true, ws: false },
    });
    const load = async () => (await server.transformRequest('virtual:dataset'))?.code ?? '';
    const loadAfterWriting = async (title: string) => {
      await writeFile(file, JSON.stringify({ title, sources: [], events: [] }));
      return load().catch((error: unknown) => String(error));
    };
    // A watcher needs a moment to begin; the file is written until a change has been seen.
    const patience = { timeout: 15_000, interval: 300 };
    try {
      await expect(load()).rejects.toThrow('ends too early');
      await expect.poll(() => loadAfterWriting('Mended'), patience).toContain('Mended');
      await expect.poll(() => loadAfterWriting('Changed'), patience).toContain('Changed');
    } finally {
      await server.close();
    }
  });
});
