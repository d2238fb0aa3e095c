// @vitest-environment node
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeApp } from '../../src/build/offlinePlugin.ts';
import { finishPage } from '../../src/build/singleFilePlugin.ts';

const SCRIPT = "const text = '$& \\x3C/script> “words”';";
const STYLE = '.a{color:var(--ink)}';
const PAGE = [
  '<html><head><meta charset="utf-8" /><link rel="icon" href="./icon.svg" />',
  `<script type="module" crossorigin>${SCRIPT}</script>`,
  `<style rel="stylesheet">${STYLE}</style></head>`,
  '<body><div id="root"></div></body></html>',
].join('\n');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page as one file', () => {
  const html = finishPage(PAGE, '<svg fill="#1b2130"/>', 'SIL OPEN FONT LICENSE $&');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

  it('holds its script packed, to the byte', () => {
    const packed = /id="packed-script">([^<]*)</.exec(html)?.[1] ?? '';
    expect(gunzipSync(Buffer.from(packed, 'base64')).toString()).toBe(SCRIPT);
    expect(html).not.toContain(SCRIPT);
  });

  it('lets nothing run but what is in it', () => {
    const starter = /<script type="module">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src ${hashOf(starter)} ${hashOf(SCRIPT)};`);
    expect(policy).toContain(`style-src ${hashOf(STYLE)};`);
    expect(policy).not.toContain('unsafe');
  });

  it('refers to nothing beside it', () => {
    expect(html).not.toMatch(/(src|href)="\.?\//);
    expect(html).toContain('href="data:image/svg+xml,%3Csvg%20fill');
    expect(html).toContain('SIL OPEN FONT LICENSE $&');
  });

  it('is refused where the bundler left another page than expected', () => {
    expect(() => finishPage('<html></html>', '', '')).toThrow(/has no/);
  });
});

describe('the manifest of the page', () => {
  it('names the dataset, and has the colour of its paper', () => {
    const app = describeApp(
      '{"title":"A story","language":"de"}',
      '--paper: light-dark(#fff, #000);',
    );
    expect(app).toMatchObject({
      name: 'A story',
      lang: 'de',
      start_url: './',
      background_color: '#fff',
      theme_color: '#fff',
    });
  });

  it('is not made up where there is no such colour', () => {
    expect(() => describeApp('{}', '')).toThrow(/--paper/);
  });
});
