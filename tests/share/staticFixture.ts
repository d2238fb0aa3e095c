import { readFileSync } from 'node:fs';
import { compileDataset } from '../../src/dataset/compileDataset.ts';
import { indexDataset, type Dataset } from '../../src/dataset/indexDataset.ts';

const FILES = ['sources/news-copy.txt', 'sources/times-of-israel.txt'] as const;
const read = (file: string) => readFileSync(`data/${file}`, 'utf8');

/** The dataset that the page is built with. */
export function geneva(): Dataset {
  const texts = new Map<string, string>(FILES.map((file) => [file, read(file)]));
  const result = compileDataset({ json: read('geneva-2021.json'), texts });
  if (!result.ok) throw new Error('The first dataset is not sound');
  return indexDataset(result.dataset);
}

/** Text that would be markup, script, or the end of something, were it not escaped. */
export const HOSTILE = `</script><script>alert(1)</script><!--"'><img src=x onerror=alert(1)> & &amp; \u2028]]>`;
