import { useMemo, useRef } from 'react';
import type { Source } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { Waiting } from '../ui/Waiting.tsx';
import './compare.css';
import { compareSources } from './compareSources.ts';
import {
  COMPARE_HEADING,
  DIFFERS_LEGEND,
  FORM_LABEL,
  NEXT_SHARED,
  PREVIOUS_SHARED,
  sharedCount,
  TEXTS,
  toldWords,
  WORDS,
} from './compareStrings.ts';
import { CompareTexts } from './CompareTexts.tsx';
import { PassageSteps } from './PassageSteps.tsx';
import { ReaderTools } from './ReaderTools.tsx';
import { useStepKeys } from './useStepKeys.ts';

/** Two texts have no room beside each other; the style sheet has its own measure, the container's. */
const NARROW = '(max-width: 559px)';

const lateWords = makeLate(() => import('./CompareWords.tsx'));

interface Props {
  readonly a: Source;
  readonly b: Source;
}

/** Two sources as tellings of one story: their texts side by side, or word against word. */
export function CompareSources({ a, b }: Props) {
  const dataset = useDataset();
  const { language } = dataset;
  const store = useAppStoreApi();
  const selection = useAppStore((state) => state.selection);
  const isNarrow = useMediaQuery(NARROW);
  const comparesWords = useAppStore((state) => state.comparesWords) ?? isNarrow;
  const words = useLate(lateWords, comparesWords);
  const body = useRef<HTMLDivElement>(null);
  const comparison = useMemo(() => compareSources(dataset, a.id, b.id), [dataset, a, b]);
  const { both, onlyA, onlyB } = comparison;
  const letters = [sourceLetter(dataset, a.id), sourceLetter(dataset, b.id)] as const;
  const found = both.findIndex(({ event }) => isEvent(selection, event.id));
  const at = found < 0 ? null : found;
  const stepTo = (to: number) => store.getState().selectEvent(both[to]!.event.id);
  useStepKeys(body, both.length, at, stepTo);

  return (
    <div ref={body} className="reader-body compare" data-form={comparesWords ? 'words' : 'texts'}>
      <header className="compare-head">
        <div className="compare-title">
          <h2>{COMPARE_HEADING}</h2>
          <p>
            <span className="compare-counts">
              {toldWords(
                { both: both.length, a: onlyA.length, b: onlyB.length },
                letters,
                language,
              )}{' '}
            </span>
            {both.length > 0 && <span className="compare-legend">{DIFFERS_LEGEND}</span>}
          </p>
        </div>
        <ReaderTools open={a.id} isComparing>
          <span className="reader-switch" role="group" aria-label={FORM_LABEL}>
            {[false, true].map((areWords) => (
              <button
                key={String(areWords)}
                type="button"
                aria-pressed={comparesWords === areWords}
                onClick={() => store.getState().setComparesWords(areWords)}
              >
                {areWords ? WORDS : TEXTS}
              </button>
            ))}
          </span>
          {both.length > 0 && (
            <PassageSteps
              at={at}
              count={both.length}
              language={language}
              previous={PREVIOUS_SHARED}
              next={NEXT_SHARED}
              words={sharedCount}
              onStep={stepTo}
            />
          )}
        </ReaderTools>
      </header>
      <p className="compare-now" role="status">
        {at === null ? '' : both[at]!.event.title}
      </p>
      {comparesWords ? (
        words ? (
          <words.CompareWords a={a} b={b} comparison={comparison} />
        ) : (
          <Waiting />
        )
      ) : (
        <CompareTexts
          a={a}
          b={b}
          comparison={comparison}
          current={at === null ? null : both[at]!}
        />
      )}
    </div>
  );
}

function isEvent(selection: { type: string; id: string } | null, event: string): boolean {
  return selection?.type === 'event' && selection.id === event;
}
