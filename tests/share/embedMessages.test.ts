import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asSent,
  readFrameMessage,
  readHostMessage,
  type FrameMessage,
  type HostMessage,
} from '../../src/share/embedMessages.ts';

const RUNS = { numRuns: 1000 };

const selection = fc.option(
  fc.record({
    type: fc.constantFrom('event', 'actor', 'tie', 'pair', 'passage', 'source'),
    id: fc.string({ minLength: 1, maxLength: 40 }),
  }),
);

const hostMessages: fc.Arbitrary<HostMessage> = fc.oneof(
  fc.constant({ type: 'hello' } as const),
  fc.record({ type: fc.constant('select' as const), selection }),
  fc.record({ type: fc.constant('filter' as const), filters: fc.string() }),
  fc.record({
    type: fc.constant('step' as const),
    index: fc.nat({ max: 500 }),
    scrolled: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('theme' as const),
    theme: fc.constantFrom('system', 'light', 'dark'),
  }),
);

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const frameMessages: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.record({ type: fc.constant('ready' as const), steps: fc.nat({ max: 500 }) }),
  fc.record({ type: fc.constant('height' as const), height: fc.nat({ max: 9000 }) }),
  fc.record({ type: fc.constant('selection' as const), selection }),
  fc.record({
    type: fc.constant('view' as const),
    view: fc.option(fc.record({ from: finite, to: finite })),
  }),
);

describe('messages between a page and the frame in it', () => {
  it('are read as they were sent', () => {
    fc.assert(
      fc.property(hostMessages, (message) => {
        expect(readHostMessage(structuredClone(asSent(message)))).toEqual(message);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(frameMessages, (message) => {
        expect(readFrameMessage(structuredClone(asSent(message)))).toEqual(message);
      }),
      RUNS,
    );
  });

  it('are nothing, or of the right shape, whatever arrives', () => {
    const key = fc.constantFrom(
      'evidenceTimeline',
      'type',
      'selection',
      'id',
      'filters',
      'index',
      'theme',
      'height',
      'steps',
      'view',
      '__proto__',
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(1, 2, null, 'select', 'step', 'height', 'view', 'theme', -1, NaN),
      fc.anything(),
    );
    const noise = fc.oneof(fc.anything(), fc.dictionary(key, leaf));
    const property = fc.property(noise, (data) => {
      for (const asked of [data, asRecord(data)]) {
        const said = readHostMessage(asked);
        if (said?.type === 'step') expect(Number.isSafeInteger(said.index)).toBe(true);
        if (said?.type === 'filter') expect(said.filters).toBeTypeOf('string');
        const told = readFrameMessage(asked);
        if (told?.type === 'height') expect(told.height).toBeGreaterThanOrEqual(0);
        if (told?.type === 'view' && told.view) expect(told.view.to).toBeTypeOf('number');
      }
    });
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  it.each<[string, unknown]>([
    ['of another version', { evidenceTimeline: 2, type: 'hello' }],
    ['without a version', { type: 'hello' }],
    ['of an unknown type', { evidenceTimeline: 1, type: 'open' }],
    ['with a kind of selection that there is not', say('select', { selection: { type: 'page' } })],
    ['with an id that is no text', say('select', { selection: { type: 'event', id: 7 } })],
    ['without what is selected', say('select', {})],
    ['with a step between steps', say('step', { index: 1.5 })],
    ['with a step before the first', say('step', { index: -1 })],
    ['with endless filters', say('filter', { filters: 'x'.repeat(20_000) })],
    ['with colours that there are not', say('theme', { theme: 'pink' })],
    ['that is a list', [1, 'hello']],
    ['that is text', '{"evidenceTimeline":1,"type":"hello"}'],
  ])('are nothing %s', (_what, data) => {
    expect(readHostMessage(data)).toBeNull();
    expect(readFrameMessage(data)).toBeNull();
  });

  it('have no height beyond measure, nor a view of no days', () => {
    expect(readFrameMessage(say('height', { height: 1e9 }))).toBeNull();
    expect(readFrameMessage(say('height', { height: '400' }))).toBeNull();
    expect(readFrameMessage(say('view', { view: { from: 1 } }))).toBeNull();
    expect(readFrameMessage(say('view', {}))).toBeNull();
  });
});

function say(type: string, rest: object): unknown {
  return { evidenceTimeline: 1, type, ...rest };
}

function asRecord(data: unknown): unknown {
  return typeof data === 'object' ? { evidenceTimeline: 1, ...data } : data;
}
