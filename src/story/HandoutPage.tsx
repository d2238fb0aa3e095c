import { useEffect, useMemo, useState } from 'react';
import type { Printout } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFirstAnswer } from '../filters/useFirstAnswer.ts';
import { useSearch } from '../filters/useSearch.ts';
import { HandoutBar, type Readers } from './HandoutBar.tsx';
import { handoutEvents } from './handoutEvents.ts';
import { HandoutSheet } from './HandoutSheet.tsx';
import { HANDOUT, WORKSHEET } from './handoutStrings.ts';
import { storiesOf } from './stories.ts';
import { useAskBeforeLeaving } from './useAskBeforeLeaving.ts';
import { WorksheetSheets } from './WorksheetSheets.tsx';
import './handout.css';
import './handoutPages.css';
import './handoutPictures.css';
import './worksheet.css';

/** What is laid out for paper, as it will be printed, below a bar that is not. Fills the page. */
export function HandoutPage() {
  const printout = useAppStore((state) => state.printout);
  useSearch();
  if (useFirstAnswer()) return <main aria-busy />;
  return printout && <Preview printout={printout} />;
}

function Preview({ printout }: { readonly printout: Printout }) {
  const dataset = useDataset();
  const ownStory = useAppStore((state) => state.ownStory);
  const { visible } = useAppStore(selectFiltered);
  const setPrintout = useAppStore((state) => state.setPrintout);
  const [readers, setReaders] = useState<Readers>('both');
  const { form, paper, seed } = printout;
  const stories = storiesOf({ dataset, ownStory });
  const story = stories.find(({ id }) => id === printout.story) ?? null;
  const isUnknown = printout.story !== null && !story;
  const shown = useMemo(() => handoutEvents(dataset, story, visible), [dataset, story, visible]);
  const isEmpty = shown.total === 0 && !story;
  usePageHeads(story?.title ?? dataset.title, printout, form === 'handout' || readers !== 'both');
  useAskBeforeLeaving();
  return (
    <div className="handout" data-paper={paper}>
      <HandoutBar
        printout={printout}
        stories={stories}
        readers={readers}
        onReaders={setReaders}
        hasSheets={!isUnknown && !isEmpty}
        onChange={setPrintout}
      />
      <main className="handout-sheets">
        {isUnknown ? (
          <p className="handout-note" role="status">
            {HANDOUT.unknownStory}
          </p>
        ) : isEmpty ? (
          <p className="handout-note" role="status">
            {HANDOUT.nothing}{' '}
            <button type="button" className="link-button" onClick={() => setPrintout(null)}>
              {HANDOUT.backToFilters}
            </button>
          </p>
        ) : (
          <>
            {shown.total > shown.listed.length && (
              <p className="handout-note" role="status">
                {HANDOUT.firstOnly(shown.listed.length, shown.total, dataset.language)}{' '}
                <button type="button" className="link-button" onClick={() => setPrintout(null)}>
                  {HANDOUT.backToFilters}
                </button>
              </p>
            )}
            {form === 'handout' ? (
              <HandoutSheet story={story} shown={shown} isForTeacher={readers === 'teacher'} />
            ) : (
              <WorksheetSheets story={story} shown={shown} seed={seed} readers={readers} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

/** Papers as CSS names them. */
const SIZES = { a4: 'A4', letter: 'letter' } as const;

/**
 * Size, head and foot of the pages; CSS takes them from the root, in whose style pages are.
 * `isAlone`: all pages are of one sheet, so that their number is the sheet's.
 */
function usePageHeads(title: string, { form, seed, paper }: Printout, isAlone: boolean): void {
  useEffect(() => {
    const heads = {
      '--handout-size': SIZES[paper],
      '--handout-title': cssString(title),
      '--handout-sheet': cssString(form === 'handout' ? HANDOUT.handout : WORKSHEET.title(seed)),
      '--handout-answers': cssString(WORKSHEET.answersTitle(seed)),
      '--handout-of': isAlone ? "' / ' counter(pages)" : "''",
    };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(heads)) style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(heads)) style.removeProperty(name);
    };
  }, [title, form, seed, paper, isAlone]);
}

/** A text as a string of CSS, whatever is in it. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
