import type { Dataset } from '../dataset/indexDataset.ts';

/** Longer names are cut off in lists of files. */
const MAX_STEM = 48;

/** A file's name that says what it is: `road-to-geneva-timeline-12-of-57-events.csv`. */
export function dataFileName(
  dataset: Dataset,
  what: string,
  kept: number,
  extension: string,
): string {
  const all = dataset.events.length;
  const part = kept === all ? '' : `-${kept}-of-${all}-events`;
  return `${fileStem(dataset)}-${what}${part}.${extension}`;
}

/** The title as part of a file's name: letters and digits of any script, nothing else. */
function fileStem({ title, id }: Dataset): string {
  for (const text of [title, id]) {
    const words = text
      .toLowerCase()
      .replace(/^(?:the|an?) (?=\S)/u, '')
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+/gu);
    if (!words) continue;
    const name = Array.from(words.join('-')).slice(0, MAX_STEM).join('');
    return name.replace(/-$/, '');
  }
  return 'dataset';
}
