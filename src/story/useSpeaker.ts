import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { attachSpeaker, newSession, openSpeaker, type SpeakerLine } from './attachSpeaker.ts';
import { PRESENT } from './presentStrings.ts';
import type { SpeakerState } from './speakerMessages.ts';
import type { Presenting } from './usePresenting.ts';

/** The speaker's window of a presentation, which may be opened, closed and opened again. */
export interface Speaker {
  open(): void;
}

/** Opens the speaker's window, which is told of every change from then on; it may act as the page does. */
export function useSpeaker(): readonly [Speaker, string | null] {
  const store = useAppStoreApi();
  const [session, setSession] = useState<string | null>(null);
  const open = () => {
    const own = session ?? newSession();
    const isOpen = openSpeaker(own) !== null;
    if (!isOpen)
      store.getState().notify({ tone: 'error', text: PRESENT.speakerBlocked, problems: [] });
    else setSession(own);
  };
  return [{ open }, session];
}

/** Keeps a session's window in step with what is presented, both ways. */
export function useSpeakerLine(
  session: string | null,
  story: Story,
  { index, startedAt, blank, hidesNext, act }: Presenting,
): void {
  const { language } = useDataset();
  const line = useRef<SpeakerLine | null>(null);
  const state = useMemo((): SpeakerState => {
    const steps = story.steps.map((step) => ({
      title: step.title,
      text: step.text ?? '',
      notes: step.notes ?? '',
      question: step.question ?? '',
      minutes: step.minutes ?? 0,
    }));
    return { title: story.title, language, steps, index, startedAt, blank, hidesNext };
  }, [story, language, index, startedAt, blank, hidesNext]);
  const tell = useEffectEvent(() => line.current?.send({ version: 1, type: 'state', state }));
  const take = useEffectEvent((wanted: Parameters<typeof act>[0]) => act(wanted));
  useEffect(() => {
    if (session === null) return undefined;
    const attached = attachSpeaker(session, (message) => {
      if (message.type === 'hello') tell();
      else if (message.type === 'act') take(message.act);
    });
    line.current = attached;
    const leave = () => attached.send({ version: 1, type: 'bye' });
    window.addEventListener('pagehide', leave);
    tell();
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      line.current = null;
      attached.detach();
    };
  }, [session]);
  useEffect(() => {
    line.current?.send({ version: 1, type: 'state', state });
  }, [state]);
}
