/** Labels of the list behind "About this copy". */
export const COPY_LABELS = {
  title: 'Title',
  publisher: 'Publisher',
  date: 'Published',
  note: 'This copy',
  rights: 'Shown here',
  address: 'Address',
  checksum: 'SHA-256',
} as const;

/** How a source's date is known. */
export const BASIS_WORDS = {
  stated: 'stated in the text',
  derived: 'follows from the text',
  background: 'known from elsewhere',
} as const;

export const RIGHTS_WORDS = {
  full: 'the whole text',
  excerpts: 'only the passages that are cited, […] between them',
} as const;

/** Of a source without a text. */
export const NOT_HERE = 'cited only, its words are not part of this page';
