import { useEffect, useRef, useState, type RefObject } from 'react';
import { attachEmbed } from '../share/attachEmbed.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { attachPassive } from './attachPassive.ts';
import { EmbedParts } from './EmbedParts.tsx';
import { EmbedRefused } from './EmbedRefused.tsx';
import { lockFacts, storyOf } from './embedFacts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { PageActions } from './Header.tsx';
import { Notices } from './lateParts.tsx';
import { useFrameForm } from './useFrameForm.ts';
import './embed.css';

export { loadEmbedPart } from './EmbedParts.tsx';

/** A part of the page, as another page shows it. */
export function EmbedPage(actions: PageActions) {
  const store = useAppStoreApi();
  const part = useAppStore((state) => state.embed?.part ?? 'whole');
  const locks = useAppStore((state) => state.embed?.locks);
  const fits = useAppStore((state) => state.embed?.fits ?? false);
  const steps = useAppStore((state) =>
    part === 'story' ? (storyOf(state)?.steps.length ?? 0) : 0,
  );
  // What else an address asks for in vain, the part for it says in its own place.
  const isPicture = part === 'timeline' || part === 'graph';
  const hasNews = useAppStore(({ notices }) =>
    notices.some(({ tone }) => tone === 'error' || (tone === 'info' && isPicture)),
  );
  const [isScrolled, setIsScrolled] = useState(false);
  const [pressed, setPressed] = useState<string | null>(null);
  const ref = useRef<HTMLElement>(null);
  // Before anything below takes the actions up.
  useState(() => lockFacts(store, locks ?? []));

  useFrameForm(fits);
  useEffect(() => (fits ? undefined : attachPassive(ref.current!)), [fits]);
  useEffect(
    () =>
      attachEmbed(store, {
        steps,
        root: ref.current!,
        fits,
        isComplete: true,
        onStep(index, byScroll) {
          const story = storyOf(store.getState());
          if (story) store.setState({ step: { story: story.id, index } });
          setIsScrolled(byScroll);
        },
      }),
    [store, steps, fits],
  );

  // All of the page has a main part of its own.
  const Root = part === 'whole' ? 'div' : 'main';
  return (
    <Root
      ref={ref as RefObject<HTMLDivElement | null>}
      className="embed"
      data-part={part}
      data-locks={locks?.join(' ')}
      onClickCapture={({ target }) => isSandboxed() && setPressed(linkAt(target))}
    >
      {hasNews && part !== 'whole' && <Notices />}
      <ErrorBoundary key={part} what="This part">
        <EmbedParts part={part} isScrolled={isScrolled} {...actions} />
      </ErrorBoundary>
      {pressed !== null && <EmbedRefused key={pressed} address={pressed} />}
    </Root>
  );
}

/** A frame whose sandbox gives it no origin of its own may not be allowed to open windows either. */
function isSandboxed(): boolean {
  return window.origin === 'null';
}

/** The address that a press is to open in a new window; null: it is none of a link. */
function linkAt(target: EventTarget): string | null {
  const link = target instanceof Element ? target.closest('a[target="_blank"]') : null;
  return link instanceof HTMLAnchorElement ? link.href : null;
}
