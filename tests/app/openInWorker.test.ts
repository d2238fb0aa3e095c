// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openInWorker } from '../../src/app/openInWorker.ts';
import { SMALL } from '../fixtures/smallDataset.ts';
import { FakeWorker, handOver } from './fakeWorker.ts';

const request = { type: 'url', url: 'https://data.example/x.json' } as const;

beforeEach(() => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

function open() {
  const onProgress = vi.fn();
  const onOutcome = vi.fn();
  const stop = openInWorker(request, { onProgress, onOutcome });
  return { onProgress, onOutcome, stop, worker: FakeWorker.last };
}

describe('a dataset that a worker opens', () => {
  it('is asked for slice by slice, each when the one before has been taken', () => {
    const { worker, onOutcome } = open();
    const [head, ...rest] = handOver(SMALL);
    const slices = rest.slice(0, -1);
    expect(worker.calls).toEqual([request]);
    worker.say(head!);
    expect(worker.calls).toHaveLength(2);
    for (const [i, slice] of slices.entries()) {
      worker.say(slice);
      expect(worker.calls).toHaveLength(3 + i);
    }
    expect(worker.calls.at(-1)).toEqual({ type: 'next' });
    expect(onOutcome).not.toHaveBeenCalled();
    worker.say({ type: 'done' });
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({
      type: 'opened',
      compiled: SMALL,
      warnings: [],
    });
    expect(worker.isEnded).toBe(true);
  });

  it('tells of progress to the end', () => {
    const { worker, onProgress } = open();
    worker.say({ type: 'progress', fraction: 0.4 }, ...handOver(SMALL));
    expect(onProgress.mock.calls.map(([fraction]) => fraction as number)).toEqual([
      0.4,
      ...handOver(SMALL).flatMap((reply) => (reply.type === 'slice' ? [0.9] : [])),
    ]);
  });

  it('is heard of no more once it is stopped, even between two slices', () => {
    const { worker, onProgress, onOutcome, stop } = open();
    const [head, slice, ...rest] = handOver(SMALL);
    worker.say(head!, slice!);
    stop();
    expect(worker.isEnded).toBe(true);
    onProgress.mockClear();
    worker.say(...rest);
    worker.dispatchEvent(new ErrorEvent('error', { message: 'late' }));
    expect(onProgress).not.toHaveBeenCalled();
    expect(onOutcome).not.toHaveBeenCalled();
  });
});

describe('a dataset where the page may have no worker', () => {
  const json = JSON.stringify({
    title: 'T',
    sources: [{ id: 'a', title: 'A', text: 'They met.' }],
    events: [{ id: 'e', title: 'E', date: null, passages: [{ source: 'a', exact: 'They met' }] }],
  });
  const files = [new File([json], 'own.json')];
  const openOnPage = () =>
    new Promise<string>((resolve) => {
      const onOutcome = ({ type }: { readonly type: string }) => resolve(type);
      openInWorker({ type: 'files', files }, { onProgress: vi.fn(), onOutcome });
      FakeWorker.all[0]?.dispatchEvent(new ErrorEvent('error'));
    });

  it('is opened on the page, where making one fails', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await openOnPage()).toBe('opened');
  });

  it('is opened on the page, where its code does not come', async () => {
    expect(await openOnPage()).toBe('opened');
    expect(FakeWorker.last.isEnded).toBe(true);
  });
});

describe('a dataset that fails half-way', () => {
  const finding = (onOutcome: ReturnType<typeof vi.fn>) => {
    expect(onOutcome).toHaveBeenCalledOnce();
    const [outcome] = onOutcome.mock.calls[0] as [{ type: string; problems: [Problem] }];
    expect(outcome.type).toBe('failed');
    return outcome.problems[0].finding;
  };
  interface Problem {
    readonly finding: string;
  }
  const [head, first, second, ...rest] = handOver(SMALL);

  it('says so where the worker fails between two slices', () => {
    const { worker, onOutcome } = open();
    worker.say(head!, first!, { type: 'failed', problems: [] });
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ type: 'failed', problems: [] });
    expect(worker.isEnded).toBe(true);
  });

  it('says so where the worker dies, and why', () => {
    const { worker, onOutcome } = open();
    worker.say(head!, first!);
    worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    expect(finding(onOutcome)).toBe('out of memory');
  });

  it.each([
    ['a slice is lost at the end', [head!, first!, { type: 'done' }]],
    ['a slice comes twice', [head!, first!, first!, second!, ...rest]],
    ['the head is lost', [first!, second!, ...rest]],
  ] as const)('says so where %s, once', (_, replies) => {
    const { worker, onOutcome } = open();
    worker.say(...replies);
    expect(finding(onOutcome)).toMatch(/did not arrive whole/);
    expect(worker.isEnded).toBe(true);
  });

  it('says so where a slice cannot be unpacked', () => {
    const { worker, onOutcome } = open();
    worker.say(head!);
    worker.dispatchEvent(new MessageEvent('messageerror'));
    expect(finding(onOutcome)).toMatch(/did not arrive whole/);
  });
});
