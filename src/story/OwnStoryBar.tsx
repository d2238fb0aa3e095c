import { Plus, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAppStoreApi } from '../state/useAppStore.ts';
import { STORY } from './storyStrings.ts';
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts';
import { toggleFullScreen } from './useFullScreen.ts';
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
  useAskBeforeLeaving();
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
      <IconButton
        name={STORY.undo}
        icon={<Undo2 aria-hidden />}
        onPress={own.canUndo && own.undo}
      />
      <IconButton
        name={STORY.redo}
        icon={<Redo2 aria-hidden />}
        onPress={own.canRedo && own.redo}
      />
      <button type="button" className="button" onClick={() => setIsEditing(true)}>
        {STORY.edit}
      </button>
      <button
        type="button"
        className="button"
        disabled={story.steps.length === 0}
        onClick={() => {
          present({ story: story.id, index: 0 });
          if (!document.fullscreenElement) toggleFullScreen();
        }}
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

interface IconButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  /** False: there is nothing to do. */
  readonly onPress: (() => void) | false;
}

function IconButton({ name, icon, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      disabled={onPress === false}
      onClick={onPress || undefined}
    >
      {icon}
    </button>
  );
}
