import { createHash } from 'node:crypto';

/** The single file beside the hosted page's files, for frames in which these cannot be loaded. */
export const WHOLE_PAGE = 'whole.html';

/** Longer than this nobody looks at an empty page, ms: the list that needs no script is shown. */
const PATIENCE_MS = 10_000;

/**
 * Runs before the page is drawn. `data-scripts` on the document says `loading`, which hides the
 * list that is there for readers without script, until React takes its place (of a phone's page that
 * begins with its head, all but the head: `begins`); or `failed`, which shows it. In a sandboxed frame, and from a disk, the origin is opaque: then most hosts send no
 * module, and the page in one file is shown instead. What the window's layout needs is fetched at
 * once, not only when the first script asks for it; a page within another page has no layout.
 */
export const TAKE_OVER = `(function (page) {
page.dataset.scripts = location.hash.length > 1 ? 'loading' : 'begins';
function fail() { if (/loading|begins/.test(page.dataset.scripts)) page.dataset.scripts = 'failed'; }
addEventListener('error', function (event) {
var part = event.target;
if (part.tagName === 'SCRIPT' && part.src && origin === 'null') location.replace('${WHOLE_PAGE}' + location.hash);
else if (part.tagName === 'SCRIPT' || part === window) fail();
}, true);
setTimeout(fail, ${PATIENCE_MS});
var parts = document.currentScript.dataset[matchMedia('(max-width: 699px)').matches ? 'narrow' : 'wide'];
if (parts && !/[#&]embed=/.test(location.hash)) parts.split(' ').forEach(function (part) {
document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: part, crossOrigin: '' }));
});
})(document.documentElement);`;

/** In an event's own page: goes on to where `data-app` leads, before anything is drawn. */
export const GO_TO_APP = 'location.replace(document.documentElement.dataset.app);';

/** A script or style as a policy names it. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
