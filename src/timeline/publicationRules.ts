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

/** The rules in a view, from left to right. A publication known to a range stands at its end. */
export function publicationRules(dataset: Dataset, view: View): readonly PublicationRule[] {
  const dated = dataset.sources
    .map(({ published }, source) => ({
      source,
      day: published?.latest ?? published?.earliest ?? null,
    }))
    .filter((item): item is { source: number; day: number } => item.day !== null)
    .sort((a, b) => a.day - b.day || a.source - b.source);
  const rules: { px: number; sources: number[]; day: number }[] = [];
  for (const { source, day } of dated) {
    const px = view.toPx(day + 0.5);
    const last = rules.at(-1);
    if (last && px - last.px < APART_PX) last.sources.push(source);
    else rules.push({ px, sources: [source], day });
  }
  return rules.filter(({ px }) => px >= 0 && px <= view.widthPx);
}
