import {
  ChevronDown,
  ChevronUp,
  CircleDot,
  FileText,
  ListFilter,
  Search,
  Users,
} from 'lucide-react';
import { lazy, useState } from 'react';
import { flushSync } from 'react-dom';
import { EvidenceCard } from '../evidence/EvidenceCard.tsx';
import { PassageQuotes } from '../evidence/PassageQuotes.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { FilterPage } from '../filters/FilterPage.tsx';
import { FilterStatus } from '../filters/FilterStatus.tsx';
import { SearchField } from '../filters/SearchField.tsx';
import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { selectIsComparing } from '../reader/openSources.ts';
import { Reader } from '../reader/Reader.tsx';
import { useTurnToSelection } from '../reader/useTurnToSelection.ts';
import type { Tab, TimelineForm } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { FormSwitch } from '../timeline/FormSwitch.tsx';
import { TimelineForms } from '../timeline/TimelineForms.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header, type PageActions } from './Header.tsx';
import { PageList } from './lateList.tsx';
import { loadPicture, PagePicture } from './latePicture.tsx';
import { Notices, NothingFound } from './lateParts.tsx';
import './phone.css';

const TABS: readonly { readonly id: Tab; readonly name: string; readonly Icon: typeof Users }[] = [
  { id: 'timeline', name: 'Timeline', Icon: CircleDot },
  { id: 'actors', name: 'Actors', Icon: Users },
  { id: 'sources', name: 'Sources', Icon: FileText },
  { id: 'filter', name: 'Filter', Icon: ListFilter },
];

/** A phone begins with the list. */
const OWN_FORM: TimelineForm = 'list';
const FORMS = {
  picture: lazy(async () => {
    await loadPicture();
    return { default: PagePicture };
  }),
  list: PageList,
  table: lazy(async () => ({ default: (await import('../timeline/EventTable.tsx')).EventTable })),
};

/** One view at a time, four tabs, and the evidence of the selection in a sheet. */
export function PhoneLayout(props: PageActions) {
  useTurnToSelection();
  const tab = useAppStore((state) => state.tab);
  const showTab = useAppStore((state) => state.showTab);
  // Two sources side by side need the height, and name the event that they tell themselves.
  const hasSheet = useAppStore(
    (state) =>
      state.selection !== null &&
      !(state.tab === 'sources' && state.selection.type === 'event' && selectIsComparing(state)),
  );
  const isEmpty = useAppStore(
    (state) => state.filterMode === 'hide' && selectFiltered(state).visibleCount === 0,
  );
  return (
    <div className={`phone phone-on-${tab}`}>
      <Header {...props} before={tab !== 'filter' && <SearchButton />} />
      <section className="page-filters" aria-label="Filters">
        {tab === 'filter' ? <SearchField onRead={() => showTab('sources')} /> : <FilterBar />}
        <FilterStatus />
      </section>
      <Notices />
      <main className="phone-view">
        <h2 className="visually-hidden">{TABS.find(({ id }) => id === tab)?.name}</h2>
        <ErrorBoundary key={tab} what="This view">
          {isEmpty && (tab === 'timeline' || tab === 'actors') ? (
            <NothingFound />
          ) : (
            <>
              {tab === 'timeline' && (
                <div className="timeline-phone">
                  <FormSwitch own={OWN_FORM} />
                  <TimelineForms own={OWN_FORM} forms={FORMS} />
                </div>
              )}
              {tab === 'actors' && <RelationshipGraph showsHint />}
              {tab === 'sources' && <Reader />}
              {tab === 'filter' && <FilterPage />}
            </>
          )}
        </ErrorBoundary>
      </main>
      {hasSheet && <EvidenceSheet />}
      <nav className="phone-tabs" aria-label="Views">
        {TABS.map(({ id, name, Icon }) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => showTab(id)}
          >
            <Icon aria-hidden size={18} />
            {name}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** Leads to the search field, which the filters' tab has. */
function SearchButton() {
  const showTab = useAppStore((state) => state.showTab);
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label="Search"
      title="Search"
      onClick={() => {
        // A touch keyboard comes up only for a focus within the very press.
        flushSync(() => showTab('filter'));
        document.querySelector<HTMLInputElement>('[data-shortcut="search"]')?.focus();
      }}
    >
      <Search aria-hidden />
    </button>
  );
}

/** The words first, then the whole card when the sheet is drawn up. */
function EvidenceSheet() {
  const [isTall, setIsTall] = useState(false);
  const isReading = useAppStore((state) => state.tab === 'sources');
  const showTab = useAppStore((state) => state.showTab);
  return (
    <section className={isTall ? 'sheet sheet-tall' : 'sheet'} aria-label="Evidence">
      <h2 className="visually-hidden">Evidence</h2>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={isTall}
        onClick={() => setIsTall(!isTall)}
      >
        {isTall ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
        <span className="visually-hidden">{isTall ? 'Less evidence' : 'More evidence'}</span>
      </button>
      <div className="sheet-body">
        <ErrorBoundary what="The evidence">
          {!isReading && <PassageQuotes onRead={() => showTab('sources')} />}
          <EvidenceCard />
        </ErrorBoundary>
      </div>
    </section>
  );
}
