import { lazy, Suspense } from 'react';
import { MarkLegend } from '../evidence/MarkLegend.tsx';
import { useAppStore } from '../state/useAppStore.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { EmbedCredit } from './EmbedCredit.tsx';
import { EmbedHead } from './EmbedHead.tsx';
import { LateEvidence, LateList, NARROW_QUERY } from './embedLate.tsx';
import { LatePicture } from './latePicture.tsx';
import { EMBED } from './embedStrings.ts';
import { Waiting } from '../ui/Waiting.tsx';

const EventTable = lazy(async () => ({
  default: (await import('../timeline/EventTable.tsx')).EventTable,
}));

/** The timeline, with the card of what is selected beside or below it. */
export function EmbedTimeline() {
  return (
    <>
      <EmbedHead />
      <Events />
      <EmbedCredit />
    </>
  );
}

function Events() {
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const form = useAppStore((state) => state.timelineForm) ?? (isNarrow ? 'list' : 'picture');
  const fits = useAppStore(({ embed }) => embed?.fits ?? false);
  const setTimelineForm = useAppStore((state) => state.setTimelineForm);
  const hasSelection = useAppStore((state) => state.selection !== null);
  const hasNone = useAppStore(({ dataset }) => dataset.events.length === 0);
  if (hasNone) return <p className="embed-part embed-hint">{EMBED.noEvents}</p>;
  if (form === 'list')
    return (
      <div className="embed-part">
        <p className="embed-hint">{EMBED.hints.list}</p>
        <LateList />
      </div>
    );
  return (
    <div className="embed-part embed-with-evidence" data-selected={hasSelection || undefined}>
      <div className="embed-picture">
        {form === 'table' ? (
          <Suspense fallback={<Waiting />}>
            <EventTable />
          </Suspense>
        ) : (
          <>
            <button
              type="button"
              className="button embed-skip"
              onClick={() => setTimelineForm('list')}
            >
              {EMBED.asList}
            </button>
            <LatePicture isEmbedded fits={fits} />
          </>
        )}
      </div>
      <p className="embed-hint">{EMBED.hints.timeline}</p>
      {hasSelection ? (
        <LateEvidence before={<MarkLegend />} />
      ) : (
        <div className="embed-evidence">
          <MarkLegend />
        </div>
      )}
    </div>
  );
}
