import { useId } from 'react';
import type { Story } from '../dataset/model.ts';
import type { Printout } from '../state/facts.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { OWN } from './ownStrings.ts';
import { beginLesson, leftLesson } from './presentLeft.ts';
import { plannedMinutes } from './stepContent.ts';
import { storiesOf } from './stories.ts';
import { STORY } from './storyStrings.ts';
import { useOwnStory } from './useOwnStory.ts';
import './ownStory.css';

/** Half the world's printers have the other; who needs it switches on the sheet. */
const usualPaper = (): Printout['paper'] =>
  /-(US|CA|MX|PH)$/.test(navigator.language) ? 'letter' : 'a4';

/** The stories there are, to be presented or printed, and a person's own. */
export function StoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { stories } = useDataset();
  const store = useAppStoreApi();
  const own = useOwnStory();
  const fileId = useId();
  const left = leftLesson(store);
  const leftStory = storiesOf(store.getState()).find(({ id }) => id === left?.story);
  const leftStep = left && leftStory?.steps[left.index];
  const presentAt = (story: string, index: number) => {
    onClose();
    store.getState().present({ story, index });
    // Only a press may ask for it; where it is refused, the story fills the window.
    void document.documentElement.requestFullscreen?.().catch(() => {});
  };
  const present = ({ id }: Story) => {
    beginLesson(store, id, Date.now());
    presentAt(id, 0);
  };
  const print = (form: Printout['form'], story: string | null) => {
    onClose();
    store.getState().setPrintout({ form, story, paper: usualPaper(), seed: 1 });
  };
  return (
    <Dialog title={STORY.dialog} onClose={onClose}>
      <div className="story-dialog">
        {left && leftStory && leftStep && (
          <p className="story-left">
            <button
              type="button"
              className="button button-strong"
              onClick={() => presentAt(leftStory.id, left.index)}
            >
              {STORY.goOnAt(left.index + 1)}
            </button>{' '}
            {leftStep.title}
          </p>
        )}
        <section>
          <h3>{STORY.stories}</h3>
          {stories.length === 0 && <p>{STORY.none}</p>}
          <ul>
            {stories.map((story) => (
              <StoryLine key={story.id} story={story} onPresent={present} onPrint={print} />
            ))}
          </ul>
        </section>
        <section>
          <h3>{STORY.own}</h3>
          {own.story ? (
            <ul>
              <StoryLine story={own.story} onPresent={present} onPrint={print} />
            </ul>
          ) : (
            <>
              <p>{STORY.ownWay}</p>
              <p className="story-acts">
                <button
                  type="button"
                  className="button button-strong"
                  onClick={() => {
                    own.start();
                    onClose();
                  }}
                >
                  {STORY.start}
                </button>
                {own.isKept && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      own.openKept();
                      onClose();
                    }}
                  >
                    {STORY.openKept}
                  </button>
                )}
                {own.canUndo && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      own.undo();
                      onClose();
                    }}
                  >
                    {OWN.back}
                  </button>
                )}
              </p>
            </>
          )}
          <p className="story-file">
            <label htmlFor={fileId}>{STORY.open}</label>
            <input
              id={fileId}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (!file) return;
                file
                  .text()
                  .then(own.take)
                  .catch(() => own.notify(STORY.unreadable));
                onClose();
              }}
            />
          </p>
        </section>
        <section>
          <h3>{STORY.paper}</h3>
          <p className="story-acts">
            <button type="button" className="button" onClick={() => print('handout', null)}>
              {STORY.handout}
            </button>
            <button type="button" className="button" onClick={() => print('worksheet', null)}>
              {STORY.worksheet}
            </button>
          </p>
        </section>
      </div>
    </Dialog>
  );
}

interface StoryLineProps {
  readonly story: Story;
  readonly onPresent: (story: Story) => void;
  readonly onPrint: (form: Printout['form'], story: string) => void;
}

function StoryLine({ story, onPresent, onPrint }: StoryLineProps) {
  const minutes = plannedMinutes(story);
  const size = [
    STORY.steps(story.steps.length),
    ...(minutes === null ? [] : [STORY.minutes(minutes)]),
  ];
  return (
    <li className="story-line">
      <span>
        <b>{story.title}</b> <small>{size.join(' · ')}</small>
      </span>
      <span className="story-acts">
        <button
          type="button"
          className="button button-strong"
          disabled={story.steps.length === 0}
          onClick={() => onPresent(story)}
        >
          {STORY.present}
        </button>
        <button type="button" className="button" onClick={() => onPrint('handout', story.id)}>
          {STORY.handout}
        </button>
        <button type="button" className="button" onClick={() => onPrint('worksheet', story.id)}>
          {STORY.worksheet}
        </button>
      </span>
    </li>
  );
}
