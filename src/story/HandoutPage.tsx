import { useEffect, useMemo } from 'react';
import type { Printout } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useDataset } from '../state/useAppStore.ts';
import { useFirstAnswer } from '../filters/useFirstAnswer.ts';
import { useSearch } from '../filters/useSearch.ts';
import { HandoutBar } from './HandoutBar.tsx';
import { handoutEvents } from './handoutEvents.ts';
import { HandoutSheet } from './HandoutSheet.tsx';
import { HANDOUT, WORKSHEET } from './handoutStrings.ts';
import { storiesOf } from './stories.ts';
import { WorksheetSheets } from './WorksheetSheets.tsx';
import './handout.css';

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
  const { form, paper, seed } = printout;
  const stories = storiesOf({ dataset, ownStory });
  const story = stories.find(({ id }) => id === printout.story) ?? null;
  const isUnknown = printout.story !== null && !story;
  const shown = useMemo(() => handoutEvents(dataset, story, visible), [dataset, story, visible]);
  const isEmpty = shown.total === 0 && !story;
  usePageHeads(story?.title ?? dataset.title, printout);
  return (
    <div className="handout" data-paper={paper}>
      <HandoutBar
        printout={printout}
        stories={stories}
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
              <HandoutSheet story={story} shown={shown} />
            ) : (
              <WorksheetSheets story={story} shown={shown} seed={seed} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

/** What stands at the head of each page; CSS takes it from the root, in whose style pages are. */
function usePageHeads(title: string, { form, seed }: Printout): void {
  useEffect(() => {
    const heads = {
      '--handout-title': title,
      '--handout-sheet': form === 'handout' ? HANDOUT.handout : WORKSHEET.title(seed),
      '--handout-answers': WORKSHEET.answersTitle(seed),
    };
    const { style } = document.documentElement;
    for (const [name, text] of Object.entries(heads)) style.setProperty(name, cssString(text));
    return () => {
      for (const name of Object.keys(heads)) style.removeProperty(name);
    };
  }, [title, form, seed]);
}

/** A text as a string of CSS, whatever is in it. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
