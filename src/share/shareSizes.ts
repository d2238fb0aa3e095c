/** Sizes that a picture is made in: as it is on the screen, or what a place for it asks for. */
export const PICTURE_SIZES = {
  seen: { name: 'As seen', px: null },
  link: { name: 'Link preview 1200 × 630', px: { width: 1200, height: 630 } },
  wide: { name: 'Wide 1600 × 900', px: { width: 1600, height: 900 } },
  square: { name: 'Square 1080 × 1080', px: { width: 1080, height: 1080 } },
  portrait: { name: 'Portrait 1080 × 1350', px: { width: 1080, height: 1350 } },
  upright: { name: 'Upright 1080 × 1920', px: { width: 1080, height: 1920 } },
} as const;

export type PictureSize = keyof typeof PICTURE_SIZES;
