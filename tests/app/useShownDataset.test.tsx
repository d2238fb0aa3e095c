import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatasetReply } from '../../src/app/datasetRequest.ts';
import { loadPermalink, useAddress } from '../../src/app/useAddress.ts';
import { loadDoor } from '../../src/app/useDatasetDoor.ts';
import { useShownDataset } from '../../src/app/useShownDataset.ts';
import type { CompiledDataset } from '../../src/dataset/model.ts';
import { makeCompiled } from '../bench/dataset/makeCompiled.ts';
import { SMALL } from '../fixtures/smallDataset.ts';
import { FakeWorker, handOver } from './fakeWorker.ts';

const OTHER: CompiledDataset = { ...SMALL, id: 'other', title: 'Another dataset' };
/** The last worker answers, unless it has been ended. */
function answer(...replies: readonly DatasetReply[]) {
  const { last } = FakeWorker;
  if (!last.isEnded) act(() => last.say(...replies));
}
const answerDone = () => answer(...handOver(OTHER));

beforeAll(loadDoor);
beforeAll(loadPermalink);
beforeEach(() => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
  history.replaceState(null, '', '/');
});
afterEach(() => vi.unstubAllGlobals());

function open() {
  return renderHook(() => {
    const shown = useShownDataset(SMALL);
    useAddress(shown.store, shown.dataUrl, shown.fileKey);
    return shown;
  });
}

/** Goes to an address as a link or the back button does. */
function goTo(hash: string, state: unknown = null) {
  history.pushState(state, '', `/${hash}`);
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
}

describe('the dataset that is shown', () => {
  it('waits for one of this host that the address names, and for nothing else', () => {
    history.replaceState(null, '', '/#data=other.json&sel=event:meeting');
    const { result } = open();
    expect(result.current.isWaiting).toBe(true);
    answerDone();
    expect(result.current.isWaiting).toBe(false);
    expect(result.current.store.getState().dataset.title).toBe('Another dataset');
    expect(result.current.store.getState().selection?.id).toBe('meeting');
    expect(result.current.store.getState().dataName).toBe('other.json');
  });

  it('keeps what it shows where another cannot be opened, and says why', () => {
    const { result } = open();
    goTo('#data=other.json');
    answer({ type: 'failed', problems: [] });
    const { dataset, dataName, notices } = result.current.store.getState();
    expect(dataset.title).toBe('A small dataset');
    // No link made from here leads to the one that is not shown.
    expect(dataName).toBeNull();
    expect(notices[0]?.text).toMatch(/other\.json could not be opened/);
  });

  it('takes the colours of an address even where its dataset cannot be opened', () => {
    history.replaceState(null, '', '/#data=other.json&sel=event:gone&colours=dark');
    const { result } = open();
    answer({ type: 'failed', problems: [] });
    expect(result.current.store.getState()).toMatchObject({ theme: 'dark', selection: null });
  });

  it('ends a loading dataset when the person goes back', () => {
    const { result } = open();
    goTo('#data=other.json');
    const worker = FakeWorker.last;
    goTo('');
    expect(worker.isEnded).toBe(true);
    expect(result.current.progress).toBeNull();
    expect(result.current.store.getState().dataset.title).toBe('A small dataset');
  });

  it('asks before it turns to another host, and forgets the question on going back', () => {
    const { result } = open();
    goTo('#data=https%3A%2F%2Fdata.example%2Fx.json');
    expect(result.current.asking).toBe('https://data.example/x.json');
    expect(FakeWorker.all).toHaveLength(0);
    goTo('');
    expect(result.current.asking).toBeNull();
  });

  it('comes back to a dataset from files, and not to one that is gone', () => {
    const { result } = open();
    act(() => result.current.open({ type: 'files', files: [] }));
    answerDone();
    const { fileKey } = result.current;
    expect(fileKey).not.toBeNull();
    goTo('');
    expect(result.current.isBuiltIn).toBe(true);
    goTo('', { fileKey });
    expect(result.current.store.getState().dataset.title).toBe('Another dataset');
    goTo('#sel=event:meeting', { fileKey: 'of a page before' });
    expect(result.current.isBuiltIn).toBe(true);
    expect(result.current.store.getState().selection?.id).toBe('meeting');
  });

  it('keeps the rest of an address whose dataset cannot be read', async () => {
    history.replaceState(null, '', '/#data=ftp://x/y.json&sel=event:meeting');
    const { result } = open();
    const state = () => result.current.store.getState();
    expect(state().selection?.id).toBe('meeting');
    // Its words come with the first notice.
    await waitFor(() =>
      expect(state().notices[0]?.problems[0]?.finding).toContain('ftp://x/y.json'),
    );
  });

  it('carries the chosen colours over to the next dataset', () => {
    const { result } = open();
    act(() => result.current.store.getState().setTheme('dark'));
    act(() => result.current.open({ type: 'files', files: [] }));
    answerDone();
    expect(result.current.store.getState().theme).toBe('dark');
  });
});

