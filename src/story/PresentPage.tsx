import { useEffect, useEffectEvent, useInsertionEffect, useRef, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { attachSwipe } from './attachSwipe.ts';
import { PresentCover } from './PresentCover.tsx';
import { PresentFoot } from './PresentFoot.tsx';
import { keepLesson, leftLesson } from './presentLeft.ts';
import { seeMarks, type SeenMarks } from './presentMarks.tsx';
import { PresentStage } from './PresentStage.tsx';
import { PRESENT, unknownInStep } from './presentStrings.ts';
import { PresentTravel } from './PresentTravel.tsx';
import { StoryStrip } from './StoryStrip.tsx';
import { selectPresentedStory } from './stories.ts';
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts';
import { usePresenting } from './usePresenting.ts';
import { usePresentKeys } from './usePresentKeys.ts';
import { toggleFullScreen } from './useFullScreen.ts';
import { useNotes } from './useNotes.ts';
import { useOwnStory } from './useOwnStory.ts';
import { useSpeaker, useSpeakerCall, useSpeakerLine } from './useSpeaker.ts';
import './present.css';

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
  const store = useAppStoreApi();
  useAskBeforeLeaving();
  // Whoever comes back to a lesson goes on with its clock and its speaker's window.
  const [left] = useState(() => leftLesson(store));
  const isSame = left?.story === story.id;
  const [speaker, session] = useSpeaker(left?.session ?? null);
  const before = useRef<SeenMarks | null>(null);
  const presenting = usePresenting(story, {
    begunAt: isSame ? left.startedAt : null,
    onSpeaker: speaker.open,
    onTurn: () => {
      before.current = rootRef.current && seeMarks(rootRef.current);
    },
  });
  const { index, content, blank, cover, hasNotes, hidesNext, typed, unknown, startedAt, act } =
    presenting;
  const notes = useNotes(story);
  useSpeakerLine(session, story, notes, presenting);
  useSpeakerCall(session, story.id, (found, begunAt) => {
    speaker.adopt(found);
    if (!isSame && begunAt !== null) presenting.goOnFrom(begunAt);
  });
  useEffect(
    () => keepLesson(store, { story: story.id, index, startedAt, session }),
    [store, story, index, startedAt, session],
  );
  usePresentKeys(rootRef, presenting);
  // Keys reach it only while it has the focus: it begins with it, and takes it back from a cover.
  useEffect(() => {
    if (cover === null) rootRef.current?.focus({ preventScroll: true });
  }, [cover]);
  const swipe = useEffectEvent((towards: 'left' | 'right') =>
    act({ type: towards === 'left' ? 'next' : 'previous' }),
  );
  useEffect(() => attachSwipe(rootRef.current!, swipe), []);
  // A browser leaves full screen by itself, as when a second window opens: the lesson goes on.
  useEffect(
    () => () => {
      if (document.fullscreenElement) toggleFullScreen();
    },
    [],
  );
  const count = story.steps.length;
  return (
    <main
      ref={rootRef}
      className="present"
      tabIndex={-1}
      aria-label={PRESENT.page(story.title)}
      data-blank={blank ?? undefined}
    >
      <p role="status" className="visually-hidden">
        {blank === null ? PRESENT.announced(index + 1, count, content.step.title) : PRESENT[blank]}
      </p>
      <PresentStage presenting={presenting} count={count} />
      {unknown.length > 0 && <p className="present-unknown">{unknownInStep(unknown)}</p>}
      {!hasNotes && content.form !== 'timeline' && content.form !== 'graph' && (
        <StoryStrip
          story={story}
          index={index}
          hidesNext={hidesNext}
          onGo={(to) => act({ type: 'go', index: to })}
        />
      )}
      {hasNotes && (
        <aside className="present-notes" aria-label={PRESENT.notes}>
          <p>{content.step.notes ?? PRESENT.noNotes[notes]}</p>
        </aside>
      )}
      <PresentFoot story={story} presenting={presenting} />
      {typed !== '' && (
        <p className="present-typed" role="status">
          {PRESENT.typed(typed)}
        </p>
      )}
      <PresentTravel
        rootRef={rootRef}
        takeBefore={() => {
          const seen = before.current;
          before.current = null;
          return seen;
        }}
        index={index}
      />
      <PresentCover story={story} presenting={presenting} />
      {blank !== null && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- any key does the same
        <div className="present-blank" onClick={() => act({ type: blank })} />
      )}
    </main>
  );
}
