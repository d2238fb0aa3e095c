import { useAppStoreApi } from '../state/useAppStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/saveFile.tsx';
import { OwnStoryField } from './OwnStoryField.tsx';
import { OwnStoryKeeping } from './OwnStoryKeeping.tsx';
import { OwnStoryStep } from './OwnStoryStep.tsx';
import { STORY } from './storyStrings.ts';
import { useOwnStory } from './useOwnStory.ts';

/** A person's story to fill in, reorder, keep and save. */
export function OwnStoryDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useOwnStory();
  const store = useAppStoreApi();
  const { story } = own;
  if (!story) return null;
  const see = (index: number) => {
    store.getState().present({ story: story.id, index });
    onClose();
  };
  const save = () => {
    const file = new Blob([own.file() ?? ''], { type: 'application/json' });
    saveFile(`${story.id}.json`, file);
  };
  const putAway = () => {
    own.putAway();
    own.notify(STORY.isPutAway);
    onClose();
  };
  return (
    <Dialog title={story.title} onClose={onClose}>
      <div className="own-story-dialog">
        <OwnStoryField
          name={STORY.title}
          value={story.title}
          onChange={(title, field) => title && own.rename(title, field)}
          onEnd={own.endTyping}
        />
        {story.steps.length === 0 && <p>{STORY.empty}</p>}
        <ol>
          {story.steps.map((step, at) => (
            <li key={at}>
              <OwnStoryStep
                step={step}
                at={at}
                count={story.steps.length}
                onChange={(part, field) => own.changeStep(at, part, field)}
                onTyped={own.endTyping}
                onMove={(by) => own.moveStep(at, by)}
                onRemove={() => own.removeStep(at)}
                onRetake={() => own.retake(at)}
                onSee={() => see(at)}
              />
            </li>
          ))}
        </ol>
        <div className="own-story-acts">
          <button type="button" className="button" disabled={!own.canUndo} onClick={own.undo}>
            {STORY.undo}
          </button>
          <button type="button" className="button" disabled={!own.canRedo} onClick={own.redo}>
            {STORY.redo}
          </button>
          <button type="button" className="button button-strong" onClick={save}>
            {STORY.save}
          </button>
          <button type="button" className="link-button" onClick={putAway}>
            {STORY.put}
          </button>
        </div>
        <OwnStoryKeeping />
      </div>
    </Dialog>
  );
}
