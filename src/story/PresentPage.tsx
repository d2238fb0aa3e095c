import { useEffect, useEffectEvent, useInsertionEffect, useRef } from 'react';
import type { Story } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { attachSwipe } from './attachSwipe.ts';
import { PresentCover } from './PresentCover.tsx';
import { PresentFoot } from './PresentFoot.tsx';
import { PresentStage } from './PresentStage.tsx';
import { PRESENT, unknownInStep } from './presentStrings.ts';
import { StoryStrip } from './StoryStrip.tsx';
import { selectPresentedStory } from './stories.ts';
import { usePresenting } from './usePresenting.ts';
import { useOwnStory } from './useOwnStory.ts';
import { useSpeaker, useSpeakerLine } from './useSpeaker.ts';
import './present.css';

/** What takes a finger for itself. */
const TAKES_FINGERS = '.timeline-root, .graph-stage, .graph-network, .present-quote, dialog';

/** A story on the whole page, step by step, in type for the back row. */
export function PresentPage() {
  const story = useAppStore(selectPresentedStory);
  // Before anything is measured: all sizes follow from the root's.
  useInsertionEffect(() => {
    const root = document.documentElement;
    root.dataset['presenting'] = '';
    return () => {
      delete root.dataset['presenting'];
    };
  }, []);
  if (story && story.steps.length > 0) return <Presentation key={story.id} story={story} />;
  return <Missing hasStory={story !== null} />;
}

/** Says what is not there; a story that this browser keeps is fetched. */
function Missing({ hasStory }: { readonly hasStory: boolean }) {
  const { present } = useAppStoreApi().getState();
  const { story, isKept, openKept } = useOwnStory();
  const fetchKept = useEffectEvent(() => {
    if (!hasStory && !story && isKept) openKept();
  });
  useEffect(() => fetchKept(), []);
  return (
    <main className="present present-none">
      <p>{hasStory ? PRESENT.noSteps : PRESENT.noStory}</p>
      <button type="button" className="button button-strong" onClick={() => present(null)}>
        {PRESENT.noStoryWay}
      </button>
    </main>
  );
}

function Presentation({ story }: { readonly story: Story }) {
  const rootRef = useRef<HTMLElement>(null);
  const [speaker, session] = useSpeaker();
  const presenting = usePresenting(story, speaker.open);
  const { index, content, blank, cover, hasNotes, hidesNext, typed, unknown, act } = presenting;
  useSpeakerLine(session, story, presenting);
  // Keys reach it only while it has the focus: it begins with it, and takes it back from a cover.
  useEffect(() => {
    if (cover === null) rootRef.current?.focus({ preventScroll: true });
  }, [cover]);
  const swipe = useEffectEvent((towards: 'left' | 'right') =>
    act({ type: towards === 'left' ? 'next' : 'previous' }),
  );
  useEffect(
    () => attachSwipe(rootRef.current!, (target) => target.closest(TAKES_FINGERS) !== null, swipe),
    [],
  );
  // In full screen the browser takes Escape for itself: who leaves that leaves the presentation.
  const leave = useEffectEvent(() => act({ type: 'leave' }));
  useEffect(() => {
    const onChange = () => {
      if (!document.fullscreenElement) leave();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const count = story.steps.length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a presentation, as long as it has the focus
    <main
      ref={rootRef}
      className="present"
      tabIndex={-1}
      aria-label={PRESENT.page(story.title)}
      data-blank={blank ?? undefined}
      onKeyDown={(event) => {
        const target = event.target as Element;
        // Buttons and pictures have keys of their own.
        const isOwn = event.key === ' ' || event.key === 'Enter' || event.key.startsWith('Arrow');
        if (isOwn && typed === '' && target.closest('button, a, [role=listbox], [role=group]'))
          return;
        if (event.defaultPrevented || !presenting.press(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p role="status" className="visually-hidden">
        {blank === null ? PRESENT.announced(index + 1, count, content.step.title) : PRESENT[blank]}
      </p>
      <PresentStage presenting={presenting} count={count} />
      {unknown.length > 0 && <p className="present-unknown">{unknownInStep(unknown)}</p>}
      {content.form !== 'timeline' && (
        <StoryStrip
          story={story}
          index={index}
          hidesNext={hidesNext}
          onGo={(to) => act({ type: 'go', index: to })}
        />
      )}
      {hasNotes && (
        <aside className="present-notes" aria-label={PRESENT.notes}>
          <p>{content.step.notes ?? PRESENT.noNotes}</p>
        </aside>
      )}
      <PresentFoot story={story} presenting={presenting} />
      {typed !== '' && (
        <p className="present-typed" role="status">
          {PRESENT.typed(typed)}
        </p>
      )}
      <PresentCover story={story} presenting={presenting} />
      {blank !== null && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- any key does the same
        <div className="present-blank" onClick={() => act({ type: blank })} />
      )}
    </main>
  );
}
