import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * A Chromium that was seen to start.
 * @typedef {{ readonly path: string, readonly args: readonly string[] }} Browser
 */

const ARGS = [
  // Keep the browser from asking hosts of its own accord.
  '--disable-background-networking',
  '--disable-component-update',
  // With windows it does these by itself: frames of other hosts in processes of their own, letters
  // where the page puts them.
  '--site-per-process',
  '--font-render-hinting=none',
];

/** A first start on a slow disk takes this long at worst. */
const START_LIMIT_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 240_000;

/** First the one without windows: the same engine takes a fifth less time with it. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to do by hand where nothing else worked. */
export const ADVICE = [
  'No Chrome, Chromium or Edge was found, and none could be installed.',
  'Install one of them (on Debian: apt-get install chromium), or name one:',
  '  CHROME_PATH=/path/to/chrome npm test',
].join('\n');

/**
 * Where a browser may be, likeliest first; nothing is checked yet.
 * @param {string} platform as `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]}
 */
export function listCandidates(platform, env) {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  const onPath = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    const apps = roots.flatMap((root) =>
      MAC_APPS.map((app) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
    return [...named, ...apps, ...onPath];
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [...named, ...roots.flatMap((root) => WINDOWS_PLACES.map((at) => `${root}\\${at}`))];
  }
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  );
  const packaged = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
  return [...new Set([...named, ...onPath, ...usual, ...packaged])];
}

/**
 * The first candidate that starts; else one that is fetched; else null. `say` gets one line for
 * each thing tried, so that a failure can be understood.
 * @param {{
 *   readonly candidates: readonly string[],
 *   readonly start: (path: string) => Promise<Browser | null>,
 *   readonly fetchers: readonly { readonly name: string, readonly fetch: () => string | null }[],
 *   readonly say: (line: string) => void,
 * }} options
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser({ candidates, start, fetchers, say }) {
  for (const path of candidates) {
    const browser = await start(path);
    if (browser) return browser;
    say(`${path} does not start`);
  }
  for (const { name, fetch } of fetchers) {
    say(`No browser yet: trying ${name}`);
    const path = fetch();
    const browser = path === null ? null : await start(path);
    if (browser) return browser;
    say(path === null ? `${name} failed` : `${path} does not start`);
  }
  return null;
}

/**
 * Finds or fetches a browser for this machine; null, after saying what to do, where neither works.
 * @returns {Promise<Browser | null>}
 */
export async function provideBrowser() {
  const candidates = listCandidates(process.platform, process.env).filter(isExecutable);
  if (process.env.CHROME_PATH && !isExecutable(process.env.CHROME_PATH))
    process.stderr.write(`CHROME_PATH=${process.env.CHROME_PATH} is not a program; looking on\n`);
  const downloaded = chromium.executablePath();
  const browser = await findBrowser({
    candidates: isExecutable(downloaded) ? [...candidates, downloaded] : candidates,
    start: startBrowser,
    fetchers: [
      { name: "Playwright's own download", fetch: downloadChromium },
      ...['chromium-headless-shell', 'chromium'].map((name) => ({
        name: `Debian's package ${name}`,
        fetch: () => installDebianPackage(name),
      })),
    ],
    say: (line) => process.stderr.write(`${line}\n`),
  });
  if (!browser) process.stderr.write(`${ADVICE}\n`);
  return browser;
}

/**
 * Whether a browser really starts and answers; wrappers and stubs exist that only look like one.
 * Containers often lack what the sandbox needs, so it is tried without as well.
 * @param {string} path
 * @returns {Promise<Browser | null>}
 */
async function startBrowser(path) {
  const sandboxed = process.getuid?.() === 0 ? [] : [ARGS];
  for (const args of [...sandboxed, [...ARGS, '--no-sandbox']]) {
    const started = await chromium
      .launch({ executablePath: path, args, timeout: START_LIMIT_MS })
      .catch(() => null);
    if (!started) continue;
    await started.close();
    return { path, args };
  }
  return null;
}

/** @returns {string | null} */
function downloadChromium() {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  const command = [join(folder, 'cli.js'), 'install', 'chromium', '--no-shell'];
  const ended = run(process.execPath, command, DOWNLOAD_LIMIT_MS);
  const path = chromium.executablePath();
  return ended && isExecutable(path) ? path : null;
}

/**
 * @param {string} name of the package and of its program
 * @returns {string | null}
 */
function installDebianPackage(name) {
  if (process.platform !== 'linux' || !run('apt-get', ['--version'])) return null;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !run('sudo', ['-n', 'true'])) return null;
  const aptGet = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', '-y', ...args];
    return run(command, rest, DOWNLOAD_LIMIT_MS);
  };
  aptGet('update');
  const installed = aptGet('install', '--no-install-recommends', name, 'fonts-dejavu-core');
  return installed && isExecutable(`/usr/bin/${name}`) ? `/usr/bin/${name}` : null;
}

/**
 * Runs a command to its end; its last words go to stderr where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args, timeout = START_LIMIT_MS) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env,
    timeout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return true;
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().split('\n');
  process.stderr.write(`${said.slice(-5).join('\n')}\n`);
  return false;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = await provideBrowser();
  if (browser) process.stdout.write(`${browser.path}\n`);
  else process.exitCode = 1;
}
