export const COPY_LINK = 'Copy link to these words';
export const COPIED = 'Link copied.';
export const LINK_TO_COPY = 'Link to these words';
