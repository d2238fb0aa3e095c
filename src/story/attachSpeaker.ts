import { readSpeakerMessage, SESSION, type SpeakerMessage } from './speakerMessages.ts';

/** One end of the line between a presentation and its speaker's window. */
export interface SpeakerLine {
  send(message: SpeakerMessage): void;
  detach(): void;
}

/** The part of an address by which the page is a speaker's window, and of which presentation. */
const KEY = 'speaker';

/** The session that an address is the speaker's window of; null: it is none. */
export function speakerSession(hash: string): string | null {
  const [, key, session] = /^#(\w+)=(\w+)$/.exec(hash) ?? [];
  return key === KEY && session && SESSION.test(session) ? session : null;
}

/** A name for a presentation that no other on this device has. */
export function newSession(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(parts, (part) => part.toString(36)).join('');
}

/**
 * Opens the speaker's window of a session, beside the page or as a tab where there is room for one
 * alone; null: the browser did not let it.
 */
export function openSpeaker(session: string): Window | null {
  const address = `${location.href.replace(/#.*/, '')}#${KEY}=${session}`;
  return window.open(address, `${KEY}-${session}`, 'popup,width=520,height=860');
}

/**
 * Ties a session's line to what its messages do; without one, the line on which presentations and
 * windows that lost theirs find each other. It needs no network: it works from a file too.
 */
export function attachSpeaker(
  session: string | null,
  onMessage: (message: SpeakerMessage) => void,
): SpeakerLine {
  const channel = new BroadcastChannel(session === null ? KEY : `${KEY}-${session}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readSpeakerMessage(data);
    if (message) onMessage(message);
  });
  return {
    send: (message) => channel.postMessage(message),
    detach: () => channel.close(),
  };
}
