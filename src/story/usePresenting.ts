import { useEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { readKey, stepAfter, type KeyPress, type PresentAct } from './presentKeys.ts';
import { contentOf, type StepContent } from './stepContent.ts';
import { factsOfStep } from './stepFacts.ts';
import { toggleFullScreen } from './useFullScreen.ts';

/** Digits typed wait so long for the next or for Enter, ms. */
const TYPED_MS = 3000;

/** What lies over a step. */
type Cover = 'overview' | 'help' | null;

/** A story that is presented, and what can be done in it. */
export interface Presenting {
  readonly index: number;
  readonly content: StepContent;
  /** Digits of a number that Enter goes to. */
  readonly typed: string;
  readonly blank: 'black' | 'white' | null;
  readonly cover: Cover;
  readonly hasNotes: boolean;
  readonly hidesNext: boolean;
  /** Which of the step's sources is shown, from 0. */
  readonly quote: number;
  /** When the clock began, ms since 1970. */
  readonly startedAt: number;
  /** What the step asks for and the dataset does not have. */
  readonly unknown: readonly string[];
  act(act: PresentAct): void;
  /** Lets the clock go on from when it once began, ms since 1970. */
  goOnFrom(startedAt: number): void;
  closeCover(): void;
  /** Returns whether the key is one of a presentation. */
  press(event: KeyPress): boolean;
}

/** What a presentation asks of the page around it. */
interface PresentingHooks {
  /** When the clock of this lesson began, ms since 1970; null: it begins now. */
  readonly begunAt: number | null;
  /** The speaker's window is asked for. */
  readonly onSpeaker: () => void;
  /** Another step is about to be shown. */
  readonly onTurn: () => void;
}

/** Presents a story, at the step that the store says. */
export function usePresenting(
  story: Story,
  { begunAt, onSpeaker, onTurn }: PresentingHooks,
): Presenting {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const asked = useAppStore((state) => state.step?.index ?? 0);
  const hidesNext = useAppStore((state) => state.hidesNext);
  const count = story.steps.length;
  const index = Math.min(asked, count - 1);
  const content = useMemo(() => contentOf(dataset, story.steps[index]!), [dataset, story, index]);
  const [typed, setTyped] = useState('');
  const [blank, setBlank] = useState<'black' | 'white' | null>(null);
  const [cover, setCover] = useState<Cover>(null);
  const [hasNotes, setHasNotes] = useState(false);
  const [quote, setQuote] = useState({ index, at: 0 });
  const [startedAt, setStartedAt] = useState(() => begunAt ?? Date.now());

  const { facts, unknown } = useMemo(
    () => factsOfStep(dataset, story, index, hidesNext),
    [dataset, story, index, hidesNext],
  );
  // An address may bring a step without what that shows; what hides changes what it shows.
  const shown = useRef<unknown>(null);
  useEffect(() => {
    if (shown.current === facts) return;
    shown.current = facts;
    store.getState().present({ story: story.id, index }, facts);
  }, [store, story, index, facts]);

  const goTo = (next: number) => {
    onTurn();
    const there = factsOfStep(dataset, story, next, hidesNext);
    store.getState().present({ story: story.id, index: next }, there.facts);
  };
  const act = (wanted: PresentAct) => {
    // Whatever is done shows the picture again; what only did that does no more.
    if (blank !== null && wanted.type !== 'notes') {
      setBlank(null);
      if (wanted.type === 'black' || wanted.type === 'white') return;
    }
    const next = stepAfter(wanted, index, count);
    if (next !== null) {
      setCover(null);
      goTo(next);
      return;
    }
    const { type } = wanted;
    switch (type) {
      case 'black':
      case 'white':
        setBlank(type);
        break;
      case 'notes':
        setHasNotes((has) => !has);
        break;
      case 'hide':
        store.getState().setHidesNext(!hidesNext);
        break;
      case 'otherSource':
        setQuote(({ index: of, at }) => ({ index, at: of === index ? at + 1 : 1 }));
        break;
      case 'overview':
      case 'help':
        setCover(cover === type ? null : type);
        break;
      case 'speaker':
        onSpeaker();
        break;
      case 'fullScreen':
        toggleFullScreen();
        break;
      case 'restartClock':
        setStartedAt(Date.now());
        break;
      case 'leave':
        if (cover !== null) setCover(null);
        else store.getState().present(null);
        break;
      // There is no step to go to.
      case 'go':
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        break;
    }
  };
  // A number that was begun and left is forgotten.
  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(() => setTyped(''), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const press = (event: KeyPress): boolean => {
    if (blank !== null && !['Control', 'Meta', 'Alt', 'Shift'].includes(event.key)) {
      setBlank(null);
      return true;
    }
    const read = readKey(event, typed);
    if (!read) return false;
    setTyped(read.typed);
    if (read.act) act(read.act);
    return true;
  };
  const sources = content.quotes.length;
  return {
    index,
    content,
    typed,
    blank,
    cover,
    hasNotes,
    hidesNext,
    quote: sources === 0 || quote.index !== index ? 0 : quote.at % sources,
    startedAt,
    unknown,
    act,
    goOnFrom: setStartedAt,
    closeCover: () => setCover(null),
    press,
  };
}
