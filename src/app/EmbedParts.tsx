import { loadSelectionCard } from '../evidence/EvidenceCard.tsx';
import { loadFilterPhrase } from '../filters/FilterStatus.tsx';
import type { EmbedPart, ShownPart } from '../state/facts.ts';
import { splitHash } from '../state/hashParts.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import type { PageActions } from './Header.tsx';
import { EmbedMissing } from './EmbedMissing.tsx';
import { loadEvidence, loadList, NARROW_QUERY } from './embedLate.tsx';
import { loadPicture } from './latePicture.tsx';
import { loadLayout, PHONE_QUERY } from './useLayout.ts';

const lateTimeline = makeLate(() => import('./EmbedTimeline.tsx'));
const lateGraph = makeLate(() => import('./EmbedGraph.tsx'));
const lateCards = makeLate(() => import('./EmbedCards.tsx'));
const lateStory = makeLate(() => import('./EmbedStory.tsx'));
const lateWhole = makeLate(() => import('./EmbedWhole.tsx'));

/** Each part is loaded by itself, so that nobody waits for another. */
const PARTS = {
  whole: lateWhole,
  timeline: lateTimeline,
  graph: lateGraph,
  event: lateCards,
  passage: lateCards,
  tie: lateCards,
  story: lateStory,
} as const;

/** Loads what the first picture of a part needs besides, as the address asks for it. */
export async function loadEmbedPart(hash: string): Promise<void> {
  const asked = splitHash(hash);
  const part = asked.get('embed') ?? '';
  const isPicture = part === 'timeline' || part === 'graph';
  const hasCard = asked.has('sel') && (isPicture || part === 'whole');
  await Promise.all([
    Object.hasOwn(PARTS, part) ? PARTS[part as EmbedPart].load() : null,
    part === 'whole' ? loadLayout(matchMedia(PHONE_QUERY).matches ? 'phone' : 'desktop') : null,
    part === 'timeline' ? loadTimelineForm(asked.get('as')) : null,
    hasCard ? loadSelectionCard(typeOf(asked.get('sel')!)) : null,
    hasCard && isPicture ? loadEvidence() : null,
    asked.has('q') ? loadFilterPhrase() : null,
  ]);
}

/** The type of a selection, as an address writes it. */
function typeOf(selection: string): string {
  return selection.split(':', 1)[0]!;
}

/** A table comes by itself. */
async function loadTimelineForm(form: string | undefined): Promise<void> {
  const isList = form === 'list' || (form === undefined && matchMedia(NARROW_QUERY).matches);
  if (isList) await loadList();
  else if (form !== 'table') await loadPicture();
}

interface EmbedPartsProps extends PageActions {
  readonly part: ShownPart;
  /** Of a story: the page around scrolls from step to step. */
  readonly isScrolled: boolean;
}

/** A part. Its code is there before the first picture; after a turn to another part, it comes. */
export function EmbedParts({ part, isScrolled, ...actions }: EmbedPartsProps) {
  switch (part) {
    case 'whole':
      return <Whole {...actions} />;
    case 'timeline':
      return <Timeline />;
    case 'graph':
      return <Graph />;
    case 'story':
      return <Story isScrolled={isScrolled} />;
    case 'event':
    case 'passage':
    case 'tie':
      return <Cards part={part} />;
    case 'unknown':
      return <EmbedMissing part={part} />;
  }
}

function Whole(actions: PageActions) {
  const late = useLate(lateWhole, true);
  return late ? <late.EmbedWhole {...actions} /> : <Busy />;
}

function Timeline() {
  const late = useLate(lateTimeline, true);
  return late ? <late.EmbedTimeline /> : <Busy />;
}

function Graph() {
  const late = useLate(lateGraph, true);
  return late ? <late.EmbedGraph /> : <Busy />;
}

function Story({ isScrolled }: { readonly isScrolled: boolean }) {
  const late = useLate(lateStory, true);
  return late ? <late.EmbedStory isScrolled={isScrolled} /> : <Busy />;
}

function Cards({ part }: { readonly part: EmbedPart }) {
  const late = useLate(lateCards, true);
  return late ? <late.EmbedCards part={part} /> : <Busy />;
}

function Busy() {
  return <div className="embed-part" aria-busy />;
}
