import type { Plugin } from 'vite';

/**
 * The page's Content-Security-Policy. Scripts, styles, fonts and workers come from the page's own
 * folder alone; `connect-src` also lets a person open a dataset of another host, which the page
 * asks about first. Styles set by React go through the DOM, so no inline style is allowed.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the first picture needs besides scripts; `latin-ext` fonts come when a text needs them. */
const FIRST_FILES = [
  { pattern: /(newsreader|inter)-latin-wght-normal.*\.woff2$/, as: 'font', type: 'font/woff2' },
  { pattern: /dataset-.*\.json$/, as: 'fetch', type: 'application/json' },
];

/** Adds to the built page's head what development must not have: the policy and the preloads. */
export function pageHeadPlugin(): Plugin {
  return {
    name: 'page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
        ...Object.keys(bundle ?? {}).flatMap((file) =>
          FIRST_FILES.filter(({ pattern }) => pattern.test(file)).map(({ as, type }) => ({
            tag: 'link',
            attrs: { rel: 'preload', as, type, href: `./${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
        ),
      ],
    },
  };
}
