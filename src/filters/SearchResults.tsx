import { useMemo } from 'react';
import { wordsOf } from '../state/foldText.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { listResults, type Result } from './listResults.ts';
import { ResultOption } from './ResultOption.tsx';
import './searchResults.css';
import { nothingHolds, RESULTS_LABEL, shownOnPage, STILL_SEARCHING } from './searchStrings.ts';
import { useCombobox } from './useCombobox.ts';

interface Props {
  /** Of the list. */
  readonly id: string;
  /** The field that the results stand below. */
  readonly input: HTMLInputElement;
  /** Called when the reader was turned to words. */
  readonly onRead: (() => void) | undefined;
}

/** The best of what was found, by kind, below the field. The field keeps the focus. */
export function SearchResults({ id, input, onRead }: Props) {
  const store = useAppStoreApi();
  const dataset = useDataset();
  // Read here, so that the list opens in the same moment as the field is typed into.
  const text = useAppStore((state) => state.filters.text);
  const answer = useAppStore((state) => state.search);
  const shown = useAppStore((state) => selectFiltered(state).visibleCount);
  const words = useMemo(() => wordsOf(answer?.text ?? ''), [answer]);
  const groups = useMemo(
    () => (answer ? listResults(dataset, answer, words) : []),
    [dataset, answer, words],
  );
  const results = groups.flatMap((group) => group.results);

  const take = ({ target }: Result) => {
    const { selectEvent, selectActor, readPlace } = store.getState();
    if (target.type === 'event') selectEvent(target.id);
    else if (target.type === 'actor') selectActor(target.id);
    else {
      readPlace(target.place);
      onRead?.();
    }
  };
  const { isOpen, active, close } = useCombobox(input, {
    listId: id,
    options: results.map(({ target }) => JSON.stringify(target)),
    onTake: (place) => take(results[place]!),
    onClear: () => store.getState().setFilters({ text: '' }),
  });
  if (!isOpen) return null;

  const note = answer
    ? results.length > 0
      ? shownOnPage(answer.events.count, shown, dataset.language)
      : nothingHolds(answer.text)
    : STILL_SEARCHING;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- pressing on the list must not take the focus from the field
    <div
      className="search-results"
      aria-busy={answer?.text !== text}
      onMouseDown={(event) => event.preventDefault()}
    >
      {results.length > 0 && (
        <div id={id} role="listbox" aria-label={RESULTS_LABEL} className="search-list">
          {groups.map((group) => (
            <div key={group.name} role="group" aria-label={`${group.name}: ${group.count}`}>
              <div className="search-group" aria-hidden>
                {group.name} <span className="search-count">{group.count}</span>
              </div>
              {group.results.map((result) => {
                const place = results.indexOf(result);
                return (
                  <ResultOption
                    key={place}
                    id={`${id}-${place}`}
                    result={result}
                    words={words}
                    isActive={place === active}
                    onTake={() => {
                      close();
                      take(result);
                    }}
                  />
                );
              })}
            </div>
          ))}
        </div>
      )}
      {note && <p className="search-note">{note}</p>}
    </div>
  );
}
