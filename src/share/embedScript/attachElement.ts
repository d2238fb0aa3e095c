import type { ColourTheme } from '../../state/facts.ts';
import type { EmbedSelection, HostMessage } from '../embedMessages.ts';
import { adoptFrame, sendTo, setHeight } from './attachFrames.ts';

/** Kept free where an element does not say how much, px. */
const USUAL_HEIGHT = 480;

/**
 * `<evidence-timeline src height theme steps>`: a frame with a height kept free from the start. With
 * `steps`, a story's, it is as many screens high, and how far it is scrolled tells the step.
 */
class EvidenceTimeline extends HTMLElement {
  static observedAttributes = ['src', 'height', 'theme'];
  #frame = document.createElement('iframe');
  #isReady = false;
  /** Said before the frame could hear it. */
  #waiting: HostMessage[] = [];
  #steps = 0;
  /** The step that was told last. */
  #at = -1;

  connectedCallback(): void {
    const frame = this.#frame;
    if (!this.shadowRoot) {
      frame.loading = 'lazy';
      frame.title = this.title || 'Timeline';
      frame.allow = 'clipboard-write';
      frame.style.cssText = 'display:block;width:100%;border:0';
      this.#load();
      this.attachShadow({ mode: 'open' }).append(frame);
    }
    this.style.display = 'block';
    this.#isReady = false;
    this.#reserve();
    adoptFrame(frame, this, (message) => {
      if (message.type === 'height' && !this.#steps) setHeight(frame, message.height);
      if (message.type !== 'ready') return;
      this.#isReady = true;
      for (const waiting of this.#waiting.splice(0)) sendTo(frame, waiting);
      if (this.#steps) {
        this.#steps = message.steps;
        this.#reserve();
        this.#at = -1;
        this.#follow();
      }
    });
    if (this.#steps) addEventListener('scroll', this.#follow, true);
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#follow, true);
  }

  attributeChangedCallback(name: string): void {
    if (!this.shadowRoot) return;
    if (name === 'src') this.#load();
    else if (name === 'height') this.#reserve();
    else this.setTheme(this.#theme);
  }

  select(selection: EmbedSelection | null): void {
    this.#say({ type: 'select', selection });
  }

  filter(filters: string): void {
    this.#say({ type: 'filter', filters });
  }

  step(index: number): void {
    this.#say({ type: 'step', index, scrolled: false });
  }

  setTheme(theme: ColourTheme): void {
    this.#say({ type: 'theme', theme });
  }

  get #theme(): ColourTheme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  }

  #say(message: HostMessage): void {
    if (this.#isReady) sendTo(this.#frame, message);
    else this.#waiting.push(message);
  }

  #load(): void {
    const { href, protocol } = new URL(this.getAttribute('src') ?? '', document.baseURI);
    // Anything else could run in this page.
    if (!/^(http|file)/.test(protocol)) return;
    this.#isReady = false;
    this.#frame.src = this.#theme === 'system' ? href : `${href}&colours=${this.#theme}`;
  }

  #reserve(): void {
    this.#steps ||= Number(this.getAttribute('steps')) || 0;
    const { style } = this.#frame;
    if (this.#steps) {
      this.style.height = `${this.#steps}00vh`;
      style.position = 'sticky';
      style.top = '0';
      style.height = '100vh';
    } else setHeight(this.#frame, Number(this.getAttribute('height')) || USUAL_HEIGHT);
  }

  /** Each step has as much of the way as every other. */
  #follow = (): void => {
    const { top, height } = this.getBoundingClientRect();
    const last = this.#steps - 1;
    const index = Math.max(
      0,
      Math.min(last, Math.floor((-top / (height - innerHeight)) * this.#steps) || 0),
    );
    if (!this.#isReady || index === this.#at) return;
    this.#at = index;
    sendTo(this.#frame, { type: 'step', index, scrolled: true });
  };
}

export function attachElement(): void {
  customElements.define('evidence-timeline', EvidenceTimeline);
}
