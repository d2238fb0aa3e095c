export const PREVIOUS_PASSAGE = 'Previous passage';
export const NEXT_PASSAGE = 'Next passage';
export const READ_IN_ARTICLE = 'Read it in the article';

/** "What source A says · 1 of 4 passages" */
export function quotesHead(letter: string, step?: { at: number; of: number }): string {
  const head = `What source ${letter} says`;
  if (!step) return head;
  return `${head} · ${step.at + 1} of ${step.of} ${step.of === 1 ? 'passage' : 'passages'}`;
}
