import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { provideBrowser } from './findBrowser.mjs';
import { serveDist } from './serveDist.mjs';

/** `npm run screenshots`: pictures of the built page in every state that must look right. */

const FOLDER = 'screenshots';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** A dataset in which something is wrong in three ways. */
const BROKEN_DATASET = JSON.stringify({
  format: 1,
  id: 'broken',
  title: 'A dataset with mistakes',
  language: 'en',
  sides: [],
  themes: [{ id: 'talks', name: 'Talks' }],
  tieKinds: [],
  sources: [{ id: 'a', title: 'A report', text: 'They met on Monday.' }],
  actors: [{ id: 'mayor', name: 'The mayor', kind: 'person' }],
  events: [
    {
      id: 'meeting',
      title: 'They meet',
      themes: ['talk'],
      standing: 'reported',
      date: {
        edtf: '2021-02-29',
        basis: 'stated',
        passages: [{ source: 'a', exact: 'on Monday' }],
      },
      importance: 3,
      participants: [{ actor: 'major' }],
      passages: [{ source: 'a', exact: 'They met on Tuesday.' }],
    },
  ],
});

/**
 * The states by name: what to add to the address. The event that most words rest on and the tie
 * with the most dealings are found in the page itself.
 * @param {import('playwright-core').Page} page with nothing selected
 * @returns {Promise<Record<string, string>>}
 */
async function listStates(page) {
  const { event, tie } = await page.evaluate(() => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const mark of document.querySelectorAll('mark[data-events]'))
      for (const id of mark.getAttribute('data-events')?.split(' ') ?? [])
        counts.set(id, (counts.get(id) ?? 0) + 1);
    const weight = (/** @type {Element} */ edge) =>
      Number(edge.querySelector('.graph-line')?.getAttribute('stroke-width') ?? 0);
    const edges = [...document.querySelectorAll('svg [data-tie]')];
    return {
      event: [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '',
      tie: edges.toSorted((a, b) => weight(b) - weight(a))[0]?.getAttribute('data-tie') ?? '',
    };
  });
  return {
    nothing: '',
    event: `sel=event:${encodeURIComponent(event)}`,
    tie: `sel=tie:${encodeURIComponent(tie)}`,
    'no-result': 'q=nobody%20ever%20wrote%20this',
    error: `data=${encodeURIComponent('broken.json')}`,
  };
}

/** @param {import('playwright-core').Page} page @param {string} url */
async function open(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('view:settled').length > 0);
}

/** @param {import('./findBrowser.mjs').Browser} found */
async function takeAll(found) {
  const server = await serveDist();
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  try {
    const page = await browser.newPage({ viewport: SIZES[0] ?? null });
    await page.route('**/broken.json', (route) => route.fulfill({ body: BROKEN_DATASET }));
    await open(page, server.url);
    const states = await listStates(page);
    for (const viewport of SIZES)
      for (const colours of ['light', 'dark'])
        for (const [state, hash] of Object.entries(states)) {
          await page.setViewportSize(viewport);
          await open(
            page,
            `${server.url}#${[hash, `colours=${colours}`].filter(Boolean).join('&')}`,
          );
          if (state === 'error') await page.getByRole('alert').waitFor();
          await page.screenshot({ path: `${FOLDER}/${viewport.width}-${colours}-${state}.png` });
        }
  } finally {
    await browser.close();
    server.close();
  }
}

const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'];
const built = spawnSync(process.execPath, vite, { stdio: 'inherit' }).status === 0;
const browser = built ? await provideBrowser() : null;
if (browser) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  await takeAll(browser);
} else process.exitCode = 1;
