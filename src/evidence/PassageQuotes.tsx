import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Selection } from '../state/facts.ts';
import { selectHighlight } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { passageContext } from './passageContext.ts';
import { NEXT_PASSAGE, PREVIOUS_PASSAGE, quotesHead, READ_IN_ARTICLE } from './quoteStrings.ts';
import { WORDS_NOT_HERE } from './strings.ts';
import './passageQuotes.css';

/** The words behind the selection one passage at a time, where there is no room for the reader. */
export function PassageQuotes({ onRead }: { readonly onRead: () => void }) {
  const dataset = useDataset();
  const selection = useAppStore((state) => state.selection);
  const showSource = useAppStore((state) => state.showSource);
  const ids = [...useAppStore(selectHighlight).passages];
  const [step, setStep] = useState<{ selection: Selection | null; at: number }>({
    selection,
    at: 0,
  });
  const at = step.selection === selection ? Math.min(step.at, ids.length - 1) : 0;
  const id = ids[at];
  const source = id === undefined ? undefined : dataset.passageById.get(id)?.source;
  if (id === undefined || source === undefined) return null;
  const context = passageContext(dataset, id);
  const goTo = (next: number) => setStep({ selection, at: next });

  return (
    <section className="evidence-quotes" aria-label={quotesHead(sourceLetter(dataset, source))}>
      <header>
        <h3 aria-live="polite">
          {quotesHead(sourceLetter(dataset, source), { at, of: ids.length })}
        </h3>
        {ids.length > 1 && (
          <span className="evidence-quotes-steps">
            <button
              type="button"
              aria-label={PREVIOUS_PASSAGE}
              disabled={at === 0}
              onClick={() => goTo(at - 1)}
            >
              <ChevronLeft aria-hidden />
            </button>
            <button
              type="button"
              aria-label={NEXT_PASSAGE}
              disabled={at === ids.length - 1}
              onClick={() => goTo(at + 1)}
            >
              <ChevronRight aria-hidden />
            </button>
          </span>
        )}
      </header>
      <p className="evidence-quotes-text">
        {context ? (
          <>
            {context.before}
            <mark>{context.words}</mark>
            {context.after}
          </>
        ) : (
          WORDS_NOT_HERE
        )}
      </p>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          showSource(source);
          onRead();
        }}
      >
        {READ_IN_ARTICLE}
      </button>
    </section>
  );
}
