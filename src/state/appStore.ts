import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { Day, Story } from '../dataset/model.ts';
import {
  INITIAL_FACTS,
  NO_FILTERS,
  type ColourTheme,
  type Facts,
  type Filters,
  type GraphFocus,
  type GraphForm,
  type GraphLimit,
  type LanesBy,
  type Notice,
  type Pin,
  type PresentedStep,
  type Printout,
  type Selection,
  type Tab,
  type TableColumn,
  type TimelineForm,
} from './facts.ts';
import { pairId } from './pairs.ts';
import type { FoundPlace, SearchAnswer } from './searchAnswer.ts';

/** A facet whose values a person switches on and off. */
export type Facet = 'themes' | 'actors' | 'sources' | 'standings';

export interface AppState extends Facts {
  /** What is shown; a store never changes it, another dataset gets another store. */
  readonly dataset: Dataset;
  /** How addresses name it; null: it is the page's own, or from files. */
  readonly dataName: string | null;
  /** Pointed at for the moment; not worth sharing. */
  readonly hovered: Selection | null;
  /** Somebody has come to search: what that takes is loaded. */
  readonly isSearchOpen: boolean;
  /** The last answer to the filters' text, or to what that was before; null: there is none. */
  readonly search: SearchAnswer | null;
  /** Where the reader is to go; null: it is there. */
  readonly placeToRead: FoundPlace | null;
  readonly notices: readonly Notice[];
  /** A story that a person makes out of what is on the screen; null: none so far. */
  readonly ownStory: Story | null;

  selectEvent(id: string, aspect?: string | null): void;
  selectActor(id: string, aspect?: string | null): void;
  selectTie(id: string): void;
  /** Selects two actors and what links them. */
  selectPair(a: string, b: string): void;
  selectPassage(id: string): void;
  /** Opens a source in the reader and selects it. */
  selectSource(id: string): void;
  /** Narrows the selection to one line of its card; the same line again widens it. */
  toggleAspect(aspect: string): void;
  clearSelection(): void;
  hover(target: Selection | null): void;
  toggleFacet(facet: Facet, value: string): void;
  setFilters(change: Partial<Filters>): void;
  clearFilters(): void;
  openSearch(): void;
  answerSearch(answer: SearchAnswer | null): void;
  setFilterMode(mode: Facts['filterMode']): void;
  setViewport(viewport: readonly [Day, Day] | null): void;
  setTrueScale(on: boolean): void;
  /** Opens the fold that begins on this day, or folds it again. */
  toggleFold(start: Day): void;
  /** Other lanes begin in their own order, all of them open. */
  setLanesBy(lanesBy: LanesBy): void;
  /** Lane ids from the top. */
  arrangeLanes(order: readonly string[]): void;
  /** Folds a lane to one line, or opens it again. */
  toggleLane(id: string): void;
  setAllBrackets(on: boolean): void;
  setTimelineForm(form: TimelineForm): void;
  /** Sorts the table by a column; by the same again, the other way round. */
  sortTable(column: TableColumn): void;
  setGraphForm(form: GraphForm): void;
  /** Leaves a `kind:ID`, `line:…` or `side:ID` out of the graph, or shows it again. */
  toggleGraphHidden(what: string): void;
  toggleGraphLimit(limit: GraphLimit): void;
  setGraphFocus(focus: GraphFocus | null): void;
  setShowsTellers(on: boolean): void;
  /** Turns the reader to a source without selecting anything. */
  showSource(id: string): void;
  /** Turns the reader to these words; null: it is there. */
  readPlace(place: FoundPlace | null): void;
  /** Puts another source beside the open one; null: that stands alone again. */
  setBeside(id: string | null): void;
  setComparesWords(on: boolean): void;
  setShowsCoverage(on: boolean): void;
  pinActor(id: string, at: Pin | null): void;
  unpinAll(): void;
  showTab(tab: Tab): void;
  /** Opens or closes the drawer; another selection opens a closed one again. */
  openReader(open: boolean): void;
  setTheme(theme: ColourTheme): void;
  /** Presents a step with what it shows; null: back to exploring, just there. */
  present(step: PresentedStep | null, facts?: Partial<Facts>): void;
  setHidesNext(on: boolean): void;
  setPrintout(printout: Printout | null): void;
  setOwnStory(story: Story | null): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismissNotice(id: number): void;
  /**
   * Takes over what an address says; what it does not mention goes back to its first state, but
   * for the colours: going back a step must not change how the page looks.
   */
  restore(facts: Partial<Facts>): void;
}

export type AppStore = StoreApi<AppState>;

