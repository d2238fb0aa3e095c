import { markup, type Html } from './staticHtml.ts';
import { STATIC } from './staticStrings.ts';

/** What the page for frames holds before its part is drawn: nothing that is seen, unless that fails. */
export function staticFrame(): Html {
  return markup`<main class="static-page">
<p class="static-failed" role="alert">${STATIC.frameFailed} <a href="./" target="_blank" rel="noopener">${STATIC.full}</a></p>
</main>`;
}

/** The whole page, as it is read where no script runs, in the frame of a part. */
export function staticInstead(title: string): Html {
  return markup`<noscript><iframe class="static-instead" src="./" title="${title}"></iframe></noscript>`;
}
