import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { asSent, type FrameMessage, type HostMessage } from '../../../src/share/embedMessages.ts';
import { attachScript } from '../../../src/share/embedScript/attachScript.ts';
import type { EvidenceTimelineElement } from '../../../src/share/embedScript/embed.d.ts';

const SRC = 'https://example.org/page/#embed=timeline&fit=1';

beforeAll(() => attachScript());

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('the script of a page around', () => {
  it('adopts frames that are there and that come later, and asks what they have said', async () => {
    const frame = addFrame();
    const heard = spyOn(frame);
    await nextMutation();
    expect(heard()).toEqual([{ type: 'hello' }]);
    say(frame, { type: 'height', height: 612 });
    expect(frame.style.height).toBe('612px');
    say(frame, { type: 'height', height: 300 });
    expect(frame.style.height).toBe('300px');
  });

  it('hears nobody for a frame but that frame', async () => {
    const [frame, other] = [addFrame(), addFrame()];
    await nextMutation();
    say(other, { type: 'height', height: 500 });
    dispatchEvent(new MessageEvent('message', { data: asSent({ type: 'height', height: 900 }) }));
    dispatchEvent(
      new MessageEvent('message', {
        data: asSent({ type: 'height', height: 900 }),
        source: window,
      }),
    );
    expect(frame.style.height).toBe('');
    expect(other.style.height).toBe('500px');
  });

  it('leaves other frames alone', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await nextMutation();
    say(frame, { type: 'height', height: 500 });
    expect(frame.style.height).toBe('');
  });

  it('tells what a frame says as events that bubble', async () => {
    const frame = addFrame();
    await nextMutation();
    const told = vi.fn<(detail: unknown) => void>();
    for (const type of ['ready', 'selection', 'view', 'height'])
      document.body.addEventListener(
        `evidence-${type}`,
        (event) => told([type, (event as CustomEvent<unknown>).detail]),
        { once: true },
      );
    const selection = { type: 'event', id: 'april-call' } as const;
    say(frame, { type: 'ready', steps: 0 });
    say(frame, { type: 'height', height: 400 });
    say(frame, { type: 'selection', selection });
    say(frame, { type: 'view', view: null });
    expect(told.mock.calls.flat()).toEqual([
      ['ready', { steps: 0 }],
      ['selection', { selection }],
      ['view', { view: null }],
    ]);
  });

  it('does no harm when it is loaded twice', () => {
    expect(() => attachScript()).not.toThrow();
  });
});

describe('<evidence-timeline>', () => {
  it('keeps its height free, and takes that of its frame when it comes', () => {
    const [element, frame] = addElement({ height: '420' });
    expect(element.style.display).toBe('block');
    expect(frame.style.height).toBe('420px');
    expect(frame.src).toBe(SRC);
    expect(frame.loading).toBe('lazy');
    say(frame, { type: 'height', height: 777 });
    expect(frame.style.height).toBe('777px');
  });

  it('begins in the colours that it is given, and changes to others', () => {
    const [element, frame] = addElement({ theme: 'dark' });
    expect(frame.src).toBe(`${SRC}&colours=dark`);
    const heard = spyOn(frame);
    say(frame, { type: 'ready', steps: 0 });
    element.setAttribute('theme', 'light');
    element.removeAttribute('theme');
    expect(heard()).toEqual([
      { type: 'theme', theme: 'light' },
      { type: 'theme', theme: 'system' },
    ]);
  });

  it('keeps what it is told until its frame can hear it', () => {
    const [element, frame] = addElement({});
    const heard = spyOn(frame);
    element.select({ type: 'event', id: 'april-call' });
    element.filter('theme=talks');
    expect(heard()).toEqual([]);
    say(frame, { type: 'ready', steps: 0 });
    element.setTheme('dark');
    element.step(2);
    expect(heard()).toEqual([
      { type: 'select', selection: { type: 'event', id: 'april-call' } },
      { type: 'filter', filters: 'theme=talks' },
      { type: 'theme', theme: 'dark' },
      { type: 'step', index: 2, scrolled: false },
    ]);
  });

  it('shows nothing that would run in the page around', () => {
    const [, frame] = addElement({ src: 'javascript:alert(1)' });
    expect(frame.getAttribute('src')).toBeNull();
  });

  it('is as many screens high as a story has steps, and scrolls through them', () => {
    const [element, frame] = addElement({ steps: '4' });
    expect(element.style.height).toBe('400vh');
    expect(frame.style.position).toBe('sticky');
    const heard = spyOn(frame);
    let top = 50;
    vi.spyOn(element, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(0, top, 600, innerHeight * 4),
    );
    say(frame, { type: 'ready', steps: 4 });
    for (const at of [0, 0.1, 0.3, 0.55, 0.8, 1, 2, 0.3]) {
      top = -at * innerHeight * 3;
      document.dispatchEvent(new Event('scroll'));
    }
    expect(heard().map((message) => message.type === 'step' && message.index)).toEqual([
      0, 1, 2, 3, 1,
    ]);
    say(frame, { type: 'height', height: 300 });
    expect(frame.style.height).toBe('100vh');
    element.remove();
    document.dispatchEvent(new Event('scroll'));
    expect(heard()).toHaveLength(5);
  });
});

function addFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.dataset['evidenceTimeline'] = '';
  document.body.append(frame);
  return frame;
}

function addElement(
  attributes: Readonly<Record<string, string>>,
): [EvidenceTimelineElement, HTMLIFrameElement] {
  const element = document.createElement('evidence-timeline');
  for (const [name, value] of Object.entries({ src: SRC, ...attributes }))
    element.setAttribute(name, value);
  document.body.append(element);
  const frame = element.shadowRoot!.querySelector('iframe')!;
  // The test's browser gives a window to no frame below a shadow root.
  const window = document.body.appendChild(document.createElement('iframe')).contentWindow;
  Object.defineProperty(frame, 'contentWindow', { value: window });
  return [element, frame];
}

/** What is sent to a frame from now on, without the version. */
function spyOn(frame: HTMLIFrameElement): () => HostMessage[] {
  const post = vi.spyOn(frame.contentWindow!, 'postMessage').mockImplementation(() => undefined);
  return () =>
    post.mock.calls.map(([sent]) => {
      const { evidenceTimeline, ...message } = sent as HostMessage & { evidenceTimeline: number };
      expect(evidenceTimeline).toBe(1);
      return message;
    });
}

function say(frame: HTMLIFrameElement, message: FrameMessage): void {
  dispatchEvent(
    new MessageEvent('message', { data: asSent(message), source: frame.contentWindow }),
  );
}

/** Observers are told in a microtask. */
function nextMutation(): Promise<void> {
  return Promise.resolve();
}
