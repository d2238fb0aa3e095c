import type { AppState, AppStore } from './appStore.ts';
import type { SearchAnswer } from './searchAnswer.ts';
import type { Dataset } from '../dataset/indexDataset.ts';
import { pause } from '../ui/pause.ts';
import { searchOnPage, type SearchPort } from './searchPort.ts';
import { sliceSearched } from './searchSlices.ts';
import { selectFiltered } from './selectors.ts';

/** Up to so much the page has taken all in, in some milliseconds, before a worker's code is there. */
const SMALL = { things: 2000, characters: 100_000 };

/** Below so many events what follows from an answer fits into the task that brings it. */
const PREPARED_FROM = 5000;

/**
 * Searches for whatever text a store's filters hold, now and whenever it changes, and gives the
 * store the answers. One question is asked at a time; what was typed meanwhile is asked next, and
 * an answer that came too late is dropped. A small dataset is searched on the page, a
 * larger one in a worker; where there can be none, on the page. `onFailure`: that failed too. Returns
 * how to end it.
 */
export function openSearch(store: AppStore, onFailure: (reason: string) => void): () => void {
  const { dataset } = store.getState();
  let slices = sliceSearched(dataset);
  let isReady = false;
  let isAsking = false;
  let isEnded = false;
  let port: SearchPort | null = null;

  const ask = () => {
    const { filters, search, answerSearch } = store.getState();
    if (filters.text.trim() === '') {
      if (search) answerSearch(null);
    } else if (isReady && !isAsking && search?.text !== filters.text) {
      isAsking = true;
      port?.send({ type: 'find', text: filters.text });
    }
  };
  const handOn = () => {
    const { value, done } = slices.next();
    if (!done) return port?.send({ type: 'add', slice: value });
    isReady = true;
    ask();
  };
  const take = async (found: SearchAnswer) => {
    const state = store.getState();
    const answer = keepMask(found, state.search);
    if (dataset.events.length >= PREPARED_FROM) await prepare({ ...state, search: answer });
    isAsking = false;
    if (answer.text === store.getState().filters.text) state.answerSearch(answer);
    ask();
  };
  const open = (openPort: typeof searchOnPage, onPortFailure: (reason: string) => void) => {
    slices = sliceSearched(dataset);
    isReady = false;
    isAsking = false;
    port = openPort({
      onReply: (reply) => {
        if (reply.type === 'more') handOn();
        else if (reply.type === 'found') void take(reply.answer);
        else onPortFailure(reply.reason);
      },
      onFailure: onPortFailure,
    });
    handOn();
  };
  const openOnPage = () => open(searchOnPage, onFailure);
  const openInWorker = async () => {
    const { searchInWorker } = await import('./searchInWorker.ts');
    if (!isEnded) open(searchInWorker, openOnPage);
  };

  if (isSmall(dataset)) openOnPage();
  else openInWorker().catch(() => !isEnded && openOnPage());
  const unsubscribe = store.subscribe((state, before) => {
    if (state.filters.text !== before.filters.text) ask();
  });
  return () => {
    isEnded = true;
    unsubscribe();
    port?.close();
  };
}

function isSmall({ events, actors, passages, sources }: Dataset): boolean {
  if (events.length + actors.length + passages.length > SMALL.things) return false;
  const written = [...sources.map(({ text }) => text), ...events.map(({ summary }) => summary)];
  return written.reduce((sum, text) => sum + (text?.length ?? 0), 0) <= SMALL.characters;
}

/** Makes what all views read of a state before any of them has it, in a task of its own. */
async function prepare(state: AppState): Promise<void> {
  selectFiltered(state);
  await pause();
}

/** Another letter often finds the same events: what is drawn from their mask need not change then. */
function keepMask(answer: SearchAnswer, before: SearchAnswer | null): SearchAnswer {
  const isSame = before?.mask.every((found, i) => found === answer.mask[i]) ?? false;
  return isSame ? { ...answer, mask: before!.mask } : answer;
}
