// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('the dataset plugin', () => {
  it('builds the dataset compiled, as a file of its own', async () => {
    const config = configOf(resolve('tests/fixtures/small.json'));
    const [output] = (await build(config)) as Rolldown.RolldownOutput[];
    const asset = output!.output.find(({ fileName }) => fileName.endsWith('.json'));
    const source = asset?.type === 'asset' ? String(asset.source) : '';
    expect(JSON.parse(source)).toMatchObject({ id: 'small', events: { length: 4 } });
    expect(output!.output[0].code).toContain(asset!.fileName);
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
