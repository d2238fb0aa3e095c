import { markup, joinHtml, type Html } from './staticHtml.ts';

/** What others are told of a page when it is shared; addresses are absolute. */
export interface SharedPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Of all pages together. */
  readonly siteName: string;
  readonly picture: SocialPicture;
  /** Address of its oEmbed document. */
  readonly oembed: string;
  /** As Open Graph has it. */
  readonly kind: 'website' | 'article';
}

/** The picture of a page, 1200 × 630. */
export interface SocialPicture {
  readonly address: string;
  readonly words: string;
}

/** The size that social media show whole, px. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

/** Tags of the head by which a page is shared: canonical address, oEmbed, Open Graph, Twitter. */
export function shareTags(page: SharedPage): Html {
  const { address, title, description, language, siteName, picture, oembed, kind } = page;
  const graph = {
    'og:type': kind,
    'og:site_name': siteName,
    'og:title': title,
    'og:description': description,
    'og:url': address,
    'og:image': picture.address,
    'og:image:type': 'image/png',
    'og:image:width': `${SOCIAL_SIZE.width}`,
    'og:image:height': `${SOCIAL_SIZE.height}`,
    'og:image:alt': picture.words,
    // Open Graph has an underscore, and wants a country: a language alone it cannot say.
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(language) && { 'og:locale': language.replace('-', '_') }),
  };
  const twitter = {
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': picture.address,
    'twitter:image:alt': picture.words,
  };
  return joinHtml(
    [
      markup`<link rel="canonical" href="${address}">`,
      markup`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}">`,
      ...Object.entries(graph).map(
        ([name, content]) => markup`<meta property="${name}" content="${content}">`,
      ),
      ...Object.entries(twitter).map(
        ([name, content]) => markup`<meta name="${name}" content="${content}">`,
      ),
    ],
    '\n',
  );
}
