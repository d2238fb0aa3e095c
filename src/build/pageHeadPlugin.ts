import type { Plugin, Rolldown } from 'vite';
import { hashOf, TAKE_OVER } from './pageScripts.ts';

/** Where a page may have its parts from, as a Content-Security-Policy names it. */
export interface PartSources {
  readonly script: string;
  readonly style: string;
  readonly font: string;
  readonly image: string;
  readonly worker: string;
}

/**
 * Scripts, styles, fonts and workers of the hosted page come from its own folder alone, but for the
 * few lines that must run before the first picture.
 */
const OWN_FOLDER: PartSources = {
  script: `'self' ${hashOf(TAKE_OVER)}`,
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
    // The preview of what another page would show.
    "frame-src 'self'",
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

/** The part of the page for either width, and the windows that it is for. */
const LAYOUTS = [
  { module: /app.PhoneLayout\.tsx$/, media: '(max-width: 699px)' },
  { module: /app.DesktopLayout\.tsx$/, media: '(min-width: 700px)' },
];

/**
 * Scripts that the first picture needs beside the first one: told at once, they do not wait until
 * that one has come and asks for them.
 */
function firstScripts(bundle: Rolldown.OutputBundle): readonly FirstScript[] {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const withImports = (first: Rolldown.OutputChunk | undefined) => {
    const files = new Set(first ? [first.fileName] : []);
    for (const file of files)
      for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
        files.add(next);
    return files;
  };
  const entry = chunks.find(({ isEntry }) => isEntry);
  const windows = new Map<string, string | null>();
  for (const file of withImports(entry)) windows.set(file, null);
  for (const { module, media } of LAYOUTS) {
    const layout = chunks.find(
      ({ facadeModuleId }) => facadeModuleId !== null && module.test(facadeModuleId),
    );
    // What both need every window needs.
    for (const file of withImports(layout)) windows.set(file, windows.has(file) ? null : media);
  }
  if (entry) windows.delete(entry.fileName);
  return [...windows].map(([file, media]) => ({ file, ...(media === null ? {} : { media }) }));
}

interface FirstScript {
  readonly file: string;
  /** The windows that need it, as a media query; none: all. */
  readonly media?: string;
}

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
        ...firstScripts(bundle ?? {}).map(({ file, ...windows }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `./${file}`, ...windows, crossorigin: true },
          injectTo: 'head' as const,
        })),
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
