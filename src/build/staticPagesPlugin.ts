import type { Plugin, ResolvedConfig } from 'vite';
import { indexDataset, type Dataset } from '../dataset/indexDataset.ts';
import type { DatasetEvent } from '../dataset/model.ts';
import { byImportance } from '../share/staticChoice.ts';
import { describeEvent, eventPage } from '../share/staticEventPage.ts';
import { shareTags, type SocialPicture } from '../share/staticHead.ts';
import { FRAME_PAGE } from '../share/shareFacts.ts';
import { staticFrame, staticInstead } from '../share/staticFrame.ts';
import { escapeHtml, jsonScript, type Html } from '../share/staticHtml.ts';
import { linkedData } from '../share/staticJsonLd.ts';
import { staticList } from '../share/staticList.ts';
import { oembedDocument } from '../share/staticOembed.ts';
import { embedHash } from '../share/staticPaths.ts';
import { eventFolder, MAX_EVENT_PAGES } from '../dataset/eventPages.ts';
import { robots, sitemap } from '../share/staticSite.ts';
import { STATIC } from '../share/staticStrings.ts';
import type { DatasetApi } from './datasetPlugin.ts';
import { securityPolicy } from './pageHeadPlugin.ts';
import { GO_TO_APP, hashOf, TAKE_OVER } from './pageScripts.ts';
import { readSiteUrl } from './siteUrl.ts';
import { makeSocialPictures, type SocialPictures } from './socialPictures.ts';

/** Events with a picture of their own; with more, the most important. */
const MAX_EVENT_PICTURES = 300;

/** Frames that others make of oEmbed documents, CSS px. */
const WHOLE_FRAME = { width: 1100, height: 760 };
const EVENT_FRAME = { width: 640, height: 640 };

interface StaticOptions {
  /** The setting `SITE_URL` as it is set. */
  readonly siteUrl: string | undefined;
  /** The page is one file, beside which there is none. */
  readonly isSingle?: boolean;
}

/** Everything about a build that does not change from page to page. */
interface Site {
  readonly dataset: Dataset;
  readonly siteUrl: string | null;
  readonly pictures: SocialPictures | null;
  /** The page's styles, relative to it. */
  readonly styles: readonly string[];
}

/**
 * What is read and found without script: the dataset as plain HTML in the page, a page for each
 * event, and with `SITE_URL` what others make of these: pictures, oEmbed documents, a sitemap.
 */
export function staticPagesPlugin({ siteUrl: setting, isSingle = false }: StaticOptions): Plugin {
  let config: ResolvedConfig;
  let siteUrl: string | null = null;
  let styles: readonly string[] = [];
  let filled: Filling | null = null;
  let made: Dataset | null = null;
  const datasetOf = () => {
    const plugin = config.plugins.find(({ name }) => name === 'dataset');
    const compiled = (plugin?.api as DatasetApi | undefined)?.compiled();
    if (!compiled) throw new Error('No dataset has been compiled for the static pages');
    return (made ??= indexDataset(compiled));
  };
  const paged = (dataset: Dataset) =>
    new Set(isSingle ? [] : byImportance(dataset.events).slice(0, MAX_EVENT_PAGES));

  return {
    name: 'static-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
      siteUrl = readSiteUrl(setting);
    },
    buildStart() {
      made = null;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const dataset = datasetOf();
        const events = paged(dataset);
        styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(
          ([, style]) => style!,
        );
        // Not `./event/…`: what begins so the page needs itself, and keeps for when it is offline.
        const list = staticList(dataset, (event) =>
          events.has(event) ? eventFolder(event.id) : null,
        );
        const data = jsonScript(linkedData(dataset, list.events, list.sources, siteUrl ?? ''));
        const tags = siteUrl === null ? null : wholeTags(dataset, siteUrl, isSingle);
        filled = { list: list.html, data, tags };
        return fillPage(html, dataset, filled);
      },
    },
    generateBundle: {
      // After the page itself, which says what its styles are called.
      order: 'post',
      async handler(_options, bundle) {
        if (isSingle) return;
        const dataset = datasetOf();
        const events = paged(dataset);
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        const illustrated = byImportance(dataset.events).slice(0, MAX_EVENT_PICTURES);
        const pictures = siteUrl === null ? null : await makeSocialPictures(dataset, illustrated);
        const site: Site = { dataset, siteUrl, pictures, styles };
        const whole = bundle['index.html'];
        if (whole?.type !== 'asset' || !filled) throw new Error('The page has not been built');
        emit(FRAME_PAGE, framePage(String(whole.source), dataset, filled));
        for (const event of events) emitEvent(site, event, emit);
        if (siteUrl !== null && pictures) {
          emit('social.png', pictures.whole.file);
          emit('oembed.json', wholeOembed(dataset, siteUrl));
          const folders = [...events].map(({ id }) => siteUrl + eventFolder(id));
          emit('sitemap.xml', sitemap([siteUrl, ...folders]));
          emit('robots.txt', robots(siteUrl));
        }
        config.logger.info(report(site, events.size));
      },
    },
  };
}

/** What is put into the page for readers without script, and for those who link to it. */
interface Filling {
  readonly list: Html;
  readonly data: Html;
  readonly tags: Html | null;
}

