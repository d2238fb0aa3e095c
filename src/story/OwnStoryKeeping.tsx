import { useReducer, useState } from 'react';
import { OWN } from './ownStrings.ts';
import { STORY } from './storyStrings.ts';
import { useOwnStory } from './useOwnStory.ts';

/** Whether the browser keeps a person's story, which it does on request; another is never lost by it. */
export function OwnStoryKeeping() {
  const own = useOwnStory();
  const [isAsking, setIsAsking] = useState(false);
  // What the browser keeps is no state of the page: what changes it here draws it anew.
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const other = own.keptTitle();
  const keep = (on: boolean) => {
    setIsAsking(false);
    if (!own.setKept(on)) own.notify(STORY.notKept);
    redraw();
  };
  return (
    <div className="own-story-keeping">
      <label>
        <input
          type="checkbox"
          checked={own.isThisKept}
          onChange={({ target: { checked } }) =>
            // Another window may have kept one meanwhile.
            checked && own.keptTitle() !== null ? setIsAsking(true) : keep(checked)
          }
        />{' '}
        {STORY.keep} <small>{STORY.kept}</small>
      </label>
      {other !== null && (
        <p role={isAsking ? 'alert' : undefined}>
          {OWN.keepsOther(other)} {isAsking && OWN.onlyOne}{' '}
          <button type="button" className="link-button" onClick={own.openKept}>
            {OWN.openOther}
          </button>
          {isAsking && (
            <>
              {' '}
              <button type="button" className="link-button" onClick={() => keep(true)}>
                {OWN.keepThis}
              </button>{' '}
              <button type="button" className="link-button" onClick={() => setIsAsking(false)}>
                {OWN.keepOther}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
