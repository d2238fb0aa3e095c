import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADVICE, findBrowser, listCandidates } from '../../src/build/findBrowser.mjs';

const nowhere = { candidates: [], start: () => Promise.resolve(null), fetchers: [] };

/** A machine on which exactly these programs start. */
function startsOnly(...paths: readonly string[]) {
  return (path: string) => Promise.resolve(paths.includes(path) ? { path, args: [] } : null);
}

describe('where a browser is looked for', () => {
  it('asks CHROME_PATH before anything else on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32'])
      expect(listCandidates(platform, { CHROME_PATH: '/mine' })[0]).toBe('/mine');
  });

  it('looks through the folders of PATH in their order', () => {
    const candidates = listCandidates('linux', { PATH: ['/first', '/second'].join(delimiter) });
    const at = (path: string) => candidates.indexOf(path);
    expect(at('/first/chromium')).toBeGreaterThanOrEqual(0);
    expect(at('/first/chromium')).toBeLessThan(at('/second/chromium'));
    expect(at('/second/chromium')).toBeLessThan(at('/opt/google/chrome/chrome'));
  });

  it('prefers the engine without windows to the whole browser beside it', () => {
    const candidates = listCandidates('linux', { PATH: '/folder' });
    const at = (name: string) => candidates.indexOf(`/folder/${name}`);
    expect(at('chromium-headless-shell')).toBeGreaterThanOrEqual(0);
    expect(at('chromium-headless-shell')).toBeLessThan(at('chromium'));
  });

  it('knows the application bundles of macOS', () => {
    expect(listCandidates('darwin', { HOME: '/Users/me' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it('knows Edge in the program folders of Windows', () => {
    expect(listCandidates('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});

describe('finding a browser', () => {
  it('passes over a program that is there and does not start, and says so', async () => {
    const said: string[] = [];
    const found = await findBrowser({
      candidates: ['/stub', '/works'],
      start: startsOnly('/works'),
      fetchers: [],
      say: (line) => said.push(line),
    });
    expect(found?.path).toBe('/works');
    expect(said).toEqual(['/stub does not start']);
  });

  it('fetches one only where none is there', async () => {
    const fetched: string[] = [];
    const fetcher = (name: string, path: string | null) => ({
      name,
      fetch: () => {
        fetched.push(name);
        return path;
      },
    });
    const fetchers = [fetcher('download', null), fetcher('package', '/packaged')];
    const start = startsOnly('/works', '/packaged');
    await findBrowser({ candidates: ['/works'], start, fetchers, say: () => {} });
    expect(fetched).toEqual([]);
    const found = await findBrowser({ candidates: [], start, fetchers, say: () => {} });
    expect(found?.path).toBe('/packaged');
    expect(fetched).toEqual(['download', 'package']);
  });

  it('finds nothing where nothing starts, and then the advice names a way out', async () => {
    expect(await findBrowser({ ...nowhere, say: () => {} })).toBeNull();
    expect(ADVICE).toMatch(/apt-get install chromium/);
    expect(ADVICE).toMatch(/CHROME_PATH=/);
  });
});