/** Puts into the built page what is read without script. */
function fillPage(page: string, dataset: Dataset, { list, data, tags }: Filling): string {
  const ROOT = '<div id="root"></div>';
  const CHARSET = '<meta charset="utf-8" />';
  for (const part of [ROOT, CHARSET, '</head>'])
    if (!page.includes(part)) throw new Error(`The page has no ${part}`);
  const description = STATIC.description(
    dataset.events.length,
    dataset.sources.length,
    dataset.language,
  );
  return (
    page
      .replace(CHARSET, () => `${CHARSET}\n    <script>${TAKE_OVER}</script>`)
      // An opaque origin may load a style only if nobody asks its host for leave.
      .replace(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"')
      .replace('<meta name="description" content=""', (meta) =>
        meta.replace('""', () => `"${escapeHtml(description)}"`),
      )
      .replace('</head>', () => `${tags ? `${tags.text}\n` : ''}</head>`)
      .replace(ROOT, () => `<div id="root">${list.text}</div>\n${data.text}`)
  );
}

/**
 * The same page for frames, without what is read where no script runs: a third of a part's HTML,
 * styles and data would be a list that it never shows. No search engine is to find it.
 */
function framePage(page: string, dataset: Dataset, { list, data, tags }: Filling): string {
  const parts: readonly (readonly [string | RegExp, string])[] = [
    [
      `<div id="root">${list.text}</div>\n${data.text}`,
      `<div id="root">${staticFrame().text}</div>`,
    ],
    [/<noscript>[^]*?<\/noscript>/, staticInstead(dataset.title).text],
    ...(tags ? [[`${tags.text}\n`, ''] as const] : []),
    ['</head>', '<meta name="robots" content="noindex"></head>'],
  ];
  // What a layout needs is not fetched: a part has none.
  const lean = page.replace(/ data-narrow="[^"]*" data-wide="[^"]*"/, '');
  return parts.reduce((html, [from, to]) => {
    const next = html.replace(from, () => to);
    if (next === html) throw new Error(`The page has no ${String(from).slice(0, 80)}`);
    return next;
  }, lean);
}

function wholeTags(dataset: Dataset, siteUrl: string, isSingle: boolean): Html {
  if (isSingle)
    return { type: 'html', text: `<link rel="canonical" href="${escapeHtml(siteUrl)}">` };
  const { title, standfirst, language, events, sources } = dataset;
  return shareTags({
    address: siteUrl,
    title,
    description: standfirst ?? STATIC.description(events.length, sources.length, language),
    language,
    siteName: title,
    picture: wholePicture(dataset, siteUrl),
    oembed: `${siteUrl}oembed.json`,
    kind: 'website',
  });
}

function wholePicture({ title, standfirst }: Dataset, siteUrl: string): SocialPicture {
  return {
    address: `${siteUrl}social.png`,
    words: [title, standfirst].filter(Boolean).join('. '),
  };
}

function wholeOembed(dataset: Dataset, siteUrl: string): string {
  return oembedDocument({
    title: dataset.title,
    frame: `${siteUrl}${FRAME_PAGE}#${embedHash('whole', null)}`,
    siteUrl,
    siteName: dataset.title,
    picture: `${siteUrl}social.png`,
    ...WHOLE_FRAME,
  });
}

/** Writes the page of an event, its picture and its oEmbed document. */
function emitEvent(
  { dataset, siteUrl, pictures, styles }: Site,
  event: DatasetEvent,
  emit: (fileName: string, source: string | Uint8Array) => void,
): void {
  const folder = eventFolder(event.id);
  const own = pictures?.events.get(event.id);
  const picture: SocialPicture | null =
    siteUrl === null
      ? null
      : own
        ? { address: `${siteUrl}${folder}social.png`, words: own.words }
        : wholePicture(dataset, siteUrl);
  const tags =
    siteUrl === null
      ? null
      : shareTags({
          address: siteUrl + folder,
          title: event.title,
          description: describeEvent(dataset, event),
          language: dataset.language,
          siteName: dataset.title,
          picture: picture!,
          oembed: `${siteUrl}${folder}oembed.json`,
          kind: 'article',
        });
  const policy = securityPolicy({
    script: hashOf(GO_TO_APP),
    style: "'self'",
    font: "'self'",
    image: "'self'",
    worker: "'none'",
  });
  const page = eventPage(dataset, event, {
    styles,
    policy,
    script: GO_TO_APP,
    shareTags: tags,
    siteUrl,
  });
  emit(`${folder}index.html`, page);
  if (own) emit(`${folder}social.png`, own.file);
  if (siteUrl !== null)
    emit(
      `${folder}oembed.json`,
      oembedDocument({
        title: `${event.title} · ${dataset.title}`,
        frame: `${siteUrl}${FRAME_PAGE}#${embedHash('event', event.id)}`,
        siteUrl,
        siteName: dataset.title,
        picture: picture!.address,
        ...EVENT_FRAME,
      }),
    );
}

/** What was made and what was left out, in a line for whoever builds. */
function report({ dataset, siteUrl, pictures }: Site, pages: number): string {
  const left = dataset.events.length - pages;
  const made = `${pages} event pages${left > 0 ? ` (of the most important events; ${left} have none)` : ''}`;
  if (siteUrl === null)
    return `${made}. SITE_URL is not set: no oEmbed, social pictures and tags, canonical addresses, sitemap.`;
  const own = pictures?.events.size ?? 0;
  return `${made}, ${own + 1} social pictures (other events have that of the whole), oEmbed and sitemap for ${siteUrl}`;
}
