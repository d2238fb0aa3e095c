import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import type { Source } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { useLate } from '../ui/useLate.ts';
import { AboutCopy } from './AboutCopy.tsx';
import { Article } from './Article.tsx';
import { buildArticle, type MarkPiece } from './articleModel.ts';
import { lateCoverage, lateReading } from './lateReading.tsx';
import { focusPassage, keepInPlace, scrollToPassage } from './scrollToPassage.tsx';
import { useSearchHits } from './useSearchHits.ts';
import { Waiting } from '../ui/Waiting.tsx';

interface Props {
  readonly source: Source;
  /** Of the scrolling element; the panel of a tab where there are tabs. */
  readonly id?: string;
  readonly labelledBy?: string;
  readonly ref?: Ref<HTMLDivElement>;
  /** The passage that the reader has come to, which is scrolled to; null: stay. */
  readonly passage: string | null;
  /** Another source stands beside it. */
  readonly isBeside?: boolean;
  /** Whether the words take the focus now that they are reached: somebody stepped on by a key. */
  readonly takesFocus?: () => boolean;
  /** Words were clicked, and what rests on them is selected. `top`: where they stand, px. */
  readonly onFollow: (mark: MarkPiece, top: number) => void;
}

/** Words with several things to choose from. */
interface Choosing {
  readonly mark: MarkPiece;
  readonly element: HTMLElement;
}

/** One source in a view of its own that scrolls. */
export function SourcePanel(props: Props) {
  const { source, id, labelledBy, ref, passage, isBeside = false, takesFocus, onFollow } = props;
  const store = useAppStoreApi();
  const dataset = useDataset();
  const { language } = dataset;
  const selection = useAppStore((state) => state.selection);
  const showsCoverage = useAppStore((state) => state.showsCoverage);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const late = useLate(lateReading, source.text === null || choosing !== null);
  const lateUses = useLate(lateCoverage, showsCoverage);
  const coverage = showsCoverage ? lateUses : null;
  const uses = useMemo(() => coverage?.sentenceUses(dataset, source), [coverage, dataset, source]);
  const article = useMemo(() => buildArticle(dataset, source, uses), [dataset, source, uses]);
  const scroller = useRef<HTMLDivElement>(null);
  useSearchHits(scroller, source);
  const setScroller = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    },
    [ref],
  );

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
    if (takesFocus?.()) focusPassage(scroller.current, passage);
  }, [selection, passage, takesFocus]);

  /** `select` tells whether something was selected. */
  const follow = (mark: MarkPiece, element: HTMLElement, select: () => boolean) => {
    const { top } = element.getBoundingClientRect();
    activated.current = { mark: element, top };
    if (select()) onFollow(mark, top);
    else {
      activated.current = null;
      setChoosing({ mark, element });
    }
  };
  const latestFollow = useRef(follow);
  useEffect(() => {
    latestFollow.current = follow;
  });
  // The same function at every render, so that the marks of a long article stay as they are.
  const activate = useCallback(
    async (mark: MarkPiece, element: HTMLElement) => {
      if (!lateReading.get()) await lateReading.load();
      latestFollow.current(
        mark,
        element,
        () => lateReading.get()?.followMark(store.getState(), mark) ?? false,
      );
    },
    [store],
  );

  const byline = <AboutCopy source={source} language={language} />;
  return (
    <div
      ref={setScroller}
      className="reader-panel"
      id={id}
      role={labelledBy === undefined ? 'group' : 'tabpanel'}
      aria-labelledby={labelledBy}
      aria-label={labelledBy === undefined ? source.title : undefined}
      // With marks the article has a tab stop of its own, and arrow keys scroll from there.
      tabIndex={article.marks.length === 0 ? 0 : undefined}
    >
      {showsCoverage &&
        (coverage ? <coverage.CoverageSummary source={source} isBeside={isBeside} /> : <Waiting />)}
      {source.text === null ? (
        late && <late.UnquotedSource source={source} byline={byline} />
      ) : (
        <Article
          article={article}
          title={source.title}
          byline={byline}
          language={language}
          passage={passage}
          onActivate={activate}
          draw={uses && coverage ? coverage.drawSentences(uses) : undefined}
        >
          {late && <late.OverlapBrackets article={article} />}
        </Article>
      )}
      {choosing && late && (
        <late.MarkMenu
          key={choosing.mark.index}
          mark={choosing.mark}
          element={choosing.element}
          onChoose={(target) =>
            follow(choosing.mark, choosing.element, () => {
              late.selectTarget(store.getState(), target);
              return true;
            })
          }
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  );
}
