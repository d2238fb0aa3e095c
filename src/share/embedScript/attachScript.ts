import { attachElement } from './attachElement.ts';
import { attachFrames } from './attachFrames.ts';

/**
 * All of embed.js: what a page loads to show parts of this one. Frames with `data-evidence-timeline`
 * are adopted, and, since content systems strip that, those from the script's own folder.
 */
export function attachScript(): void {
  // A page with several codes may load it several times.
  if (customElements.get('evidence-timeline')) return;
  const script = document.currentScript;
  const own =
    script instanceof HTMLScriptElement && script.src
      ? `,iframe[src^="${new URL('.', script.src).href}"]`
      : '';
  attachFrames(`iframe[data-evidence-timeline]${own}`);
  attachElement();
}
