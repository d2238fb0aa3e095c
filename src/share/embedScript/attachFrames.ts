import { asSent, readFrameMessage, type FrameMessage, type HostMessage } from '../embedMessages.ts';

/** What hears each frame that was adopted. */
const hearers = new Map<HTMLIFrameElement, (message: FrameMessage) => void>();

/**
 * Listens to a frame, once: tells `target` what it says, as events, and hands it to `hear`. A frame
 * that was there before is asked for what it has said.
 */
export function adoptFrame(
  frame: HTMLIFrameElement,
  target: HTMLElement,
  hear: (message: FrameMessage) => void,
): void {
  if (hearers.has(frame)) return;
  hearers.set(frame, (message) => {
    hear(message);
    const { type, ...detail } = message;
    if (type !== 'height')
      target.dispatchEvent(new CustomEvent(`evidence-${type}`, { bubbles: true, detail }));
  });
  sendTo(frame, { type: 'hello' });
}

/** Nothing of it is secret, and a sandboxed frame has no origin that could be named. */
export function sendTo(frame: HTMLIFrameElement, message: HostMessage): void {
  frame.contentWindow?.postMessage(asSent(message), '*');
}

export function setHeight(frame: HTMLElement, heightPx: number): void {
  // Through the DOM, which a strict policy allows.
  frame.style.height = `${heightPx}px`;
}

/** Hears the frames that were adopted, and adopts those that `selector` finds, now and later. */
export function attachFrames(selector: string): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    for (const [frame, hear] of hearers) {
      // Nobody but the very frame speaks for it.
      if (!source || frame.contentWindow !== source) continue;
      const message = readFrameMessage(data);
      if (message) hear(message);
    }
  });
  const adoptAll = () => {
    for (const frame of hearers.keys()) if (!frame.isConnected) hearers.delete(frame);
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(selector))
      adoptFrame(frame, frame, (message) => {
        if (message.type === 'height') setHeight(frame, message.height);
      });
  };
  new MutationObserver(adoptAll).observe(document, { childList: true, subtree: true });
  adoptAll();
}
