import { useCallback, useId, useMemo, useRef } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import type { FilterResult } from '../state/filterEvents.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useFiltered } from '../state/useFiltered.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import { useLate } from '../ui/useLate.ts';
import { lateCompare, lateSteps } from './lateReading.tsx';
import { openSources } from './openSources.ts';
import './reader.css';
import { ReaderTools } from './ReaderTools.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { countBySource } from './sourcePlaces.ts';
import { hasTabs, SourceTabs, type SourceChoice } from './SourceTabs.tsx';
import { NO_SOURCES, READER_LABEL } from './strings.ts';
import { usePassageSteps } from './usePassageSteps.ts';
import { useReaderAnchor } from './useReaderAnchor.ts';
import { useStepKeys } from './useStepKeys.ts';
import { Waiting } from '../ui/Waiting.tsx';

/** The sources as articles, one open or two side by side; fills its parent. */
export function Reader() {
  const dataset = useDataset();
  const openId = useAppStore((state) => state.openSource);
  const besideId = useAppStore((state) => state.beside);
  const { source, beside } = openSources(dataset, openId, besideId);
  const late = useLate(lateCompare, beside !== null);
  const root = useRef<HTMLElement>(null);
  useReaderAnchor(root);
  return (
    <section
      ref={root}
      className={beside ? 'reader reader-comparing' : 'reader'}
      aria-label={READER_LABEL}
    >
      {!source && <p className="reader-nothing">{NO_SOURCES}</p>}
      {source && !beside && <OneSource open={source.id} />}
      {source && beside && (late ? <late.CompareSources a={source} b={beside} /> : <Waiting />)}
    </section>
  );
}

/** The open source, with tabs for the others. */
function OneSource({ open }: { readonly open: string }) {
  const store = useAppStoreApi();
  const dataset = useDataset();
  const { language, sources } = dataset;
  const selection = useAppStore((state) => state.selection);
  const isSelecting = selection !== null && selection.type !== 'source';
  const filtered = useFiltered();
  const lit = useAppStore((state) => (isSelecting ? selectHighlight(state).passages : null));
  const source = dataset.sourceById.get(open)!;
  const choices = useMemo(
    () => sources.map((each, index): SourceChoice => ({ source: each, letter: letterAt(index) })),
    [sources],
  );
  const countOf = useMemo(() => counterOf(dataset, lit, filtered), [dataset, lit, filtered]);
  const idPrefix = useId();
  const { steps, at, goTo } = usePassageSteps(open);
  const late = useLate(lateSteps, steps.length > 0);
  const isByKey = useRef(false);
  const takesFocus = useCallback(() => {
    const takes = isByKey.current;
    isByKey.current = false;
    return takes;
  }, []);
  const body = useRef<HTMLDivElement>(null);
  const stepTo = (to: number) => goTo(steps[to]!.id);

  useStepKeys(body, steps.length, at, (to) => {
    isByKey.current = true;
    stepTo(to);
  });

  return (
    <div ref={body} className="reader-body">
      <div className="reader-head">
        <SourceTabs
          choices={choices}
          countOf={countOf}
          open={open}
          idPrefix={idPrefix}
          language={language}
          onOpen={(id) => store.getState().showSource(id)}
        />
      </div>
      <ReaderTools open={open} isComparing={false}>
        {steps.length > 0 && late && (
          <late.PassageSteps at={at} count={steps.length} language={language} onStep={stepTo} />
        )}
      </ReaderTools>
      <SourcePanel
        key={open}
        source={source}
        id={`${idPrefix}-panel`}
        labelledBy={
          hasTabs(sources.length) ? `${idPrefix}-tab-${sources.indexOf(source)}` : undefined
        }
        passage={at === null ? null : (steps[at]?.id ?? null)}
        takesFocus={takesFocus}
        onFollow={({ narrowest }) => goTo(narrowest)}
      />
    </div>
  );
}

/**
 * Counts the passages of each source, when a count is first asked for: of many sources nobody sees
 * one until they choose. `lit`: those of the selection; null: what the filters show.
 */
function counterOf(
  dataset: Dataset,
  lit: ReadonlySet<string> | null,
  filtered: FilterResult,
): (source: string) => number {
  let counts: ReadonlyMap<string, number> | null = null;
  return (source) =>
    (counts ??= countBySource(dataset, lit ?? filtered.shownPassages)).get(source) ?? 0;
}