describe('a large dataset that is being opened', () => {
  const LARGE = makeCompiled({ seed: 1, events: 6000 });

  it('is made ready step by step, and can be stopped to the end', () => {
    vi.useFakeTimers();
    const { result } = open();
    act(() => result.current.open({ type: 'files', files: [] }));
    answer(...handOver(LARGE));
    act(() => void vi.advanceTimersToNextTimer());
    expect(result.current.progress).not.toBeNull();
    act(() => result.current.stop());
    expect(result.current.progress).toBeNull();
    act(() => void vi.runAllTimers());
    expect(result.current.isBuiltIn).toBe(true);
    expect(history.state).toBeNull();
    vi.useRealTimers();
  });

  it('is shown when it is ready', () => {
    vi.useFakeTimers();
    const { result } = open();
    act(() => result.current.open({ type: 'files', files: [] }));
    answer(...handOver(LARGE));
    act(() => void vi.runAllTimers());
    expect(result.current.progress).toBeNull();
    expect(result.current.store.getState().dataset.events).toHaveLength(6000);
    vi.useRealTimers();
  });
});

describe('the address', () => {
  it('gains an entry for each step, and going back undoes it', () => {
    const { result } = open();
    act(() => result.current.store.getState().selectEvent('meeting'));
    expect(location.hash).toBe('#sel=event:meeting');
    act(() => result.current.store.getState().toggleFacet('themes', 'talks'));
    expect(location.hash).toBe('#sel=event:meeting&theme=talks');
    history.replaceState(null, '', '/#sel=event:meeting');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(result.current.store.getState().filters.themes).toEqual([]);
  });

  it('keeps that of a dataset as the reader wrote it', () => {
    history.replaceState(null, '', '/#data=sets/other.json');
    const { result } = open();
    answerDone();
    act(() => result.current.store.getState().selectEvent('meeting'));
    expect(location.hash).toBe('#data=sets/other.json&sel=event:meeting');
    act(() => result.current.open({ type: 'url', url: 'sets/more.json' }));
    expect(FakeWorker.last.calls[0]).toMatchObject({
      type: 'url',
      url: new URL('/sets/more.json', location.href).href,
    });
    answerDone();
    expect(location.hash).toBe('#data=sets/more.json');
    act(() => result.current.store.getState().selectEvent('meeting'));
    expect(location.hash).toBe('#data=sets/more.json&sel=event:meeting');
  });

  it('follows a gesture when it rests, without an entry of its own', () => {
    vi.useFakeTimers();
    const { result } = open();
    const entries = history.length;
    act(() => result.current.store.getState().setViewport([1, 2]));
    act(() => result.current.store.getState().setViewport([1, 3]));
    expect(location.hash).toBe('');
    act(() => void vi.advanceTimersByTime(1000));
    expect(location.hash).toBe('#view=1..3');
    expect(history.length).toBe(entries);
    vi.useRealTimers();
  });
});
