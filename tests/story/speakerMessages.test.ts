import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakerSession } from '../../src/story/attachSpeaker.ts';
import { readSpeakerMessage, type SpeakerState } from '../../src/story/speakerMessages.ts';

const STATE: SpeakerState = {
  story: 'lesson',
  title: 'A lesson',
  language: 'en',
  steps: [{ title: 'One', text: '', notes: 'Wait.', question: '', minutes: 3 }],
  index: 0,
  startedAt: 1_800_000_000_000,
  blank: null,
  hidesNext: false,
};

describe('messages between a presentation and its speaker', () => {
  it('are taken as they are meant', () => {
    const messages = [
      { version: 1, type: 'call', story: 'lesson' },
      { version: 1, type: 'answer', story: 'lesson', session: 'abc1', startedAt: 7 },
      { version: 1, type: 'answer', story: 'lesson', session: 'abc1', startedAt: null },
      { version: 1, type: 'hello' },
      { version: 1, type: 'bye' },
      { version: 1, type: 'act', act: { type: 'go', index: 4 } },
      { version: 1, type: 'act', act: { type: 'next' } },
      { version: 1, type: 'state', state: STATE },
    ];
    for (const message of messages) expect(readSpeakerMessage(message)).toEqual(message);
  });

  it('are ignored where they are of another version, or broken', () => {
    const broken = [
      { version: 2, type: 'hello' },
      { version: 1, type: 'call' },
      { version: 1, type: 'answer', story: 'lesson', session: 'A!', startedAt: 7 },
      { version: 1, type: 'answer', story: 'lesson', session: 'abc1' },
      { version: 1, type: 'act', act: { type: 'leave' } },
      { version: 1, type: 'act', act: { type: 'go', index: 1.5 } },
      { version: 1, type: 'state', state: { ...STATE, index: 1 } },
      { version: 1, type: 'state', state: { ...STATE, steps: [] } },
      { version: 1, type: 'state', state: { ...STATE, steps: [{ title: 1 }] } },
      { version: 1, type: 'state', state: { ...STATE, startedAt: Infinity } },
    ];
    for (const message of broken) expect(readSpeakerMessage(message)).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readSpeakerMessage(anything)).toBeNull();
      }),
    );
  });

  it('belong to a session that the address names', () => {
    expect(speakerSession('#speaker=abc123')).toBe('abc123');
    for (const hash of ['', '#speaker=', '#speaker=A!', '#sel=event:x&speaker=abc'])
      expect(speakerSession(hash)).toBeNull();
  });
});
