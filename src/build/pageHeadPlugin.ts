import type { Plugin } from 'vite';

/** Where a page may have its parts from, as a Content-Security-Policy names it. */
export interface PartSources {
  readonly script: string;
  readonly style: string;
  readonly font: string;
  readonly image: string;
  readonly worker: string;
}

/** Scripts, styles, fonts and workers of the hosted page come from its own folder alone. */
const OWN_FOLDER: PartSources = {
  script: "'self'",
  style: "'self'",
  font: "'self'",
  image: "'self' data:",
  worker: "'self'",
};

/**
 * A page's Content-Security-Policy. `connect-src` also lets a person open a dataset of another
 * host, which the page asks about first. Styles set by React go through the DOM, so no inline
 * style is allowed.
 */
export function securityPolicy({ script, style, font, image, worker }: PartSources): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    `font-src ${font}`,
    `img-src ${image}`,
    `worker-src ${worker}`,
    "connect-src 'self' https:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

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
          attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(OWN_FOLDER) },
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
