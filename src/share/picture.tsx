import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AppState, AppStore } from '../state/appStore.ts';
import { selectFiltered } from '../state/selectors.ts';
import { StoreContext } from '../state/useAppStore.ts';
import { composeAround, composeWithin, type Composed, type Room } from './pictureCompose.tsx';
import { drawGraph } from './pictureDrawGraph.tsx';
import { drawTimeline } from './pictureDrawTimeline.tsx';
import { isBeyondLatin, loadPictureFonts } from './pictureFonts.tsx';
import { readPicture } from './pictureFromPage.tsx';
import { createOutliner, type Fonts } from './pictureLetters.ts';
import { measuresIn, type PictureMeasures } from './pictureMeasure.tsx';
import { toPng } from './picturePng.tsx';
import { scalesFor } from './pictureSheet.ts';
import { PictureSheet } from './PictureSheet.tsx';
import { short } from './pictureStyle.ts';
import { printSvg, tidySvg, type SvgNode } from './pictureSvg.ts';
import { creditLine, pictureName, sourcesLine, type Pictured, type Shown } from './pictureWords.ts';

/** What a picture is to be. */
export interface PictureWish {
  readonly what: Pictured;
  readonly format: 'svg' | 'png';
  /** Pixels for each px; of an SVG it says nothing. */
  readonly scale: 1 | 2 | 3;
  readonly ground: 'paper' | 'transparent';
  /** As large as on the page now, with what stands around it; or laid out anew to a size, CSS px. */
  readonly size: 'seen' | { readonly width: number; readonly height: number };
  readonly theme: 'light' | 'dark';
}

/** A picture made. */
export interface MadePicture {
  /** Of the file. */
  readonly name: string;
  readonly blob: Blob;
  /** Pixels of a PNG; px of an SVG. */
  readonly width: number;
  readonly height: number;
  /** The picture in words: its alternative text. */
  readonly words: string;
}

/**
 * The timeline or the graph as the store has it, as a file that stands alone. It is drawn beside the
 * page for an instant, by what draws the page, and read from there. `address`: of this view.
 */
export async function makePicture(
  wish: PictureWish,
  store: AppStore,
  address: string,
): Promise<MadePicture> {
  const still = standStill(store);
  const state = still.getState();
  const shown = shownIn(state);
  const ground = document.createElement('div');
  ground.className = 'picture-ground';
  ground.dataset['theme'] = wish.theme;
  ground.setAttribute('aria-hidden', 'true');
  document.body.append(ground);
  try {
    const isExtended = isBeyondLatin(state.dataset);
    const [fonts] = await Promise.all([loadPictureFonts(isExtended), loadPageFonts(isExtended)]);
    const measures = measuresIn(ground);
    const { composed, scale } = await compose(wish, shown, state, address, measures);
    const { sheet, drawn } = composed;
    const drawing = renderSheet(ground, still, composed, wish, fonts);
    const [width, height] =
      wish.size === 'seen'
        ? [Math.round(sheet.width * scale), Math.round(sheet.height * scale)]
        : [wish.size.width, wish.size.height];
    const words = drawn.words;
    const prefix = `p${hashOf(JSON.stringify([wish, address, words]))}-`;
    const svgAt = (times: number) =>
      printSvg(
        tidySvg(
          standAlone(drawing, state, words, {
            width: short(width * times),
            height: short(height * times),
            viewBox: `0 0 ${short(width / scale)} ${short(height / scale)}`,
          }),
          prefix,
        ),
      );
    const named = { width, height };
    if (wish.format === 'svg') {
      const blob = new Blob([svgAt(1)], { type: 'image/svg+xml' });
      return { name: pictureName(shown, wish.what, named, 'svg'), blob, width, height, words };
    }
    const pixels = { width: width * wish.scale, height: height * wish.scale };
    const blob = await toPng(svgAt(wish.scale), pixels.width, pixels.height);
    return { name: pictureName(shown, wish.what, pixels, 'png'), blob, ...pixels, words };
  } finally {
    ground.remove();
  }
}

/** The store as it is now, with nothing pointed at: what changes meanwhile is not in the picture. */
function standStill(store: AppStore): AppStore {
  const state: AppState = { ...store.getState(), hovered: null };
  return {
    ...store,
    getState: () => state,
    getInitialState: () => state,
    subscribe: () => () => {},
  };
}

