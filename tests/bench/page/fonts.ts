import '../../../src/ui/base.css';

const FONTS = ['Newsreader Variable', 'Inter Variable', 'Inter Fallback'].map(
  (family) => `400 14px "${family}"`,
);
/** A letter of each alphabet that the fonts come in pieces for. */
const LETTERS = 'Aā';

/** Resolves when the project's own fonts are there, as when a page has opened. */
export async function loadFonts(): Promise<void> {
  await Promise.all(FONTS.map((font) => document.fonts.load(font, LETTERS)));
}
