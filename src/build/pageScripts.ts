import { createHash } from 'node:crypto';
import { CLASSIC } from '../ui/classicScripts.ts';

/** Longer than this nobody looks at an empty page, ms: the list that needs no script is shown. */
const PATIENCE_MS = 10_000;

/** What the built page needs at first; all paths are relative to it. */
export interface FirstFiles {
  /** The first module, which imports the rest. */
  readonly main: string;
  /** What loads classic scripts. */
  readonly loader: string;
  /** What `main` will ask for, as properties of `link` elements. */
  readonly links: readonly Readonly<Record<string, string>>[];
}

/**
 * Runs before the page is drawn. `data-scripts` on the document says `loading`, which hides the
 * list that is there for readers without script, until React takes its place (of a phone's page that
 * begins with its head, all but the head: `begins`); or `failed`, which shows it.
 *
 * Then it asks for the page's scripts, which its own element names (`data-files`: JSON of
 * `FirstFiles`; `data-narrow` and `data-wide`: modules of one layout). In a sandboxed frame, and from
 * a disk, the origin is opaque: hosts send modules there only with leave (CORS), and classic scripts
 * without. What the window's layout needs is fetched at once, not only when the first script asks
 * for it; a page within another page has none.
 */
export const TAKE_OVER = `(function (page) {
page.dataset.scripts = location.hash.length > 1 ? 'loading' : 'begins';
function fail() { if (/loading|begins/.test(page.dataset.scripts)) page.dataset.scripts = 'failed'; }
addEventListener('error', function (event) {
if (event.target.tagName === 'SCRIPT' || event.target === window) fail();
}, true);
setTimeout(function () { if (document.querySelector('.static-page')) fail(); }, ${PATIENCE_MS});
var data = document.currentScript.dataset;
function add(name, properties) { document.head.append(Object.assign(document.createElement(name), properties)); }
if (!data.files) return;
var files = JSON.parse(data.files);
if (origin === 'null') {
add('script', { src: files.loader, onload: function () { System.import(files.main + '${CLASSIC}').catch(fail); } });
files.links.forEach(function (link) {
if (link.as !== 'font') add('link', { rel: 'preload', as: 'script', href: link.href + '${CLASSIC}' });
});
return;
}
add('script', { type: 'module', src: files.main, crossOrigin: '' });
files.links.forEach(function (link) { add('link', Object.assign({ crossOrigin: '' }, link)); });
var parts = data[matchMedia('(max-width: 699px)').matches ? 'narrow' : 'wide'];
if (parts && !/[#&]embed=/.test(location.hash)) parts.split(' ').forEach(function (part) {
add('link', { rel: 'modulepreload', href: part, crossOrigin: '' });
});
})(document.documentElement);`;

/** In an event's own page: goes on to where `data-app` leads, before anything is drawn. */
export const GO_TO_APP = 'location.replace(document.documentElement.dataset.app);';

/** A script or style as a policy names it. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
