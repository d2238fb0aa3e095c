import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { provideBrowser } from './findBrowser.mjs';
import { serveDist } from './serveDist.mjs';

/** KB (1,000 bytes) after gzip that the page may load before the first interaction. */
const BUDGET_KB = { script: 140, total: 280 };

/** The first view that loads most: all three panels and the reader's serif. */
const VIEWPORT = { width: 1440, height: 900 };

/**
 * A file as it crosses the network from a host that compresses.
 * @typedef {{ readonly name: string, readonly type: string, readonly bytes: number }} Loaded
 */

/**
 * Everything that the built page loads of its own accord, until the network is quiet. Measured in
 * a browser, because what a script imports at once cannot be told from its file.
 * @param {import('./findBrowser.mjs').Browser} found
 * @param {string} [dist] another folder than usual
 * @returns {Promise<Loaded[]>}
 */
async function measureFirstLoad(found, dist) {
  const server = await serveDist(dist);
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    /** @type {Promise<Loaded>[]} */
    const loading = [];
    page.on('response', (response) => {
      const name = response.url().replace(server.url, '') || 'index.html';
      const type = response.request().resourceType();
      loading.push(
        response.body().then((body) => ({ name, type, bytes: sizeOnTheWire(type, body) })),
      );
    });
    await page.goto(server.url);
    await page.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0);
    await page.waitForLoadState('networkidle');
    return await Promise.all(loading);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Fonts are compressed already; hosts send them as they are.
 * @param {string} type
 * @param {Buffer} body
 */
function sizeOnTheWire(type, body) {
  return type === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
}

/**
 * The table, and what is over the budget.
 * @param {readonly Loaded[]} files
 */
function judge(files) {
  const sum = (/** @type {readonly Loaded[]} */ some) =>
    some.reduce((bytes, file) => bytes + file.bytes, 0) / 1000;
  const script = sum(files.filter((file) => file.type === 'script'));
  const total = sum(files);
  const row = (/** @type {string} */ name, /** @type {number} */ kb, limit = '') =>
    `${kb.toFixed(1).padStart(8)} KB  ${name}${limit}`;
  const rows = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map((file) => row(file.name, file.bytes / 1000));
  rows.push(
    row('JavaScript before the first interaction', script, ` (at most ${BUDGET_KB.script})`),
    row('everything before it', total, ` (at most ${BUDGET_KB.total})`),
  );
  return { rows, fits: script <= BUDGET_KB.script && total <= BUDGET_KB.total };
}

const browser = await provideBrowser();
if (browser) {
  const { rows, fits } = judge(await measureFirstLoad(browser, process.argv[2]));
  process.stdout.write(`${rows.join('\n')}\n`);
  if (!fits) process.stderr.write('The page is over its size budget.\n');
  process.exitCode = fits ? 0 : 1;
} else process.exitCode = 1;
