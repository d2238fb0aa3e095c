import { embedCode } from './embedCode.ts';
import { SOCIAL_SIZE } from './staticHead.ts';

/** A page that others can embed; addresses are absolute. */
export interface EmbeddedPage {
  readonly title: string;
  /** What the frame shows. */
  readonly frame: string;
  readonly siteUrl: string;
  readonly siteName: string;
  /** Address of a picture of 1200 × 630. */
  readonly picture: string;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** The oEmbed 1.0 document of a page, as JSON: https://oembed.com. */
export function oembedDocument(page: EmbeddedPage): string {
  const { title, frame, siteUrl, siteName, picture, width, height } = page;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: siteUrl,
    html: embedCode('frame', { src: frame, title, height }, ''),
    width,
    height,
    thumbnail_url: picture,
    thumbnail_width: SOCIAL_SIZE.width,
    thumbnail_height: SOCIAL_SIZE.height,
  });
}
