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

/** The speaker's windows that this page has opened, by their sessions. */
const opened = new Map<string, Window>();

/**
 * Opens the speaker's window of a session, beside the page or as a tab where there is room for one
 * alone; null: the browser did not let it.
 */
export function openSpeaker(session: string): Window | null {
  const address = `${location.href.replace(/#.*/, '')}#${KEY}=${session}`;
  const speaker = window.open(address, `${KEY}-${session}`, 'popup,width=520,height=860');
  if (speaker) opened.set(session, speaker);
  return speaker;
}

/**
 * Whether a channel has ever brought anything. Once it has, what windows send each other says the
 * same twice, and two steps would be turned for one.
 */
let channelsJoin = false;

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
    if (!message) return;
    channelsJoin = true;
    onMessage(message);
  });
  const sendToWindow = window.origin === 'null' && session !== null;
  const detachWindow = sendToWindow ? attachWindow(session, onMessage) : null;
  return {
    send: (message) => {
      channel.postMessage(message);
      if (sendToWindow) otherWindow(session)?.postMessage(message, '*');
    },
    detach: () => {
      channel.close();
      detachWindow?.();
    },
  };
}

/** The window at the other end of a session: the one opened for it, or the one that opened this. */
function otherWindow(session: string): Window | null {
  if (speakerSession(location.hash) === session) return window.opener as Window | null;
  return opened.get(session) ?? null;
}

/**
 * Hears a session's other window. WebKit does not let the channels of files join, each of which is
 * an origin of its own (`null`). Any page can send messages: only that window's own count.
 */
function attachWindow(session: string, onMessage: (message: SpeakerMessage) => void): () => void {
  const listen = ({ data, source }: MessageEvent<unknown>) => {
    if (channelsJoin || source === null || source !== otherWindow(session)) return;
    const message = readSpeakerMessage(data);
    if (message) onMessage(message);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}
