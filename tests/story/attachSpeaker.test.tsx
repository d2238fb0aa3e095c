import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SpeakerMessage } from '../../src/story/speakerMessages.ts';

const HELLO = { version: 1, type: 'hello' } as const;
const NEXT = { version: 1, type: 'act', act: { type: 'next' } } as const;
const SESSION = 'abc1';

/** The channels of files in WebKit: none hears another. */
class LoneChannel extends EventTarget {
  static readonly made: LoneChannel[] = [];
  readonly postMessage = vi.fn();
  readonly close = vi.fn();
  constructor() {
    super();
    LoneChannel.made.push(this);
  }
}

/** Some other window. */
const windowStub = () => ({ postMessage: vi.fn() }) as unknown as Window;

/** A message as it comes from a window; null: from one that is gone. */
function receive(data: unknown, source: Window | null): void {
  const message = new MessageEvent('message', { data });
  Object.defineProperty(message, 'source', { value: source });
  window.dispatchEvent(message);
}

/** A page of its own: which windows it opened, and what its channels brought, is its memory. */
async function freshPage() {
  vi.resetModules();
  return import('../../src/story/attachSpeaker.ts');
}

beforeEach(() => {
  LoneChannel.made.length = 0;
  vi.stubGlobal('BroadcastChannel', LoneChannel);
  vi.stubGlobal('origin', 'null');
});
afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

describe('the line of a presentation from a file', () => {
  it('reaches the window that was opened for it, and hears it', async () => {
    const { attachSpeaker, openSpeaker } = await freshPage();
    const speaker = windowStub();
    vi.stubGlobal('open', () => speaker);
    const heard: SpeakerMessage[] = [];
    const line = attachSpeaker(SESSION, (message) => heard.push(message));
    openSpeaker(SESSION);
    line.send(HELLO);
    expect(speaker.postMessage).toHaveBeenCalledExactlyOnceWith(HELLO, '*');
    receive(NEXT, speaker);
    expect(heard).toEqual([NEXT]);
    line.detach();
    receive(NEXT, speaker);
    expect(heard).toHaveLength(1);
  });

  it('hears nobody else, and nothing that is no message', async () => {
    const { attachSpeaker, openSpeaker } = await freshPage();
    const speaker = windowStub();
    vi.stubGlobal('open', () => speaker);
    const onMessage = vi.fn();
    const line = attachSpeaker(SESSION, onMessage);
    receive(NEXT, null);
    openSpeaker(SESSION);
    receive(NEXT, windowStub());
    receive(NEXT, null);
    receive({ version: 1, type: 'act', act: { type: 'leave' } }, speaker);
    receive('next', speaker);
    expect(onMessage).not.toHaveBeenCalled();
    line.detach();
  });

  it('is taken as it comes by channel, once channels are seen to join', async () => {
    const { attachSpeaker, openSpeaker } = await freshPage();
    const speaker = windowStub();
    vi.stubGlobal('open', () => speaker);
    const heard: SpeakerMessage[] = [];
    const line = attachSpeaker(SESSION, (message) => heard.push(message));
    openSpeaker(SESSION);
    const [channel] = LoneChannel.made;
    channel!.dispatchEvent(new MessageEvent('message', { data: HELLO }));
    receive(NEXT, speaker);
    channel!.dispatchEvent(new MessageEvent('message', { data: NEXT }));
    expect(heard).toEqual([HELLO, NEXT]);
    line.detach();
  });
});

describe('the line of a speaker’s window from a file', () => {
  it('reaches the page that opened it, and hears it alone', async () => {
    const { attachSpeaker } = await freshPage();
    const page = windowStub();
    vi.stubGlobal('opener', page);
    location.hash = `speaker=${SESSION}`;
    const heard: SpeakerMessage[] = [];
    const line = attachSpeaker(SESSION, (message) => heard.push(message));
    line.send(HELLO);
    expect(page.postMessage).toHaveBeenCalledExactlyOnceWith(HELLO, '*');
    receive(HELLO, page);
    receive(HELLO, windowStub());
    expect(heard).toEqual([HELLO]);
    line.detach();
  });
});

describe('a line from a web host', () => {
  it('is the channel alone', async () => {
    vi.stubGlobal('origin', 'https://example.org');
    const { attachSpeaker, openSpeaker } = await freshPage();
    const speaker = windowStub();
    vi.stubGlobal('open', () => speaker);
    const onMessage = vi.fn();
    const line = attachSpeaker(SESSION, onMessage);
    openSpeaker(SESSION);
    line.send(HELLO);
    expect(LoneChannel.made[0]!.postMessage).toHaveBeenCalledWith(HELLO);
    expect(speaker.postMessage).not.toHaveBeenCalled();
    receive(NEXT, speaker);
    expect(onMessage).not.toHaveBeenCalled();
    line.detach();
  });
});
