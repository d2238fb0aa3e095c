/** The words of the speaker's window. */
export const SPEAKER = {
  page: (title: string) => `Speaker: ${title}`,
  waiting: 'Waiting for the presentation. Keep this window open, and present in the other one.',
  over: 'The presentation was closed or left. It goes on here when it is opened again.',
  now: 'This step',
  next: 'Next',
  end: 'This is the last step.',
  back: 'Back',
  forth: 'Next',
  black: 'Black',
  hide: 'Hide next',
  planned: (soFar: string, all: string) =>
    `planned ${soFar} by the end of this step, ${all} in all`,
  restart: 'From 0:00',
} as const;