/** The one store of a page, or of a test. */
export function createAppStore(
  dataset: Dataset,
  facts: Partial<Facts> = {},
  dataName: string | null = null,
): AppStore {
  let noticeCount = 0;
  return createStore<AppState>()((set, get) => {
    const select = (type: Selection['type'], id: string, aspect: string | null = null) =>
      set(({ readerOpen }) => ({
        selection: { type, id, aspect },
        hovered: null,
        readerOpen: readerOpen || null,
      }));
    return {
      ...INITIAL_FACTS,
      ...facts,
      dataset,
      dataName,
      hovered: null,
      isSearchOpen: false,
      search: null,
      placeToRead: null,
      notices: [],
      ownStory: null,

      selectEvent: (id, aspect) => select('event', id, aspect),
      selectActor: (id, aspect) => select('actor', id, aspect),
      selectTie: (id) => select('tie', id),
      selectPair: (a, b) => select('pair', pairId(a, b)),
      selectPassage: (id) => select('passage', id),
      selectSource: (id) => {
        select('source', id);
        set({ openSource: id });
      },
      toggleAspect: (aspect) =>
        set(({ selection }) =>
          selection
            ? { selection: { ...selection, aspect: selection.aspect === aspect ? null : aspect } }
            : {},
        ),
      clearSelection: () => set({ selection: null }),
      hover: (target) => set({ hovered: target }),
      toggleFacet: (facet, value) =>
        set(({ filters }) => {
          const chosen: readonly string[] = filters[facet];
          return { filters: { ...filters, [facet]: toggled(chosen, value) } };
        }),
      setFilters: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
      clearFilters: () => set({ filters: NO_FILTERS }),
      openSearch: () => set({ isSearchOpen: true }),
      answerSearch: (search) => set({ search }),
      setFilterMode: (filterMode) => set({ filterMode }),
      setViewport: (viewport) => set({ viewport }),
      setTrueScale: (trueScale) => set({ trueScale, viewport: null }),
      toggleFold: (start) => set(({ unfolded }) => ({ unfolded: toggled(unfolded, start) })),
      setLanesBy: (lanesBy) =>
        set((state) =>
          state.lanesBy === lanesBy ? {} : { lanesBy, laneOrder: [], closedLanes: [] },
        ),
      arrangeLanes: (laneOrder) => set({ laneOrder }),
      toggleLane: (id) => set(({ closedLanes }) => ({ closedLanes: toggled(closedLanes, id) })),
      setAllBrackets: (allBrackets) => set({ allBrackets }),
      setTimelineForm: (timelineForm) => set({ timelineForm }),
      sortTable: (column) =>
        set(({ tableSort }) => ({
          tableSort: {
            column,
            isDescending: tableSort.column === column && !tableSort.isDescending,
          },
        })),
      setGraphForm: (graphForm) => set({ graphForm }),
      toggleGraphHidden: (what) =>
        set(({ graphHidden }) => ({ graphHidden: toggled(graphHidden, what) })),
      toggleGraphLimit: (limit) =>
        set(({ graphLimits }) => ({ graphLimits: toggled(graphLimits, limit) })),
      setGraphFocus: (graphFocus) => set({ graphFocus }),
      setShowsTellers: (showsTellers) => set({ showsTellers }),
      showSource: (id) =>
        set(({ openSource, beside }) => ({
          openSource: id,
          // The one that stood beside takes the other's place.
          beside: beside === id ? openSource : beside,
        })),
      readPlace: (placeToRead) => {
        if (placeToRead) get().showSource(placeToRead.source);
        // A drawer must be open for what it shows.
        set(placeToRead ? { placeToRead, readerOpen: true } : { placeToRead });
      },
      setBeside: (beside) => set({ beside }),
      setComparesWords: (comparesWords) => set({ comparesWords }),
      setShowsCoverage: (showsCoverage) => set({ showsCoverage }),
      pinActor: (id, at) =>
        set(({ pins }) => {
          const others = Object.entries(pins).filter(([other]) => other !== id);
          return { pins: Object.fromEntries(at ? [...others, [id, at]] : others) };
        }),
      unpinAll: () => set({ pins: {} }),
      showTab: (tab) => set({ tab }),
      openReader: (readerOpen) => set({ readerOpen }),
      setTheme: (theme) => set({ theme }),
      present: (step, shown) =>
        set(
          step
            ? ({ theme, hidesNext }) => ({ ...INITIAL_FACTS, theme, hidesNext, ...shown, step })
            : { step, hidesNext: false },
        ),
      setHidesNext: (hidesNext) => set({ hidesNext }),
      setPrintout: (printout) => set({ printout }),
      setOwnStory: (ownStory) => set({ ownStory }),
      notify: (notice) =>
        set(({ notices }) => ({ notices: [...notices, { ...notice, id: ++noticeCount }] })),
      dismissNotice: (id) =>
        set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
      restore: (restored) =>
        set(({ theme }) => ({ ...INITIAL_FACTS, theme, ...restored, hovered: null })),
    };
  });
}

/** A list without a value that it has, or with one that it lacks. */
function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}
