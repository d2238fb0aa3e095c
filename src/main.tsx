import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadCompiled, loadNotes } from 'virtual:dataset';
import { App } from './app/App.tsx';
import { KEEPS_ITSELF, lateOffline, loadEmbed } from './app/lateParts.tsx';
import { LoadFailure } from './app/LoadFailure.tsx';
import { loadPermalink, saysSomething } from './app/useAddress.ts';
import { loadLayout, PHONE_QUERY } from './app/useLayout.ts';
import { loadSelectionCard } from './evidence/EvidenceCard.tsx';
import { loadFilterPhrase } from './filters/FilterStatus.tsx';
import { provideReadyPlaces } from './graph/readyPlaces.ts';
import { loadReadGraph } from './graph/useShownGraph.ts';
import { provideNotes } from './state/storyNotes.ts';
import { withLate } from './ui/useLate.ts';
import { wakeFormatters } from './ui/wakeFormatters.ts';
import './ui/base.css';
import './share/static.css';

/** Labels are measured, so the first picture waits this long for the fonts, ms; not longer. */
const FONT_PATIENCE_MS = 800;
/** What is kept for the next time nobody waits for: it is loaded when all else has been, ms. */
const KEPT_AFTER_MS = 2000;

/** An address with a selection begins with its card, which other pages load later. */
const SELECTION = /[#&]sel=([^&:]*)/;
/** One with a text, with what says so: the sentence may take a second line. */
const HAS_TEXT = /[#&]q=/;
/** And one with a window or with parts of the graph left out, with what reads those. */
const NARROWS_GRAPH = /[#&](view|less|only|near)=/;
/** Within another page a part is shown, which waits for nothing but what it draws. */
const IS_EMBED = /[#&]embed=/;
/** There the graph stands beside the timeline, and may come after it. */
const IS_WHOLE = /[#&]embed=whole/;
/** The speaker's window of a presentation needs no dataset: the presentation tells it all. */
const IS_SPEAKER = /^#speaker=/;
const fonts = ['400 16px "Newsreader Variable"', '400 14px "Inter Variable"'];

try {
  // The page asks for its scripts before it is read to its end.
  if (document.readyState === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  if (IS_SPEAKER.test(location.hash)) await showSpeaker();
  else await showDataset();
} catch (error) {
  showFailure(error instanceof Error ? error.message : String(error));
}

/** Nothing has been drawn yet: what the page holds for readers without script stays, and is shown. */
function showFailure(reason: string) {
  document.documentElement.dataset.scripts = 'told';
  const place = document.createElement('div');
  document.body.prepend(place);
  createRoot(place).render(<LoadFailure reason={reason} />);
}

function rootOfPage() {
  return createRoot(document.getElementById('root')!);
}

/** No module that the page's first lines ask for waits for the styles, as one in its text would. */
async function styled(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  for (const link of links)
    if (!link.sheet)
      await new Promise((resolve) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', resolve);
      });
}

async function showSpeaker() {
  const { SpeakerPage } = await import('./story/SpeakerPage.tsx');
  rootOfPage().render(<SpeakerPage />);
}

async function showDataset() {
  const isEmbed = IS_EMBED.test(location.hash);
  const selected = SELECTION.exec(location.hash)?.[1];
  const arriving = Promise.all([
    loadCompiled(),
    isEmbed
      ? loadEmbed()
      : loadLayout(window.matchMedia(PHONE_QUERY).matches ? 'phone' : 'desktop'),
    saysSomething() ? loadPermalink() : null,
    !isEmbed && selected !== undefined ? loadSelectionCard(selected) : null,
    HAS_TEXT.test(location.hash) ? loadFilterPhrase() : null,
    NARROWS_GRAPH.test(location.hash) && !IS_WHOLE.test(location.hash) ? loadReadGraph() : null,
    // Before its styles have come a page knows no font.
    styled().then(() =>
      Promise.race([
        Promise.allSettled(fonts.map((font) => document.fonts.load(font))),
        new Promise((resolve) => setTimeout(resolve, isEmbed ? 0 : FONT_PATIENCE_MS)),
      ]),
    ),
  ]);
  // In a task of its own, as what follows: a page that works for long at a time answers nobody.
  setTimeout(() => wakeFormatters(document.documentElement.lang));
  const [{ places, ...compiled }] = await arriving;
  provideReadyPlaces(compiled.actors, places);
  provideNotes(compiled.stories, () => loadNotes(compiled));
  const root = rootOfPage();
  startTransition(() =>
    root.render(
      <StrictMode>
        <App builtIn={compiled} />
      </StrictMode>,
    ),
  );
}

if (KEEPS_ITSELF)
  setTimeout(() => withLate(lateOffline, ({ keepPage }) => keepPage()), KEPT_AFTER_MS);
