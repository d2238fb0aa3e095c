import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built page is served: not the root, so that only relative addresses work. */
export const FOLDER = '/some/folder/';

/** What `npm run build` wrote. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a built page as the plainest static host would: files, no fallback, no compression. What is
 * named by its content may be kept: the same browser opens the page hundreds of times.
 * @param {string} [dist] its folder
 * @returns {Promise<{ readonly url: string, readonly close: () => void }>}
 */
export function serveDist(dist = DIST) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = locate(dist, decodeURIComponent(pathname));
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': isNamedByContent(file) ? 'max-age=31536000, immutable' : 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : null;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${port}${FOLDER}`, close });
    });
  });
}

/** @param {string} file */
function isNamedByContent(file) {
  return basename(dirname(file)) === 'assets';
}

/**
 * The file for a decoded path; null where there is none, or it lies outside of the folder.
 * @param {string} dist
 * @param {string} pathname
 */
function locate(dist, pathname) {
  if (!pathname.startsWith(FOLDER)) return null;
  const relative = normalize(pathname.slice(FOLDER.length) || 'index.html');
  if (relative.startsWith('..') || relative.startsWith(sep)) return null;
  const file = join(dist, relative, relative.endsWith(sep) ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
