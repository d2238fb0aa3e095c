import type { EmbedPart, Selection } from '../state/facts.ts';
import { quoted } from '../ui/quoted.ts';
import type { CodeForm } from './embedCode.ts';

export const SHARE = {
  dialog: 'Share',
  parts: 'What to share',
  refused: 'This browser does not let the page copy. The text is selected: copy it by hand.',
  notShared: 'It could not be handed on. Copy or save it instead.',
  sheet: 'Share…',
} as const;

export const TABS = {
  link: 'Link',
  embed: 'Embed',
  cite: 'Cite',
  picture: 'Picture',
  data: 'Data',
} as const;
export type TabName = keyof typeof TABS;

export const LINK = {
  view: 'This very view',
  viewHint: 'With its filters, the time that you look at, and what is selected.',
  copy: 'Copy link',
  copied: 'Link copied.',
  itemHint: 'Nothing but this: neither your filters nor where you had scrolled to.',
  none: 'Select an event, a name, a line or words on the page, and its own link is here as well.',
  fromFiles:
    'This dataset was opened from files on your device, so no link leads to it. Put it on the web and open it by its address: then it can be linked to.',
  fromDisk:
    'This page was opened from a file: its link works on this device alone. Links for others come from a page on the web.',
} as const;

/** Whose link it is: "The selected event, “Biden calls Putin”". */
export function itemLink(type: Selection['type'], name: string | null): string {
  return name === null ? SELECTED[type] : `${SELECTED[type]}: ${quoted(name)}`;
}

const SELECTED: Readonly<Record<Selection['type'], string>> = {
  event: 'The selected event',
  actor: 'The selected name',
  tie: 'The selected tie',
  pair: 'The two that are selected',
  passage: 'The selected words',
  source: 'The selected source',
};

export const EMBED = {
  what: 'What to show',
  theme: 'Colours',
  height: 'Height',
  fits: 'As its content',
  fixed: 'Fixed',
  px: 'px',
  pxLabel: 'Height in px',
  mayChange: 'Readers may change',
  filters: 'the filters',
  time: 'the time shown',
  form: 'Form of the code',
  code: 'Code for your page',
  copy: 'Copy code',
  copied: 'Code copied.',
  skipPreview: 'Skip the preview',
  preview: 'Preview',
  width: 'Width',
  loading: 'Loading the preview…',
  story: 'Which story',
  stepsDiffer:
    'The steps of a story differ in height. With the script, the frame can follow each of them.',
  scrolled: 'As high as the window, and each screen that the reader scrolls is a step.',
  fromDisk:
    'A page can only be embedded from the web. This one was opened from a file: put it on a web server, open it there, and the code is here.',
  fromFiles:
    'Only what is on the web can be embedded. This dataset was opened from files on your device: put it on a web server, open it by its address, and the code is here.',
} as const;

export const PARTS: Readonly<Record<EmbedPart, string>> = {
  whole: 'The whole',
  timeline: 'Timeline',
  graph: 'Graph',
  event: 'Event',
  passage: 'Quotation',
  tie: 'Tie',
  story: 'Story',
};

/** What each part is, in a sentence. */
export const PART_HINTS: Readonly<Record<EmbedPart, string>> = {
  whole: 'Timeline, graph and sources, as you see them now.',
  timeline: 'The timeline as you see it now; a click on a mark shows its words.',
  graph: 'Who dealt with whom, as you see it now; a click on a line shows its words.',
  event: 'One event: what, when, who, and the words that prove it.',
  passage: 'Words of a source as a quotation card, with where they come from.',
  tie: 'One tie between two: what passed between them, with the words.',
  story: 'A story, step by step; as an own element it moves on as the reader scrolls.',
};

export const THEMES = { system: 'The reader’s', light: 'Light', dark: 'Dark' } as const;

export const FORMS: Readonly<Record<CodeForm, string>> = {
  frame: 'Frame only',
  script: 'Frame and script',
  element: 'Own element',
};

/** What each form of the code is good for. */
export const FORM_HINTS: Readonly<Record<CodeForm, string>> = {
  frame: 'For content systems that strip scripts.',
  script: 'The script (under 2 KB) fits the height to the content and passes messages.',
  element: 'For pages that build their own: <evidence-timeline>, with the same script.',
};

/** Of a frame whose height nothing can change. */
export function keptHeight(px: number): string {
  return `The height stays at ${px} px, by what the preview needs at this width.`;
}

