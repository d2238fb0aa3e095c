import type { Dataset } from '../dataset/indexDataset.ts';
import type { View } from './view.ts';

/** A dotted line where sources were published, with those it stands for. */
export interface PublicationRule {
  readonly px: number;
  /** Indices into `Dataset.sources`. */
  readonly sources: readonly number[];
  /** Day of the latest of them. */
  readonly day: number;
}

/** Publications closer than this cannot be told apart and share a rule. */
const APART_PX = 8;

/** A source's day of publication; one known to a range stands at its end. */
interface Publication {
  readonly source: number;
  readonly day: number;
}

const cache = new WeakMap<Dataset, readonly Publication[]>();

/** With more than this, single publications would be a fog of lines: the last stands for all. */
const MAX_PUBLICATIONS = 12;

/** Publications in order of time, made once. */
function publicationsOf(dataset: Dataset): readonly Publication[] {
  let publications = cache.get(dataset);
  if (!publications) {
    publications = dataset.sources
      .flatMap(({ published }, source) => {
        const day = published?.latest ?? published?.earliest ?? null;
        return day === null ? [] : [{ source, day }];
      })
      .sort((a, b) => a.day - b.day || a.source - b.source);
    cache.set(dataset, publications);
  }
  return publications;
}

/** The rules in a view, from left to right. */
export function publicationRules(dataset: Dataset, view: View): readonly PublicationRule[] {
  const rules: { px: number; sources: number[]; day: number }[] = [];
  const publications = publicationsOf(dataset);
  const last = publications.at(-1);
  if (last && publications.length > MAX_PUBLICATIONS) {
    const px = view.toPx(last.day + 0.5);
    if (px < 0 || px > view.widthPx) return [];
    return [{ px, sources: publications.map(({ source }) => source), day: last.day }];
  }
  for (const { source, day } of publications) {
    const px = view.toPx(day + 0.5);
    if (px < 0 || px > view.widthPx) continue;
    const before = rules.at(-1);
    if (before && px - before.px < APART_PX) before.sources.push(source);
    else rules.push({ px, sources: [source], day });
  }
  return rules;
}
