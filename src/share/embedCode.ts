/** What a host page is given to show a part of this page. */
export interface EmbedFrame {
  /** Absolute address of what the frame shows. */
  readonly src: string;
  /** What the frame is called for who does not see it. */
  readonly title: string;
  /** CSS px, kept free from the start; a frame that fits begins with it. */
  readonly height: number;
  /** Of a story that the page's scrolling drives, as the element alone can do; absent: none. */
  readonly steps?: number;
}

/** A frame alone; with the script that fits its height; an element that makes the frame itself. */
export type CodeForm = 'frame' | 'script' | 'element';

/**
 * The code in one line, since content systems break on line breaks, or turn them into paragraphs.
 * `script`: absolute address of embed.js.
 */
export function embedCode(form: CodeForm, frame: EmbedFrame, script: string): string {
  const { src, title, height, steps } = frame;
  const asked = { src, title: oneLine(title) };
  const loader = `<script async${attributes({ src: script })}></script>`;
  if (form === 'element') {
    const isHigh = steps === undefined;
    const how: Attributes = isHigh ? { height: `${height}` } : { steps: `${steps}` };
    // Keeps the room free until the script has come, and is gone then. Not a style, which a strict
    // policy refuses: attributes of an empty drawing no policy minds.
    const free = {
      width: '1',
      height: isHigh ? `${height}` : `${steps * 100}vh`,
      display: 'block',
    };
    const room = `<svg${attributes({ ...free, 'aria-hidden': 'true' })}></svg>`;
    const element = `<evidence-timeline${attributes({ ...asked, ...how })}>`;
    return `${element}${room}</evidence-timeline>${loader}`;
  }
  // Nothing but what content systems keep: no class, no data attribute, and no style, which a
  // strict policy refuses.
  const shape = { width: '100%', height: `${height}`, loading: 'lazy', frameborder: '0' };
  const iframe = `<iframe${attributes({ ...asked, ...shape })}></iframe>`;
  return form === 'script' ? iframe + loader : iframe;
}

/** Text for one line: white space and control characters become single spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

type Attributes = Readonly<Record<string, string>>;

/** Attributes as they are written in a tag, each with a space before it. */
function attributes(values: Attributes): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Square brackets as well: some content systems read them as their own codes. */
function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => REFERENCES[sign]!).replace(/[[\]]/g, bracket);
}

function bracket(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
