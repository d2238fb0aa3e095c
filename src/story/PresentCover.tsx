import { useEffect, useRef, type ReactNode } from 'react';
import type { Story } from '../dataset/model.ts';
import { PRESENT, PRESENT_KEYS } from './presentStrings.ts';
import type { Presenting } from './usePresenting.ts';

interface Props {
  readonly story: Story;
  readonly presenting: Presenting;
}

/** The overview of the steps, or the keys, over the step. */
export function PresentCover({ story, presenting }: Props) {
  const { cover, index, hidesNext, act, closeCover } = presenting;
  if (cover === 'help')
    return (
      <Cover title={PRESENT.help} onClose={closeCover}>
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
      </Cover>
    );
  if (cover !== 'overview') return null;
  return (
    <Cover title={PRESENT.overview} onClose={closeCover}>
      <ol className="present-overview">
        {story.steps.map(({ title, text }, at) =>
          hidesNext && at > index ? null : (
            <li key={at}>
              <button
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
    </Cover>
  );
}

interface CoverProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Cover({ title, onClose, children }: CoverProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[aria-current]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} className="present-cover" aria-label={title} onCancel={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {PRESENT.close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
