import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { attachSpeaker, speakerSession, type SpeakerLine } from './attachSpeaker.ts';
import { readKey, type PresentAct } from './presentKeys.ts';
import { clock, PRESENT } from './presentStrings.ts';
import { SPEAKER } from './speakerStrings.ts';
import type { SpeakerState } from './speakerMessages.ts';
import './speaker.css';

/** What the page does where nobody but the class looks. */
const FOR_THE_PAGE: readonly string[] = [
  'overview',
  'speaker',
  'help',
  'leave',
  'notes',
  'fullScreen',
];

/** The speaker's window: notes, what comes next and the time, in step with the presentation. */
export function SpeakerPage() {
  const session = speakerSession(location.hash);
  const [state, setState] = useState<SpeakerState | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [typed, setTyped] = useState('');
  const line = useRef<SpeakerLine | null>(null);
  const rootRef = useRef<HTMLElement>(null);
  const take = useEffectEvent((next: SpeakerState) => {
    setState(next);
    setIsOver(false);
    document.title = SPEAKER.page(next.title);
    document.documentElement.lang = next.language;
  });
  useEffect(() => {
    if (session === null) return undefined;
    const attached = attachSpeaker(session, (message) => {
      if (message.type === 'state') take(message.state);
      else if (message.type === 'bye') setIsOver(true);
    });
    line.current = attached;
    attached.send({ version: 1, type: 'hello' });
    return () => attached.detach();
  }, [session]);
  // A presentation that begins again, or was loaded anew, asks who speaks for it.
  const answer = useEffectEvent((story: string) => {
    const isFree = state === null || (isOver && state.story === story);
    if (session === null || !isFree) return null;
    return {
      version: 1,
      type: 'answer',
      story,
      session,
      startedAt: state?.startedAt ?? null,
    } as const;
  });
  useEffect(() => {
    const open = attachSpeaker(null, (message) => {
      const answered = message.type === 'call' ? answer(message.story) : null;
      if (answered) open.send(answered);
    });
    return () => open.detach();
  }, []);
  useEffect(() => rootRef.current?.focus(), []);
  const act = (wanted: PresentAct) => line.current?.send({ version: 1, type: 'act', act: wanted });
  const onKeyDown = (event: KeyboardEvent) => {
    // A button takes these keys for itself.
    const isButton = (event.target as Element).closest('button') !== null;
    if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
    const read = readKey(event.nativeEvent, typed);
    if (!read) return;
    event.preventDefault();
    setTyped(read.typed);
    if (read.act && !FOR_THE_PAGE.includes(read.act.type)) act(read.act);
  };
  const index = state?.index ?? 0;
  const [step, next] = [state?.steps[index], state?.steps[index + 1]];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole window, as long as it has the focus
    <main ref={rootRef} className="speaker" tabIndex={-1} onKeyDown={onKeyDown}>
      {!state || !step ? (
        <p className="speaker-wait">{SPEAKER.waiting}</p>
      ) : (
        <>
          {isOver && (
            <p role="status" className="speaker-over">
              {SPEAKER.over}
            </p>
          )}
          {typed !== '' && (
            <p role="status" className="speaker-typed">
              {PRESENT.typed(typed)}
            </p>
          )}
          <header className="speaker-head">
            <p>
              {PRESENT.place(index + 1, state.steps.length)} · {state.title}
            </p>
            <SpeakerClock state={state} onRestart={() => act({ type: 'restartClock' })} />
          </header>
          <section className="speaker-now" aria-label={SPEAKER.now}>
            <h1>{step.title}</h1>
            {step.question && (
              <p className="speaker-question">
                <b>{PRESENT.question}</b> {step.question}
              </p>
            )}
            <div className="speaker-notes">
              {(step.notes || PRESENT.noNotes.here).split(/\n+/).map((words, i) => (
                <p key={i}>{words}</p>
              ))}
            </div>
          </section>
          <section className="speaker-next" aria-label={SPEAKER.next}>
            <h2>{SPEAKER.next}</h2>
            {next ? (
              <>
                <p className="speaker-next-title">{next.title}</p>
                <p>{next.text}</p>
              </>
            ) : (
              <p>{SPEAKER.end}</p>
            )}
          </section>
          <footer className="speaker-foot">
            <button type="button" className="button" onClick={() => act({ type: 'previous' })}>
              ← {SPEAKER.back}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={state.blank === 'black'}
              onClick={() => act({ type: 'black' })}
            >
              {SPEAKER.black}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={state.hidesNext}
              onClick={() => act({ type: 'hide' })}
            >
              {SPEAKER.hide}
            </button>
            <button
              type="button"
              className="button button-strong speaker-go"
              onClick={() => act({ type: 'next' })}
            >
              {SPEAKER.forth} →
            </button>
          </footer>
        </>
      )}
    </main>
  );
}

interface ClockProps {
  readonly state: SpeakerState;
  readonly onRestart: () => void;
}

/** The time that has passed, and how much was planned for what is behind. */
function SpeakerClock({ state, onRestart }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const minutes = state.steps.map((step) => step.minutes);
  const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0);
  const planned = sum(minutes);
  return (
    <p className="speaker-clock">
      <b role="timer" aria-label={PRESENT.passed}>
        {clock((now - state.startedAt) / 1000)}
      </b>{' '}
      {planned > 0 &&
        SPEAKER.planned(
          clock(sum(minutes.slice(0, state.index + 1)) * 60),
          clock(planned * 60),
        )}{' '}
      <button type="button" className="link-button" onClick={onRestart}>
        {SPEAKER.restart}
      </button>
    </p>
  );
}
