import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Story } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { attachSpeaker, newSession, openSpeaker, type SpeakerLine } from './attachSpeaker.ts';
import { PRESENT } from './presentStrings.ts';
import type { SpeakerState } from './speakerMessages.ts';
import type { Presenting } from './usePresenting.ts';
import type { NotesState } from './useNotes.ts';

/** The speaker's window of a presentation, which may be opened, closed and opened again. */
export interface Speaker {
  open(): void;
  /** Goes on with a window that was open before. */
  adopt(session: string): void;
}

/**
 * Opens the speaker's window, which is told of every change from then on; it may act as the page
 * does. `known`: the session that a lesson had when it was left.
 */
export function useSpeaker(known: string | null): readonly [Speaker, string | null] {
  const store = useAppStoreApi();
  const [session, setSession] = useState(known);
  const open = () => {
    const own = session ?? newSession();
    const isOpen = openSpeaker(own) !== null;
    if (!isOpen)
      store.getState().notify({ tone: 'error', text: PRESENT.speakerBlocked, problems: [] });
    else setSession(own);
  };
  return [{ open, adopt: setSession }, session];
}

/**
 * Looks for a window that lost its presentation of this story, as long as there is no session: the
 * first that answers goes on, and tells when its clock began, ms since 1970; null: it had none.
 */
export function useSpeakerCall(
  session: string | null,
  story: string,
  onAnswer: (session: string, startedAt: number | null) => void,
): void {
  const take = useEffectEvent(onAnswer);
  useEffect(() => {
    if (session !== null) return undefined;
    const attached = attachSpeaker(null, (message) => {
      if (message.type === 'answer' && message.story === story)
        take(message.session, message.startedAt);
    });
    attached.send({ version: 1, type: 'call', story });
    return () => attached.detach();
  }, [session, story]);
}

/** Keeps a session's window in step with what is presented, both ways. */
export function useSpeakerLine(
  session: string | null,
  story: Story,
  notes: NotesState,
  { index, startedAt, blank, hidesNext, act }: Presenting,
): void {
  const { language } = useDataset();
  const line = useRef<SpeakerLine | null>(null);
  const state = useMemo((): SpeakerState => {
    const steps = story.steps.map((step) => ({
      title: step.title,
      text: step.text ?? '',
      notes: step.notes ?? (notes === 'here' ? '' : PRESENT.noNotes[notes]),
      question: step.question ?? '',
      minutes: step.minutes ?? 0,
    }));
    const { id, title } = story;
    return { story: id, title, language, steps, index, startedAt, blank, hidesNext };
  }, [story, notes, language, index, startedAt, blank, hidesNext]);
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
