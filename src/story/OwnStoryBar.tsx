import { Plus, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { STORY } from './storyStrings.ts';
import { useOwnStory } from './useOwnStory.ts';
import './ownStory.css';

const OwnStoryDialog = lazy(async () => ({
  default: (await import('./OwnStoryDialog.tsx')).OwnStoryDialog,
}));

/** Below the page while a person makes a story: adds what is on the screen. */
export function OwnStoryBar() {
  const own = useOwnStory();
  const { present } = useAppStoreApi().getState();
  const [isEditing, setIsEditing] = useState(false);
  const [said, setSaid] = useState('');
  const { story } = own;
  if (!story) return null;
  return (
    <section className="own-story" aria-label={STORY.own}>
      <span className="own-story-title">
        {story.title} <span>{STORY.steps(story.steps.length)}</span>
      </span>
      <button
        type="button"
        className="button button-strong"
        onClick={() => setSaid(STORY.added(own.addView().title))}
      >
        <Plus aria-hidden /> {STORY.add}
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={STORY.undo}
        title={STORY.undo}
        disabled={!own.canUndo}
        onClick={own.undo}
      >
        <Undo2 aria-hidden />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={STORY.redo}
        title={STORY.redo}
        disabled={!own.canRedo}
        onClick={own.redo}
      >
        <Redo2 aria-hidden />
      </button>
      <button type="button" className="button" onClick={() => setIsEditing(true)}>
        {STORY.edit}
      </button>
      <button
        type="button"
        className="button"
        disabled={story.steps.length === 0}
        onClick={() => present({ story: story.id, index: 0 })}
      >
        {STORY.present}
      </button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {isEditing && (
        <Suspense>
          <OwnStoryDialog onClose={() => setIsEditing(false)} />
        </Suspense>
      )}
    </section>
  );
}
