/** The words of what happens to a story of one's own. */
export const OWN = {
  replaced: (title: string) => `“${title}” made room for it. Undo brings it back.`,
  back: 'Bring back the story that was put away',
  keepsOther: (title: string) =>
    title === ''
      ? 'This browser keeps another story of yours.'
      : `This browser keeps another story of yours, “${title}”.`,
  openOther: 'Open that one',
  onlyOne: 'It keeps only one of a dataset.',
  keepThis: 'Keep this one instead',
  keepOther: 'Leave it as it is',
} as const;
