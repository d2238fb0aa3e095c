export const NOTHING_RESTS = 'Nothing rests on these words alone.';
export const HEADLINE = 'headline';

/** "paragraph 7" */
export function paragraphWords(n: number, language: string): string {
  return `paragraph ${n.toLocaleString(language)}`;
}

/** "the day of publication of A report" */
export function publicationWords(title: string): string {
  return `the day of publication of ${title}`;
}

/** "shown in the story A lesson: They meet" */
export function storyWords(story: string, step: string): string {
  return `shown in the story ${story}: ${step}`;
}
