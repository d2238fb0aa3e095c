import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
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
 * few lines that must run before the first picture, and those by which a worker in a sandboxed
 * frame imports its own.
 */
const OWN_FOLDER: PartSources = {
  script: `'self' ${hashOf(TAKE_OVER)}`,
  style: "'self'",
  font: "'self'",
  image: "'self' data:",
  worker: "'self' blob:",
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

/** The part of the page for narrow windows, and the one for wide ones. */
const LAYOUTS = { narrow: /app.PhoneLayout\.tsx$/, wide: /app.DesktopLayout\.tsx$/ };

/** Scripts of the first picture beside the first script itself, which asks for them when it has come. */
interface FirstScripts {
  readonly always: readonly string[];
  readonly narrow: readonly string[];
  readonly wide: readonly string[];
}

function firstScripts(bundle: Rolldown.OutputBundle): FirstScripts {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const withImports = (first: Rolldown.OutputChunk | undefined) => {
    const files = new Set(first ? [first.fileName] : []);
    for (const file of files)
      for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
        files.add(next);
    return [...files];
  };
  const [first = '', ...always] = withImports(chunks.find(({ isEntry }) => isEntry));
  const ofLayout = (module: RegExp) =>
    withImports(chunks.find(({ facadeModuleId }) => module.test(facadeModuleId ?? ''))).filter(
      (file) => file !== first && !always.includes(file),
    );
  return { always, narrow: ofLayout(LAYOUTS.narrow), wide: ofLayout(LAYOUTS.wide) };
}

/** Adds to the built page's head what development must not have: the policy and the preloads. */
export function pageHeadPlugin(): Plugin {
  return {
    name: 'page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const { always, narrow, wide } = firstScripts(bundle);
        const listed = (files: readonly string[]) => files.map((file) => `./${file}`).join(' ');
        const tags: HtmlTagDescriptor[] = [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(OWN_FOLDER) },
            injectTo: 'head-prepend',
          },
          ...always.map((file) => preload({ rel: 'modulepreload' }, file)),
          ...Object.keys(bundle).flatMap((file) =>
            FIRST_FILES.filter(({ pattern }) => pattern.test(file)).map(({ as, type }) =>
              preload({ rel: 'preload', as, type }, file),
            ),
          ),
        ];
        const before = `<script>${TAKE_OVER}`;
        const lists = `data-narrow="${listed(narrow)}" data-wide="${listed(wide)}"`;
        return { html: html.replace(before, `<script ${lists}>${TAKE_OVER}`), tags };
      },
    },
  };
}

function preload(attrs: Readonly<Record<string, string>>, file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { ...attrs, href: `./${file}`, crossorigin: true },
    injectTo: 'head',
  };
}
