import type { Dataset } from '../dataset/indexDataset.ts';
import type { EmbedPart, Facts } from '../state/facts.ts';
import { embedCode, type CodeForm } from './embedCode.ts';
import {
  besidePage,
  embedFacts,
  frameAddress,
  type EmbedWish,
  type PagePlace,
} from './shareFacts.ts';
import { describeItem, type ItemType } from './shareItems.ts';
import { EMBED, frameTitle, keptHeight } from './shareStrings.ts';

/** All that is chosen about an embed. */
export interface EmbedChoice extends EmbedWish {
  readonly form: CodeForm;
  /** Where the height does not follow the content, CSS px; null: what is usual for the part. */
  readonly fixedPx: number | null;
}

/** What comes of it. */
export interface EmbedPlan {
  /** The frame's name, for who does not see it. */
  readonly title: string;
  /** Of the frame in the preview, CSS px. */
  readonly height: number;
  readonly code: string;
  /** Why the frame is not as high as its content though that was chosen; '' where it is. */
  readonly remark: string;
}

/** What is kept free for each part until its own height is known, CSS px. */
const USUAL_HEIGHT: Readonly<Record<EmbedPart, number>> = {
  whole: 800,
  timeline: 520,
  graph: 560,
  event: 480,
  passage: 320,
  tie: 480,
  story: 600,
};

/** The address that the preview shows: of a page that fits wherever that was chosen. */
export function previewAddress(facts: Facts, choice: EmbedChoice, place: PagePlace): string {
  return frameAddress(embedFacts(facts, { ...choice, fits: choice.fits && canFit(choice) }), place);
}

/**
 * Whether a height can follow from what is shown. The steps of a story differ, so that without a
 * script none is right for all; one that the host's scrolling drives is as high as the window.
 */
export function canFit({ part, form }: EmbedChoice): boolean {
  return part !== 'story' || form === 'script';
}

/** The code and its height. `measured`: what the preview says it needs, CSS px; null: not yet. */
export function planEmbed(
  dataset: Dataset,
  facts: Facts,
  choice: EmbedChoice,
  place: PagePlace,
  measured: number | null,
): EmbedPlan {
  const { part, item, form } = choice;
  const fits = choice.fits && canFit(choice);
  const height = fits ? (measured ?? USUAL_HEIGHT[part]) : fixedHeight(choice);
  const story = part === 'story' ? dataset.stories.find(({ id }) => id === item) : undefined;
  const isScrolled = story !== undefined && form === 'element';
  // Without a script nothing follows the height: the page fills what it has.
  const isKept = fits && form === 'frame';
  const src = previewAddress(facts, isKept ? { ...choice, fits: false } : choice, place);
  const title = frameTitle(dataset.title, part, nameOfItem(dataset, choice));
  const frame = { src, title, height };
  const steps = isScrolled ? { steps: story.steps.length } : {};
  return {
    title,
    height,
    code: embedCode(form, { ...frame, ...steps }, besidePage('embed.js', place)),
    remark: isScrolled ? EMBED.scrolled : isKept ? keptHeight(height) : '',
  };
}

/** The height of a frame that does not follow its content, CSS px. */
export function fixedHeight({ fixedPx, part }: EmbedChoice): number {
  return fixedPx ?? USUAL_HEIGHT[part];
}

/** Whether a part is one thing of the dataset, to be chosen. */
export function isItem(part: EmbedPart): part is ItemType {
  return part === 'event' || part === 'passage' || part === 'tie';
}

function nameOfItem(dataset: Dataset, { part, item }: EmbedWish): string | null {
  if (item === null) return null;
  if (isItem(part)) return describeItem(dataset, part, item)?.name ?? null;
  return dataset.stories.find(({ id }) => id === item)?.title ?? null;
}
