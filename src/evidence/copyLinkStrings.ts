/** What can be done with the thing that a card is about. */
export const LINK_WORDS = {
  event: {
    copy: 'Copy link to this event',
    link: 'Link to this event',
    cite: 'Cite this event',
  },
  passage: {
    copy: 'Copy link to these words',
    link: 'Link to these words',
    cite: 'Cite these words',
  },
} as const;
export const COPIED = 'Link copied.';
