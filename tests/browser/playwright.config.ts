import { defineConfig } from '@playwright/test';
import { provideBrowser, type Browser } from '../../src/build/findBrowser.mjs';

const browser = await findOnce();

/** The built page in a real browser: `npx playwright test -c tests/browser` after a build. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './servePage.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    [process.env.CI ? 'dot' : 'list'],
    ['json', { outputFile: '../../test-results/browser.json' }],
  ],
  use: {
    trace: 'off',
    // One tab for all tests of a worker: emptied between them, but its process, which has the page's
    // code already, stays. That is half of what it takes to open the page.
    reuseContext: true,
    // A page that keeps itself would show tests what is no longer built, and load all of it for each.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Without a graphics card the programs that stand in for one are slower than none.
    launchOptions: { executablePath: browser.path, args: [...browser.args, '--disable-gpu'] },
  },
});

/** Finds the browser in the first process; its workers inherit the answer. */
async function findOnce(): Promise<Browser> {
  const known = process.env.TEST_BROWSER;
  if (known) return JSON.parse(known) as Browser;
  const found = await provideBrowser();
  if (!found) throw new Error('No browser to test in');
  process.env.TEST_BROWSER = JSON.stringify(found);
  return found;
}