function shownIn(state: AppState): Shown {
  const { dataset, filters, search } = state;
  const { visible, visibleCount } = selectFiltered(state);
  const answered = filters.text === '' ? filters : { ...filters, text: search?.text ?? '' };
  return { dataset, facts: state, filters: answered, visible, visibleCount };
}

/** The fonts that the page is measured and set in; without them letters of the system serve. */
async function loadPageFonts(isExtended: boolean): Promise<void> {
  const text = isExtended ? 'aā' : 'a';
  await Promise.allSettled(
    ['500 16px "Inter Variable"', '400 16px "Newsreader Variable"'].map((font) =>
      document.fonts.load(font, text),
    ),
  );
}

/** What the page calls its parts. */
const PANELS: Readonly<Record<Pictured, string>> = {
  timeline: '.timeline-root',
  graph: '.graph-stage',
};
/** Where the page does not show the part, and of a part too small to be printed, px. */
const USUAL = { width: 960, height: 540 } as const;
const LEAST = { width: 360, height: 240 } as const;
/** Lanes that one scrolls to on the page are in the picture too, up to this height, px. */
const MOST_HEIGHT = 1600;

/** So many events may have room for each name; of more it is not even tried. */
const MOST_WHOLE = 400;

async function compose(
  { what, size }: PictureWish,
  shown: Shown,
  state: AppState,
  address: string,
  measures: PictureMeasures,
): Promise<{ readonly composed: Composed; readonly scale: number }> {
  const surroundings = {
    title: shown.dataset.title,
    sources: sourcesLine(shown.dataset, shown.visible),
    credit: creditLine(address),
  };
  const draw = (room: Room) =>
    what === 'timeline'
      ? drawTimeline(shown, room, measures)
      : drawGraph(shown, state, room, size === 'seen');
  if (size === 'seen') {
    const { width, height, scale } = seenSize(what);
    const room = { width, height, most: Math.max(height, MOST_HEIGHT) };
    return { composed: await composeAround(room, surroundings, draw, measures), scale };
  }
  const all = scalesFor(size.width, size.height);
  // Of very many not all has room anyhow.
  const scales = shown.visibleCount > MOST_WHOLE ? all.slice(-1) : all;
  let last: { readonly composed: Composed; readonly scale: number } | null = null;
  for (const scale of scales) {
    const laidOut = { width: size.width / scale, height: size.height / scale };
    last = { composed: await composeWithin(laidOut, surroundings, draw, measures), scale };
    if (last.composed.drawn.isWhole) break;
  }
  return last!;
}

/** The size of a part of the page in px as it would be at usual letters, and how much larger it is. */
function seenSize(what: Pictured) {
  const scale = (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
  const box = document.querySelector(PANELS[what])?.getBoundingClientRect();
  const isSeen = box && box.width > 0 && box.height > 0;
  const { width, height } = isSeen ? box : USUAL;
  return {
    width: Math.max(LEAST.width, Math.round(width / scale)),
    height: Math.max(LEAST.height, Math.round(height / scale)),
    scale,
  };
}

/** Draws a sheet and reads it, before anything else of the page has its turn. */
function renderSheet(
  ground: HTMLElement,
  store: AppStore,
  { sheet, drawn, legend }: Composed,
  wish: PictureWish,
  fonts: Fonts,
): readonly SvgNode[] {
  let failure: unknown = null;
  const root = createRoot(ground, {
    onUncaughtError: (error) => {
      failure = error;
    },
  });
  try {
    flushSync(() =>
      root.render(
        <StoreContext value={store}>
          <PictureSheet sheet={sheet} legend={legend} hasPaper={wish.ground === 'paper'}>
            {drawn.node}
          </PictureSheet>
        </StoreContext>,
      ),
    );
    if (failure) throw failure;
    return readPicture(ground.querySelector('svg')!, createOutliner(fonts));
  } finally {
    root.unmount();
  }
}

function standAlone(
  children: readonly SvgNode[],
  { dataset }: AppState,
  words: string,
  size: Readonly<Record<string, string>>,
): SvgNode {
  const text = (tag: string, content: string): SvgNode => ({
    tag,
    attributes: {},
    children: [content],
  });
  return {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      role: 'img',
      lang: dataset.language,
    },
    children: [text('title', dataset.title), text('desc', words), ...children],
  };
}

/** A short name for a text; FNV-1a. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
