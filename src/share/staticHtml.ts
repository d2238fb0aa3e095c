/** Markup made here; whatever a dataset put into it has been escaped. */
export interface Html {
  readonly type: 'html';
  readonly text: string;
}

/** What may stand in a gap of `markup`: text is escaped, markup stays, null is nothing. */
type Slot = string | number | Html | readonly Html[] | null;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no HTML may hold, not even as a reference. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** `markup\`<p title="${text}">${text}</p>\``: gaps stand in text and in quoted attributes alone. */
export function markup(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  let text = parts[0]!;
  for (const [i, slot] of slots.entries()) text += fill(slot) + parts[i + 1]!;
  return { type: 'html', text };
}

/** Several pieces of markup as one. */
export function joinHtml(pieces: readonly Html[], between = ''): Html {
  return { type: 'html', text: pieces.map(({ text }) => text).join(escapeHtml(between)) };
}

/** Text as it may stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

/** JSON as a script may hold it: nothing in it can end the script or begin a comment. */
export function jsonScript(value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeInJson);
  return { type: 'html', text: `<script type="application/ld+json">${json}</script>` };
}

function escapeInJson(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function fill(slot: Slot): string {
  if (slot === null) return '';
  if (typeof slot === 'string') return escapeHtml(slot);
  if (typeof slot === 'number') return String(slot);
  return 'text' in slot ? slot.text : joinHtml(slot).text;
}
