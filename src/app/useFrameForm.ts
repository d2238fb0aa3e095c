import { useInsertionEffect } from 'react';

const FONTS = ['400 16px "Newsreader Variable"', '400 14px "Inter Variable"'];

/**
 * Makes the page that of a frame, before anything is measured. `fits`: the frame follows what it
 * shows; else what it shows fills the frame.
 */
export function useFrameForm(fits: boolean): void {
  useInsertionEffect(() => {
    const { dataset } = document.documentElement;
    dataset['embedded'] = fits ? 'fits' : '';
    // Fonts that have not come yet would move what is read, and the page around with it.
    const areThere = FONTS.every((font) => document.fonts?.check(font) ?? true);
    if (!areThere) dataset['standIns'] = '';
    return () => {
      delete dataset['embedded'];
      delete dataset['standIns'];
    };
  }, [fits]);
}
