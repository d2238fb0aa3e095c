import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import process from 'node:process';
import { provideBrowser } from './findBrowser.mjs';

/**
 * Every check of the project, in turn; all of them run even where one fails, and the last line
 * counts them and the tests together: `N passed, N failed`.
 */

const UNIT_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';
const DATASET = 'data/geneva-2021.json';
const SINGLE_FILE = 'dist-single/index.html';
/** What the page may weigh as one file, bytes. */
const SINGLE_FILE_LIMIT = 1_500_000;

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

let passed = 0;
let failed = 0;

/**
 * Runs one check and adds it up. Without `count` it counts as one; with it, what it printed goes
 * through as it comes.
 * @param {string} name
 * @param {readonly string[]} command for Node
 * @param {{ readonly count?: () => Count, readonly show?: boolean, readonly env?: Record<string, string> }} [options]
 * @returns {Promise<boolean>}
 */
async function check(name, command, { count, show = false, env = {} } = {}) {
  process.stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  const { code, output } = await runNode(command, env, count !== undefined);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (show || code !== 0) process.stdout.write(`${output}\n`);
  const counted = count?.() ?? { passed: 1, failed: 0 };
  if (code === 0) {
    passed += counted.passed;
    failed += counted.failed;
  } else {
    passed += count ? counted.passed : 0;
    failed += Math.max(1, counted.failed);
  }
  const ok = code === 0 && counted.failed === 0;
  process.stdout.write(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  return ok;
}

/**
 * @param {readonly string[]} command
 * @param {Record<string, string>} env
 * @param {boolean} passThrough
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNode(command, env, passThrough) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      env: { ...process.env, ...env },
      stdio: passThrough ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string} name @param {string} why */
function failUnrun(name, why) {
  process.stdout.write(`\n== ${name}: FAILED, not run because ${why}\n`);
  failed += 1;
}

/**
 * What the unit tests' report says; a test that was skipped counts as failed.
 * @returns {Count}
 */
function countUnit() {
  if (!existsSync(UNIT_REPORT)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
}

/**
 * What the browser tests' report says; a test that was skipped or passed by luck counts as failed.
 * @returns {Count}
 */
function countBrowser() {
  if (!existsSync(BROWSER_REPORT)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(
    readFileSync(BROWSER_REPORT, 'utf8'),
  ).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

/** Counts as one check: all of the page, in one file, within its limit. */
function weighSingleFile() {
  const { size } = statSync(SINGLE_FILE);
  const fits = size <= SINGLE_FILE_LIMIT;
  if (fits) passed += 1;
  else failed += 1;
  process.stdout.write(
    `== size of the single file: ${fits ? 'ok' : 'FAILED'} (${size} of ${SINGLE_FILE_LIMIT} bytes)\n`,
  );
}

const bin = (/** @type {string} */ path) => `node_modules/${path}`;

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');

const vite = (/** @type {string[]} */ ...options) => [
  bin('vite/bin/vite.js'),
  'build',
  '--logLevel=warn',
  ...options,
];

// Side by side: most of them leave a processor idle for most of their time.
const [builtForHosts, builtAsFile] = await Promise.all([
  check('build', vite()),
  check('build of the single file', vite('--mode=single')),
  check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  check('types', [bin('typescript/bin/tsc'), '--noEmit']),
  check('lint', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']),
  check('unused code', [bin('knip/bin/knip.js'), '--no-progress']),
  check('data', ['src/build/run.mjs', 'checkData.ts', DATASET]),
]);
if (builtAsFile) weighSingleFile();
await check(
  'unit and component tests',
  [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ],
  { count: countUnit },
);
const built = builtForHosts && builtAsFile;
const browser = built ? await provideBrowser() : null;
if (browser) {
  const env = { CHROME_PATH: browser.path };
  await check('size budget', ['src/build/sizeBudget.mjs'], { env, show: true });
  await check('browser tests', [bin('@playwright/test/cli.js'), 'test', '--config=tests/browser'], {
    env,
    count: countBrowser,
  });
} else {
  const why = built ? 'there is no browser' : 'there is no build';
  failUnrun('size budget', why);
  failUnrun('browser tests', why);
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
