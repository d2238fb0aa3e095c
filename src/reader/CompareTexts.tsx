import { useMemo, useRef } from 'react';
import type { DatasetEvent, Source } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { makeLate, useOverlay } from '../ui/useLate.ts';
import { letterAt, sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { CompareEvent } from './CompareEvent.tsx';
import { CompareList } from './CompareList.tsx';
import type { Comparison, SharedEvent } from './compareSources.ts';
import { BOTH_TELL, NOTHING_SHARED, onlyTells, sideLabel } from './compareStrings.ts';
import { SourcePanel } from './SourcePanel.tsx';
import { useFacing } from './useFacing.ts';

const lateOverlay = makeLate(() => import('./compareOverlay.tsx'));

interface Props {
  readonly a: Source;
  readonly b: Source;
  readonly comparison: Comparison;
  /** The selected one; null: none is, or another thing. */
  readonly current: SharedEvent | null;
}

/** Both texts, scrolled so that the words of what is selected face each other. */
export function CompareTexts({ a, b, comparison, current }: Props) {
  const dataset = useDataset();
  const store = useAppStoreApi();
  const { both, onlyA, onlyB } = comparison;
  const frame = useRef<HTMLDivElement>(null);
  const paneA = useRef<HTMLDivElement>(null);
  const paneB = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const followed = useFacing({ paneA, paneB, list }, a, b, current);
  const marked = useMemo(() => (current ? [current] : both), [current, both]);
  const overlay = useOverlay(lateOverlay, true);

  const drawEvent = (event: DatasetEvent) => (
    <li key={event.id}>
      <CompareEvent event={event} />
    </li>
  );
  const { showSource, setBeside } = store.getState();
  return (
    <div ref={frame} className="compare-texts">
      <div className="compare-text">
        <SourceChoice source={a} other={b} onChoose={showSource} />
        <SourcePanel
          key={a.id}
          ref={paneA}
          source={a}
          passage={null}
          isBeside
          onFollow={followed}
        />
      </div>
      <div ref={list} className="compare-events">
        <CompareList
          heading={BOTH_TELL}
          items={both}
          nothing={NOTHING_SHARED}
          className="compare-events-list"
        >
          {({ event }) => drawEvent(event)}
        </CompareList>
        <CompareList
          heading={onlyTells(sourceLetter(dataset, a.id))}
          items={onlyA}
          className="compare-events-list"
        >
          {drawEvent}
        </CompareList>
        <CompareList
          heading={onlyTells(sourceLetter(dataset, b.id))}
          items={onlyB}
          className="compare-events-list"
        >
          {drawEvent}
        </CompareList>
      </div>
      <div className="compare-text">
        <SourceChoice source={b} other={a} onChoose={setBeside} />
        <SourcePanel
          key={b.id}
          ref={paneB}
          source={b}
          passage={null}
          isBeside
          onFollow={followed}
        />
      </div>
      {overlay && (
        <>
          <overlay.CompareLines
            frame={frame}
            paneA={paneA}
            paneB={paneB}
            list={list}
            shared={both}
          />
          <overlay.WordingMarks paneA={paneA} paneB={paneB} shared={marked} />
        </>
      )}
    </div>
  );
}

interface SourceChoiceProps {
  readonly source: Source;
  readonly other: Source;
  readonly onChoose: (id: string) => void;
}

/** Which source stands here; where there are others, a choice of them. */
function SourceChoice({ source, other, onChoose }: SourceChoiceProps) {
  const dataset = useDataset();
  const letter = sourceLetter(dataset, source.id);
  if (dataset.sources.length <= 2)
    return (
      <p className="compare-name">
        <span className="reader-letter">{letter}</span> {sourceName(source)}
      </p>
    );
  return (
    <p className="compare-name">
      <select
        className="reader-picker"
        aria-label={sideLabel(letter)}
        value={source.id}
        onChange={({ target }) => onChoose(target.value)}
      >
        {dataset.sources.map(
          (each, index) =>
            each !== other && (
              <option key={each.id} value={each.id}>
                {letterAt(index)} · {sourceName(each)}
              </option>
            ),
        )}
      </select>
    </p>
  );
}
