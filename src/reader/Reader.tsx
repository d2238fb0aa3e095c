import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { selectFiltered, selectHighlight } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { letterAt } from '../ui/sourceLetter.ts';
import { makeLate, useLate } from '../ui/useLate.ts';
import { AboutCopy } from './AboutCopy.tsx';
import { Article } from './Article.tsx';
import { buildArticle, type MarkPiece } from './articleModel.ts';
import { PassageSteps } from './PassageSteps.tsx';
import './reader.css';
import { scrollOffsetFor } from './scrollToMark.ts';
import { countBySource } from './sourcePlaces.ts';
import { hasTabs, SourceTabs, type SourceChoice } from './SourceTabs.tsx';
import { NO_SOURCES, READER_LABEL } from './strings.ts';
import { usePassageSteps } from './usePassageSteps.ts';

const lateUnquoted = makeLate(() => import('./UnquotedSource.tsx'));

/** Loads what stands for a source whose words are not here. */
export const loadUnquotedSource = lateUnquoted.load;

/** The sources as articles, one open; fills its parent. */
export function Reader() {
  const store = useAppStoreApi();
  const dataset = useDataset();
  const { language, sources } = dataset;
  const openId = useAppStore((state) => state.openSource);
  const selection = useAppStore((state) => state.selection);
  const isSelecting = selection !== null && selection.type !== 'source';
  const counted = useAppStore((state) =>
    isSelecting ? selectHighlight(state).passages : selectFiltered(state).shownPassages,
  );
  const source = (openId === null ? undefined : dataset.sourceById.get(openId)) ?? sources[0];
  const unquoted = useLate(lateUnquoted, source?.text === null);
  const article = useMemo(() => (source ? buildArticle(dataset, source) : null), [dataset, source]);
  const choices = useMemo(() => {
    const counts = countBySource(dataset, counted);
    return sources.map((each, index): SourceChoice => ({
      source: each,
      letter: letterAt(index),
      count: counts.get(each.id) ?? 0,
    }));
  }, [dataset, sources, counted]);
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { steps, at, goTo } = usePassageSteps(source?.id ?? null);
  const passage = at === null ? null : (steps[at]?.id ?? null);

  /** The mark that was activated, and where it stood in the window, px. */
  const activated = useRef<{ readonly mark: HTMLElement; readonly top: number } | null>(null);

  // Before the browser paints: words that were clicked stay under the pointer, although the card
  // above takes another height.
  useLayoutEffect(() => {
    // `selection` is among the dependencies: selecting something else comes back to its words
    // even where they are the same.
    if (selection === null || passage === null || !scroller.current) return;
    if (activated.current) keepInPlace(scroller.current, activated.current);
    activated.current = null;
    scrollToPassage(scroller.current, passage);
  }, [selection, passage]);

  const latestGoTo = useRef(goTo);
  useEffect(() => {
    latestGoTo.current = goTo;
  });
  // The same function at every render, so that the marks of a long article stay as they are.
  const activate = useCallback(
    ({ target, narrowest }: MarkPiece, mark: HTMLElement) => {
      activated.current = { mark, top: mark.getBoundingClientRect().top };
      const { selectEvent, selectPassage } = store.getState();
      if (target.type === 'event') selectEvent(target.id);
      else selectPassage(target.id);
      latestGoTo.current(narrowest);
    },
    [store],
  );

  if (!source || !article)
    return (
      <section className="reader" aria-label={READER_LABEL}>
        <p className="reader-nothing">{NO_SOURCES}</p>
      </section>
    );

  const tabs = hasTabs(sources.length);
  const openTab = `${idPrefix}-tab-${sources.indexOf(source)}`;
  const byline = <AboutCopy source={source} language={language} />;
  const showSource = (id: string) => store.getState().showSource(id);
  return (
    <section className="reader" aria-label={READER_LABEL}>
      <div className="reader-head">
        <SourceTabs
          choices={choices}
          open={source.id}
          idPrefix={idPrefix}
          language={language}
          onOpen={showSource}
        />
        {steps.length > 0 && (
          <PassageSteps
            at={at}
            count={steps.length}
            language={language}
            onStep={(to) => goTo(steps[to]!.id)}
          />
        )}
      </div>
      <div
        key={source.id}
        ref={scroller}
        className="reader-panel"
        id={`${idPrefix}-panel`}
        role={tabs ? 'tabpanel' : 'group'}
        aria-labelledby={tabs ? openTab : undefined}
        aria-label={tabs ? undefined : source.title}
        // With marks the article has a tab stop of its own, and arrow keys scroll from there.
        tabIndex={article.marks.length === 0 ? 0 : undefined}
      >
        {source.text === null ? (
          unquoted && <unquoted.UnquotedSource source={source} byline={byline} />
        ) : (
          <Article
            article={article}
            title={source.title}
            byline={byline}
            language={language}
            passage={passage}
            onActivate={activate}
          />
        )}
      </div>
    </section>
  );
}

/** Scrolls the view, and nothing around it, until a passage is seen. CSS says how smoothly. */
function scrollToPassage(view: HTMLElement, passage: string): void {
  const marks = [...view.querySelectorAll<HTMLElement>('mark')].filter((mark) =>
    mark.dataset['passage']?.split(' ').includes(passage),
  );
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return;
  const words = {
    top: first.getBoundingClientRect().top,
    bottom: last.getBoundingClientRect().bottom,
  };
  const to = scrollOffsetFor(view.getBoundingClientRect(), words, view.scrollTop);
  if (to !== null) view.scrollTop = to;
}

/** Scrolls at once by as much as an element has moved in the window. */
function keepInPlace(
  view: HTMLElement,
  { mark, top }: { readonly mark: HTMLElement; readonly top: number },
): void {
  if (!view.contains(mark)) return;
  view.style.scrollBehavior = 'auto';
  view.scrollTop += mark.getBoundingClientRect().top - top;
  view.style.scrollBehavior = '';
}
