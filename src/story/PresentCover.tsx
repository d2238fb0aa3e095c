import { useEffect, useRef } from 'react';
import type { Story } from '../dataset/model.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { PRESENT, PRESENT_KEYS } from './presentStrings.ts';
import type { Presenting } from './usePresenting.ts';

interface Props {
  readonly story: Story;
  readonly presenting: Presenting;
}

/** The overview of the steps, or the keys, over the step. */
export function PresentCover({ story, presenting }: Props) {
  const { cover, index, hidesNext, act, closeCover } = presenting;
  const currentRef = useRef<HTMLButtonElement>(null);
  // Once the dialog is open.
  useEffect(() => {
    if (cover === 'overview') currentRef.current?.focus();
  }, [cover]);
  if (cover === 'help')
    return (
      <Dialog title={PRESENT.help} onClose={closeCover}>
        <dl className="present-keys">
          {PRESENT_KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    );
  if (cover !== 'overview') return null;
  return (
    <Dialog title={PRESENT.overview} onClose={closeCover}>
      <ol className="present-overview">
        {story.steps.map(({ title, text }, at) =>
          hidesNext && at > index ? null : (
            <li key={at}>
              <button
                ref={at === index ? currentRef : undefined}
                type="button"
                aria-current={at === index ? 'step' : undefined}
                onClick={() => {
                  closeCover();
                  act({ type: 'go', index: at });
                }}
              >
                <span className="present-overview-number">{at + 1}</span>
                <span>
                  <b>{title}</b>
                  <span>{text}</span>
                </span>
              </button>
            </li>
          ),
        )}
      </ol>
    </Dialog>
  );
}
