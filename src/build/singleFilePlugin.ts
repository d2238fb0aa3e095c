import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { securityPolicy } from './pageHeadPlugin.ts';
import { hashOf } from './pageScripts.ts';

/** The one script and the one style that the bundler has put into the page. */
const PAGE_SCRIPT = /<script type="module"[^>]*>([^]*?)<\/script>\s*/;
/** Scripts of the page's own that were written into it, and stay there. */
const OWN_SCRIPT = /<script>([^]*?)<\/script>/g;
const PAGE_STYLE = /<style[^>]*>([^]*?)<\/style>/;
const ICON_LINK = /href="\.\/(icon\.svg)"/;

/** Unpacks the page's script and starts it. The policy knows both by their hashes. */
const STARTER = `
const packed = document.getElementById('packed-script').textContent;
const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
const script = document.createElement('script');
script.type = 'module';
script.textContent = await new Response(stream).text();
document.head.append(script);
`;

/**
 * Finishes the page that is one file, after its script and style have been put into it: the script
 * packed to a third of its size, the icon and the licence of the fonts in it, and a policy by which
 * nothing runs but these very bytes.
 */
export function singleFilePlugin(): Plugin {
  let publicDir = '';
  return {
    name: 'single-file',
    enforce: 'post',
    configResolved(config) {
      publicDir = resolve(config.root, 'public');
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const [icon, licence] = await Promise.all(
          ['icon.svg', 'fonts-licence.txt'].map((name) =>
            readFile(resolve(publicDir, name), 'utf8'),
          ),
        );
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type !== 'asset' || !name.endsWith('.html'))
            this.error(`${name} would lie beside the page, which is to be one file.`);
          file.source = finishPage(String(file.source), icon!, licence!);
        }
      },
    },
  };
}

/** The page as it is shipped. Throws where the bundler left it in another form than expected. */
export function finishPage(html: string, icon: string, licence: string): string {
  const script = textOf(html, PAGE_SCRIPT);
  const own = [...html.matchAll(OWN_SCRIPT)].map(([, text]) => text!);
  const policy = securityPolicy({
    script: [STARTER, script, ...own].map(hashOf).join(' '),
    style: hashOf(textOf(html, PAGE_STYLE)),
    font: 'data:',
    image: 'data:',
    worker: 'blob:',
  });
  const data = (id: string, text: string) =>
    `<script type="text/plain" id="${id}">${text}</script>\n`;
  return html
    .replace(PAGE_SCRIPT, '')
    .replace(ICON_LINK, () => `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace(
      '</body>',
      (end) =>
        data('fonts-licence', licence) +
        data('packed-script', gzipSync(script, { level: 9 }).toString('base64')) +
        `<script type="module">${STARTER}</script>\n${end}`,
    );
}

function textOf(html: string, element: RegExp): string {
  const text = element.exec(html)?.[1];
  if (text === undefined) throw new Error(`The built page has no ${element.source}`);
  return text;
}
