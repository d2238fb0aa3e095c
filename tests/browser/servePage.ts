import { DIST, serveDist } from '../../src/build/serveDist.mjs';

/**
 * Serves the built page (of `PAGE_DIST`, or of the last build) for the whole run and tells every
 * worker where, in `PAGE_URL`.
 */
async function servePage(): Promise<() => void> {
  const dist = (process.env.PAGE_DIST ??= DIST);
  const { url, close } = await serveDist(dist);
  process.env.PAGE_URL = url;
  return close;
}

// Playwright takes the default export of a global set-up and nothing else.
export { servePage as default };
