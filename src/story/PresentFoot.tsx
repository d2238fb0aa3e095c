import { useEffect, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { clock, PRESENT } from './presentStrings.ts';
import { useFullScreen } from './useFullScreen.ts';
import type { Presenting } from './usePresenting.ts';

interface Props {
  readonly story: Story;
  readonly presenting: Presenting;
}

/** What can be done, where one is, and how late it is. */
export function PresentFoot({ story, presenting }: Props) {
  const { index, hidesNext, hasNotes, content, startedAt, act } = presenting;
  const isFull = useFullScreen();
  const last = story.steps.length - 1;
  return (
    <footer className="present-foot">
      <div className="present-tools">
        <button
          type="button"
          aria-label={PRESENT.previous}
          aria-disabled={index === 0}
          onClick={() => act({ type: 'previous' })}
        >
          ←
        </button>
        <button
          type="button"
          aria-label={PRESENT.next}
          aria-disabled={index === last}
          onClick={() => act({ type: 'next' })}
        >
          →
        </button>
        <Tool
          keyName="N"
          name={PRESENT.notes}
          isOn={hasNotes}
          onPress={() => act({ type: 'notes' })}
        />
        <Tool
          keyName="H"
          name={PRESENT.hide}
          isOn={hidesNext}
          onPress={() => act({ type: 'hide' })}
        />
        {content.form === 'passage' && content.quotes.length > 1 && (
          <Tool
            keyName="S"
            name={PRESENT.otherSource}
            onPress={() => act({ type: 'otherSource' })}
          />
        )}
        <Tool keyName="O" name={PRESENT.steps} isMinor onPress={() => act({ type: 'overview' })} />
        <Tool keyName="P" name={PRESENT.speaker} isMinor onPress={() => act({ type: 'speaker' })} />
        {isFull === false && (
          <Tool
            keyName="F"
            name={PRESENT.fullScreen}
            isMinor
            onPress={() => act({ type: 'fullScreen' })}
          />
        )}
        <Tool
          keyName="?"
          name={PRESENT.help}
          isMinor
          isForKeys
          onPress={() => act({ type: 'help' })}
        />
        <Tool keyName="Esc" name={PRESENT.leave} onPress={() => act({ type: 'leave' })} />
      </div>
      <ol className="present-progress" aria-hidden>
        {story.steps.map((_, at) => (
          <li key={at} data-done={at <= index || undefined} />
        ))}
      </ol>
      <Clock startedAt={startedAt} />
    </footer>
  );
}

interface ToolProps {
  readonly keyName: string;
  readonly name: string;
  readonly isOn?: boolean;
  /** Its key says enough where there is little room. */
  readonly isMinor?: boolean;
  /** Of no use to fingers. */
  readonly isForKeys?: boolean;
  readonly onPress: () => void;
}

function Tool({ keyName, name, isOn, isMinor, isForKeys, onPress }: ToolProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      data-minor={isMinor}
      data-for-keys={isForKeys}
      title={name}
      onClick={onPress}
    >
      <kbd aria-hidden>{keyName}</kbd> <span>{name}</span>
    </button>
  );
}

/** Minutes and seconds since the presentation began. */
function Clock({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="present-clock" role="timer" aria-label={PRESENT.passed}>
      {clock((now - startedAt) / 1000)}
    </span>
  );
}
