import type { PresentAct } from './presentKeys.ts';

/** What the speaker's window shows of one step. */
interface SpeakerStep {
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly question: string;
  /** Planned; 0: not said. */
  readonly minutes: number;
}

/** What the presentation tells its speaker's window. */
export interface SpeakerState {
  /** Id of the story. */
  readonly story: string;
  readonly title: string;
  readonly language: string;
  readonly steps: readonly SpeakerStep[];
  /** From 0. */
  readonly index: number;
  /** When the clock began, ms since 1970. */
  readonly startedAt: number;
  readonly blank: 'black' | 'white' | null;
  readonly hidesNext: boolean;
}

/** Between the two windows, both ways. Versioned: they may come from two builds of the page. */
export type SpeakerMessage =
  /** A presentation begins: is there a window that lost one of this story? */
  | { readonly version: 1; readonly type: 'call'; readonly story: string }
  /** There is, of this session; null: its clock has not begun. */
  | {
      readonly version: 1;
      readonly type: 'answer';
      readonly story: string;
      readonly session: string;
      readonly startedAt: number | null;
    }
  | { readonly version: 1; readonly type: 'hello' }
  | { readonly version: 1; readonly type: 'bye' }
  | { readonly version: 1; readonly type: 'state'; readonly state: SpeakerState }
  | { readonly version: 1; readonly type: 'act'; readonly act: PresentAct };

/** How presentations are named. */
export const SESSION = /^[a-z0-9]{1,40}$/;

const ACT_TYPES: readonly string[] = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'white',
  'notes',
  'hide',
  'otherSource',
  'restartClock',
];

/** A message as it is meant; null: it is none of ours, whoever sent it. */
export function readSpeakerMessage(data: unknown): SpeakerMessage | null {
  if (!isRecord(data) || data['version'] !== 1) return null;
  const { type } = data;
  if (type === 'hello' || type === 'bye') return { version: 1, type };
  if (type === 'act') {
    const act = readAct(data['act']);
    return act && { version: 1, type, act };
  }
  if (type === 'call' || type === 'answer') return readCall(data);
  if (type !== 'state') return null;
  const state = readState(data['state']);
  return state && { version: 1, type, state };
}

function readCall({ type, story, session, startedAt }: Loose): SpeakerMessage | null {
  if (typeof story !== 'string') return null;
  if (type === 'call') return { version: 1, type, story };
  const isWhole =
    typeof session === 'string' &&
    SESSION.test(session) &&
    (startedAt === null || (typeof startedAt === 'number' && Number.isFinite(startedAt)));
  return isWhole ? { version: 1, type: 'answer', story, session, startedAt } : null;
}

function readAct(act: unknown): PresentAct | null {
  if (!isRecord(act)) return null;
  const { type, index } = act;
  if (type === 'go')
    return typeof index === 'number' && Number.isSafeInteger(index) ? { type, index } : null;
  return typeof type === 'string' && ACT_TYPES.includes(type) ? ({ type } as PresentAct) : null;
}

function readState(state: unknown): SpeakerState | null {
  if (!isRecord(state)) return null;
  const { story, title, language, steps, index, startedAt, blank, hidesNext } = state;
  const isWhole =
    typeof story === 'string' &&
    typeof title === 'string' &&
    typeof language === 'string' &&
    typeof index === 'number' &&
    typeof startedAt === 'number' &&
    typeof hidesNext === 'boolean' &&
    (blank === null || blank === 'black' || blank === 'white') &&
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(isStep) &&
    Number.isSafeInteger(index) &&
    index >= 0 &&
    index < steps.length &&
    Number.isFinite(startedAt);
  return isWhole
    ? { story, title, language, steps: steps as SpeakerStep[], index, startedAt, blank, hidesNext }
    : null;
}

function isStep(step: unknown): boolean {
  if (!isRecord(step)) return false;
  const texts = [step['title'], step['text'], step['notes'], step['question']];
  return texts.every((text) => typeof text === 'string') && Number.isFinite(step['minutes']);
}

type Loose = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