export const WIDTHS = { phone: 'Phone', column: 'Column', full: 'Full' } as const;

/** "640 px wide, shown at 84 %". */
export function previewSize(width: number, height: number, scale: number): string {
  const size = `${width} × ${Math.round(height)} px`;
  return scale < 1 ? `${size}, shown at ${Math.round(scale * 100)} %` : size;
}

/** What a frame is called for who does not see it. */
export function frameTitle(dataset: string, part: EmbedPart, item: string | null): string {
  if (item !== null) return `${item} – ${dataset}`;
  return part === 'timeline' || part === 'graph'
    ? `${dataset}: ${PARTS[part].toLowerCase()}`
    : dataset;
}

export const ITEMS = {
  event: 'Which event',
  passage: 'Which words',
  tie: 'Which tie',
  find: { event: 'Find an event', passage: 'Find words in the sources', tie: 'Find a tie' },
  none: 'Nothing of the dataset has these words.',
} as const;

export const CITE = {
  what: 'What to cite',
  event: 'An event',
  passage: 'Words of a source',
  dataset: 'The dataset',
  form: 'Form',
  forms: { text: 'Plain text', html: 'HTML', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  result: 'Citation',
  copy: 'Copy citation',
  copied: 'Citation copied.',
  save: 'Save as a file',
  failed: 'The citation could not be made:',
} as const;

export const PICTURE = {
  what: 'Of',
  timeline: 'Timeline',
  graph: 'Graph',
  format: 'Format',
  size: 'Size',
  scale: 'Resolution',
  ground: 'Ground',
  paper: 'Paper',
  transparent: 'Transparent',
  theme: 'Colours',
  light: 'Light',
  dark: 'Dark',
  making: 'Drawing the picture…',
  failed: 'The picture could not be made:',
  remedy: 'Choose another size or format, or narrow the filters, and it is tried again.',
  save: 'Save picture',
  copy: 'Copy picture',
  copied: 'Picture copied.',
  notCopied: 'This browser does not copy such pictures. Save it instead.',
  words: 'Alternative text',
  wordsHint: 'For who does not see the picture: give it along.',
  copyWords: 'Copy text',
  wordsCopied: 'Text copied.',
} as const;

export const PICTURE_FORMATS = { png: 'PNG', svg: 'SVG' } as const;

/** "2400 × 1260 px, 310 KB" */
export function pictureSize(width: number, height: number, bytes: number): string {
  return `${Math.round(width)} × ${Math.round(height)} px, ${Math.ceil(bytes / 1000)} KB`;
}

export const DATA = {
  format: 'Format',
  scope: 'Which events',
  bom: 'Mark it as UTF-8 (BOM), so that Excel reads its letters',
  save: 'Save data',
  copy: 'Copy data',
  copied: 'Data copied.',
  notCopied: 'This browser does not let the page copy. Save the file instead.',
  making: 'Writing the file…',
  stop: 'Stop',
  stopped: 'Stopped. No file was written.',
  ready: 'The file is written. Press Share… once more to hand it on.',
  failed: 'The file could not be made:',
} as const;

export const DATA_FORMATS = {
  dataset: { name: 'Dataset (JSON)', hint: 'Opens again in this page, with all words and ties.' },
  csv: { name: 'Table (CSV)', hint: 'One line an event, for a spreadsheet.' },
  timelinejs: { name: 'TimelineJS (JSON)', hint: 'For Knight Lab’s TimelineJS.' },
  icalendar: { name: 'Calendar (iCalendar)', hint: 'Whole days, with the doubt in words.' },
  gexf: { name: 'Network (GEXF)', hint: 'Who dealt with whom, for Gephi.' },
} as const;

/** "What the filters leave, 12 of 34" */
export function filteredScope(count: number, all: number, language: string): string {
  const number = new Intl.NumberFormat(language);
  return `What the filters leave (${number.format(count)} of ${number.format(all)})`;
}

export function everyScope(all: number, isPart: boolean, language: string): string {
  return `${isPart ? 'All of this part' : 'Everything'} (${new Intl.NumberFormat(language).format(all)})`;
}

/** Said when a file was handed to the browser; `isSure`: it is known to save it. */
export function saved(name: string, isSure: boolean): string {
  return isSure
    ? `Saved as ${name}.`
    : `Handed over as ${name}. If nothing was saved, the page around allows it to no frame: open the full page.`;
}
