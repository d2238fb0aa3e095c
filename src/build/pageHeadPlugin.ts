import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { LOADER } from './classicScriptsPlugin.ts';
import { HANDING_ON } from './directImportsPlugin.ts';
import { hashOf, TAKE_OVER, type FirstFiles } from './pageScripts.ts';

/** Where a page may have its parts from, as a Content-Security-Policy names it. */
export interface PartSources {
  readonly script: string;
  readonly style: string;
  readonly font: string;
  readonly image: string;
  readonly worker: string;
}

/**
 * Of the hosted page nothing runs but the few lines before the first picture and what these ask
 * for. Styles and fonts come from its own folder, which only some browsers take for `'self'` where a
 * sandbox has taken a frame's origin: so they may come from any host, and no markup asks another.
 * Workers are its own, and in such a frame those that run its scripts.
 */
const OWN_FOLDER: PartSources = {
  script: `'strict-dynamic' ${hashOf(TAKE_OVER)}`,
  style: "'self' https: http:",
  font: "'self' https: http:",
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

/** The parts of the page for narrow windows, and those for wide ones. */
const LAYOUTS = {
  narrow: [/app.PhoneLayout\.tsx$/, /timeline.EventList\.tsx$/],
  wide: [/app.DesktopLayout\.tsx$/, /timeline.Timeline\.tsx$/],
};

/** The tag by which the bundler begins, and what the first lines of the page do instead. */
const MODULE_TAG = /\s*<script type="module"[^>]*><\/script>/;

function firstFiles(bundle: Rolldown.OutputBundle): FirstFiles {
  const [main, ...always] = withImports(bundle, (chunk) => chunk.isEntry);
  if (main === undefined) throw new Error('The page has no first module');
  return {
    main: besidePage(main),
    loader: besidePage(LOADER),
    links: [
      ...always.map((file) => ({ rel: 'modulepreload', href: besidePage(file) })),
      ...Object.keys(bundle).flatMap((file) =>
        FIRST_FILES.filter(({ pattern }) => pattern.test(file)).map(({ as, type }) => ({
          rel: 'preload',
          as,
          type,
          href: besidePage(file),
        })),
      ),
    ],
  };
}

/** What a layout needs besides what every page does, separated by spaces. */
function filesOfLayout(bundle: Rolldown.OutputBundle, modules: readonly RegExp[]): string {
  const always = new Set(withImports(bundle, (chunk) => chunk.isEntry));
  const files = modules.flatMap((module) =>
    withImports(bundle, ({ facadeModuleId }) => module.test(facadeModuleId ?? '')),
  );
  return [...new Set(files)]
    .filter((file) => !always.has(file) && !isHandedOn(bundle[file]))
    .map(besidePage)
    .join(' ');
}

/** It is only imported from where it is: see `directImportsPlugin`. */
function isHandedOn(file: Rolldown.OutputBundle[string] | undefined): boolean {
  return file?.type === 'chunk' && HANDING_ON.test(file.code);
}

/** The files of the first chunk that is meant, and of all that it imports at once. */
function withImports(
  bundle: Rolldown.OutputBundle,
  isMeant: (chunk: Rolldown.OutputChunk) => boolean,
): string[] {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const first = chunks.find(isMeant);
  const files = new Set(first ? [first.fileName] : []);
  for (const file of files)
    for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      files.add(next);
  return [...files];
}

function besidePage(file: string): string {
  return `./${file}`;
}

/** Adds to the built page's head what development must not have: the policy and the first files. */
export function pageHeadPlugin(): Plugin {
  return {
    name: 'page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const policy: HtmlTagDescriptor = {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(OWN_FOLDER) },
          injectTo: 'head-prepend',
        };
        const files = JSON.stringify(firstFiles(bundle)).replaceAll('"', '&quot;');
        const [narrow, wide] = [LAYOUTS.narrow, LAYOUTS.wide].map((layout) =>
          filesOfLayout(bundle, layout),
        );
        const data = `data-files="${files}" data-narrow="${narrow}" data-wide="${wide}"`;
        const first = `<script>${TAKE_OVER}`;
        if (!MODULE_TAG.test(html) || !html.includes(first))
          throw new Error('The page has no module, or nothing that asks for it');
        const named = html
          .replace(MODULE_TAG, '')
          .replace(first, () => `<script ${data}>${TAKE_OVER}`);
        return { html: named, tags: [policy] };
      },
    },
  };
}
