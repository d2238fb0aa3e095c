import type { Dataset } from '../dataset/indexDataset.ts';
import { describeDate } from '../dataset/dateWords.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import type { PublicationRule } from './publicationRules.ts';
import type { Measure } from './packRows.ts';
import { strings } from './strings.ts';

/** Words beside a publication rule; `x` is their left edge, px from the plot's. */
export interface RuleLabel {
  readonly x: number;
  readonly text: string;
}

const GAP = 5;
/** More reports at one rule are counted, not named. */
const MAX_LETTERS = 4;

/** Labels of the rules, right of each or left of it; those without room have none. */
export function ruleLabels(
  dataset: Dataset,
  rules: readonly PublicationRule[],
  widthPx: number,
  measure: Measure,
): readonly RuleLabel[] {
  let taken = 0;
  return rules.flatMap(({ px, sources }, i) => {
    const date = describeDate(dataset.sources[sources.at(-1)!]!.published, dataset.language);
    const all = sources.length === dataset.sources.length;
    const letters =
      sources.length <= MAX_LETTERS
        ? sources.map(letterAt).join(', ')
        : strings.reports(sources.length, dataset.language);
    const variants = [
      all && sources.length > 1
        ? strings.allPublished(sources.length, dataset.language)
        : all
          ? strings.published(date)
          : strings.somePublished(letters, date),
      all ? '' : letters,
    ];
    const end = rules[i + 1]?.px ?? widthPx;
    for (const text of variants) {
      if (text === '') continue;
      const width = measure(text);
      if (px + GAP + width <= end) {
        taken = px + GAP + width;
        return [{ x: px + GAP, text }];
      }
      if (px - GAP - width >= taken + GAP) {
        taken = px;
        return [{ x: px - GAP - width, text }];
      }
    }
    return [];
  });
}
