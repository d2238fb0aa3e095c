import { useState } from 'react';
import { passageContext } from '../evidence/passageContext.ts';
import { passageWords } from '../evidence/passageWords.ts';
import { WORDS_NOT_HERE } from '../evidence/strings.ts';
import { trimContext } from '../story/trimContext.ts';
import { useDataset } from '../state/useAppStore.ts';
import { SourceName } from './EmbedCredit.tsx';
import { EMBED } from './embedStrings.ts';

/** Quotes that show at first, and by how many more each press goes on. */
const SHOWN_FIRST = 4;
const STEP = 50;

/** Words, and what they do for what they are quoted for; null: they tell it. */
export interface Quote {
  readonly passage: string;
  readonly does: string | null;
}

interface QuoteProps extends Quote {
  /** The whole sentences around the words, not only what is near. */
  readonly isWhole?: boolean;
}

/** The words of a passage amid their sentence, and who says them. */
export function EmbedQuote({ passage: id, does, isWhole = false }: QuoteProps) {
  const dataset = useDataset();
  const source = dataset.passageById.get(id)?.source;
  const context = passageContext(dataset, id);
  const around = context && (isWhole ? context : trimContext(context));
  const words = passageWords(dataset, id);
  return (
    <figure className="embed-quote">
      <blockquote>
        {words === null ? (
          WORDS_NOT_HERE
        ) : (
          <p>
            {around?.before}
            <mark data-passage={id} aria-current="true">
              {words}
            </mark>
            {around?.after}
          </p>
        )}
      </blockquote>
      <figcaption>
        {source !== undefined && <SourceName id={source} />}
        {does !== null && ` · ${does}`}
      </figcaption>
    </figure>
  );
}

interface QuotesProps {
  readonly quotes: readonly Quote[];
  /** How many show at first. */
  readonly first?: number;
}

/** Quotes one below the other, the first ones at first. */
export function EmbedQuotes({ quotes, first = SHOWN_FIRST }: QuotesProps) {
  return (
    <EmbedMore
      items={quotes}
      first={first}
      render={(quote) => <EmbedQuote key={quote.passage} {...quote} />}
    />
  );
}

interface MoreProps<Item> {
  readonly items: readonly Item[];
  readonly first: number;
  readonly render: (item: Item) => React.ReactNode;
}

/** The beginning of many, with a way to the rest. */
export function EmbedMore<Item>({ items, first, render }: MoreProps<Item>) {
  const { language } = useDataset();
  const [limit, setLimit] = useState(first);
  const left = items.length - limit;
  const format = (count: number) => count.toLocaleString(language);
  return (
    <>
      {items.slice(0, limit).map(render)}
      {left > 0 && (
        <button
          type="button"
          className="link-button embed-more"
          onClick={() => setLimit(limit + STEP)}
        >
          {left <= STEP ? EMBED.showAll(format(items.length)) : EMBED.showMore(format(STEP))}
        </button>
      )}
    </>
  );
}
