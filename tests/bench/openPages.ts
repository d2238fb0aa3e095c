import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { provideBrowser } from '../../src/build/findBrowser.mjs';

/** A page of its own context, with the line to the browser's own figures. */
export interface OpenPage {
  readonly page: Page;
  readonly figures: CDPSession;
  /** Fails as soon as the page's own script does: what is drawn then counts for nothing. */
  readonly broken: Promise<never>;
  close(): Promise<void>;
}

/** The built pages and a browser to open them in. */
export interface Pages {
  readonly browserVersion: string;
  open(name: string): Promise<OpenPage>;
  close(): Promise<void>;
}

/** How the failure of a page's own script begins. */
export const BROKEN = 'broke';

const SIZE = { width: 1280, height: 720 };
const ROOT = fileURLToPath(new URL('./page/', import.meta.url));

/** Builds the pages as the project's own page is built, into a folder that goes again. */
export async function providePages(): Promise<Pages> {
  const found = await provideBrowser();
  if (!found) throw new Error('No browser to measure in');
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  const config: InlineConfig = {
    configFile: false,
    root: ROOT,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000 },
    preview: { host: '127.0.0.1' },
  };
  const clear = () => rmSync(outDir, { recursive: true, force: true });
  // Whoever runs this file may have set it: without this the pages would hold React for developers.
  process.env['NODE_ENV'] = 'production';
  try {
    await build(config);
  } catch (error) {
    clear();
    throw error;
  }
  const server = await preview(config);
  const url = server.resolvedUrls!.local[0]!;
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  return {
    browserVersion: browser.version(),
    async open(name) {
      const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const broken = new Promise<never>((_, reject) => {
        page.on('pageerror', (error) => reject(new Error(`${BROKEN}: ${error.message}`)));
      });
      // Somebody waits for it only while the page is measured.
      broken.catch(() => {});
      const figures = await context.newCDPSession(page);
      await figures.send('Performance.enable');
      await figures.send('HeapProfiler.enable');
      await page.goto(`${url}?page=${name}`);
      const ready = page.waitForFunction(
        () =>
          window.bench ??
          window.benchGraph ??
          window.benchSearch ??
          window.benchThreads ??
          window.benchCompile,
      );
      await Promise.race([ready, broken]).catch(async (error: unknown) => {
        await context.close();
        throw error;
      });
      return { page, figures, broken, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await server.close();
      clear();
    },
  };
}
