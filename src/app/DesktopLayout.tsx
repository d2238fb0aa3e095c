import { BookOpenText } from 'lucide-react';
import { lazy, useState, type CSSProperties } from 'react';
import { EvidenceCard } from '../evidence/EvidenceCard.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { FilterStatus } from '../filters/FilterStatus.tsx';
import { SearchField } from '../filters/SearchField.tsx';
import { GraphHint } from '../graph/GraphHint.tsx';
import { RelationshipGraph } from '../graph/RelationshipGraph.tsx';
import { selectIsComparing } from '../reader/openSources.ts';
import { Reader } from '../reader/Reader.tsx';
import { useTurnToSelection } from '../reader/useTurnToSelection.ts';
import type { AppState } from '../state/appStore.ts';
import type { TimelineForm } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { FormSwitch, useTimelineForm } from '../timeline/FormSwitch.tsx';
import { TimelineForms } from '../timeline/TimelineForms.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { Divider } from './Divider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header, type PageActions } from './Header.tsx';
import { PageList } from './lateList.tsx';
import { IS_EMBEDDED, PagePicture, PictureAhead } from './latePicture.tsx';
import { Notices, NothingFound, Threads } from './lateParts.tsx';
import { Panel } from './Panel.tsx';

/** Shares of the page at the start: the pictures beside the reader, the timeline over the graph. */
const INITIAL_PICTURES_SHARE = 0.625;
const INITIAL_TIMELINE_SHARE = 0.645;
/** The same in a low window: the graph needs a height in which counterparts can face each other. */
const LOW_TIMELINE_SHARE = 0.58;
const LOW_PX = 820;

/** Below this width the reader is a drawer over the pictures. */
const DRAWER_QUERY = '(max-width: 1099px)';

/** Of the drawer, for the button that opens it. */
const DRAWER_ID = 'reader-drawer';

/** A wide page begins with the picture. */
const OWN_FORM: TimelineForm = 'picture';
const FORMS = {
  picture: PagePicture,
  list: PageList,
  table: lazy(async () => ({ default: (await import('../timeline/EventTable.tsx')).EventTable })),
};

/** What can be done in each form, in a few words. */
const FORM_HINTS: Readonly<Record<TimelineForm, string>> = {
  // Within another page the wheel is that page's until the reader has pressed inside.
  picture: `${IS_EMBEDDED ? 'Press, then scroll' : 'Scroll'} to zoom, drag to pan, ← → to step`,
  list: 'In order of time, ↑ ↓ to step',
  table: 'A click on its head sorts a column, ↑ ↓ to step',
};

/** Timeline over graph at the left, evidence over sources at the right. */
export function DesktopLayout(header: PageActions) {
  const hasDrawer = useMediaQuery(DRAWER_QUERY);
  useTurnToSelection();
  const [picturesShare, setPicturesShare] = useState(INITIAL_PICTURES_SHARE);
  const [timelineShare, setTimelineShare] = useState(() =>
    window.innerHeight < LOW_PX ? LOW_TIMELINE_SHARE : INITIAL_TIMELINE_SHARE,
  );
  const isEmpty = useAppStore(
    (state) => state.filterMode === 'hide' && selectFiltered(state).visibleCount === 0,
  );

  const isReading = useAppStore(selectIsComparing);
  const isDrawerOpen = useAppStore(selectIsDrawerOpen);
  // Two sources side by side take over the width of the pictures.
  const isComparing = isReading && (isDrawerOpen || !hasDrawer);

  return (
    <div className="page">
      <Header {...header} before={<SearchField />} after={hasDrawer && <ReaderButton />} />
      <section className="page-filters" aria-label="Filters">
        <FilterBar />
        <FilterStatus />
      </section>
      <Notices />
      <main
        className={`panels${hasDrawer ? '' : ' panels-wide'}${isComparing ? ' panels-comparing' : ''}`}
        style={{ '--pictures-share': picturesShare } as CSSProperties}
      >
        {!isComparing && (
          <div className="pictures" style={{ '--timeline-share': timelineShare } as CSSProperties}>
            {isEmpty ? (
              <NothingFound />
            ) : (
              <>
                <TimelinePanel />
                <Divider
                  axis="y"
                  label="Height of the timeline"
                  share={timelineShare}
                  min={0.25}
                  max={0.8}
                  onChange={setTimelineShare}
                />
                <Panel name="Who dealt with whom" hint={<GraphHint />}>
                  <RelationshipGraph />
                </Panel>
              </>
            )}
          </div>
        )}
        {hasDrawer ? (
          <ReaderDrawer />
        ) : (
          <>
            {!isComparing && (
              <Divider
                axis="x"
                label="Width of the pictures"
                share={picturesShare}
                min={0.4}
                max={0.75}
                onChange={setPicturesShare}
              />
            )}
            <EvidenceAndSources />
          </>
        )}
        <Threads onlyWords={hasDrawer} />
        <PictureAhead />
      </main>
    </div>
  );
}

function TimelinePanel() {
  const form = useTimelineForm(OWN_FORM);
  return (
    <Panel name="Timeline" hint={FORM_HINTS[form]} tools={<FormSwitch own={OWN_FORM} />}>
      <TimelineForms own={OWN_FORM} forms={FORMS} />
    </Panel>
  );
}

function EvidenceAndSources() {
  // What two sources tell of an event stands between them.
  const hasCard = useAppStore(
    (state) => !selectIsComparing(state) || (state.selection?.type ?? 'event') !== 'event',
  );
  return (
    <div className="reading">
      {hasCard && (
        <ErrorBoundary what="The evidence">
          <EvidenceCard />
        </ErrorBoundary>
      )}
      <ErrorBoundary what="The reader">
        <Reader />
      </ErrorBoundary>
    </div>
  );
}

/** The reader at the side of a page that is too narrow for it; a selection opens it. */
function ReaderDrawer() {
  const isOpen = useAppStore(selectIsDrawerOpen);
  return (
    isOpen && (
      <aside id={DRAWER_ID} className="drawer" aria-label="Evidence and sources">
        <EvidenceAndSources />
      </aside>
    )
  );
}

function selectIsDrawerOpen({ readerOpen, selection, beside }: AppState): boolean {
  return readerOpen ?? (selection !== null || beside !== null);
}

/** Opens and closes the drawer. */
function ReaderButton() {
  const isOpen = useAppStore(selectIsDrawerOpen);
  const openReader = useAppStore((state) => state.openReader);
  return (
    <button
      type="button"
      className="button button-strong"
      aria-expanded={isOpen}
      aria-controls={isOpen ? DRAWER_ID : undefined}
      onClick={() => openReader(!isOpen)}
    >
      <BookOpenText aria-hidden /> Sources
    </button>
  );
}
