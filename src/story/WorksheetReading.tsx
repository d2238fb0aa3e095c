import { useDataset } from '../state/useAppStore.ts';
import { sourceLetter } from '../ui/sourceLetter.ts';
import { sourceName } from '../ui/sourceName.ts';
import { SourceFacts } from './HandoutSources.tsx';
import type { ReadingText } from './handoutReading.ts';
import { HANDOUT, WORKSHEET } from './handoutStrings.ts';
import type { Worksheet } from './worksheet.ts';

/** The sources' own words, with their paragraphs counted, as far as they may be printed. */
export function WorksheetReading({ sheet }: { readonly sheet: Worksheet }) {
  if (sheet.reading.length === 0) return null;
  return (
    <section className="worksheet-reading">
      <h2>{WORKSHEET.reading}</h2>
      {sheet.reading.map((reading) => (
        <Text key={reading.source.id} reading={reading} />
      ))}
    </section>
  );
}

function Text({ reading }: { readonly reading: ReadingText }) {
  const { source, paragraphs, leftOut } = reading;
  const dataset = useDataset();
  const text = source.text ?? '';
  return (
    <div className="worksheet-text" data-source={source.id}>
      <h3>
        {HANDOUT.sourceIn(sourceLetter(dataset, source.id))}: {nameOf(reading)}
      </h3>
      <div className="worksheet-facts">
        <SourceFacts source={source} />
      </div>
      {paragraphs.map(({ start, end, number }) => (
        <div key={start} className="worksheet-paragraph" data-paragraph={number ?? undefined}>
          <span className="worksheet-count">{number || ''}</span>
          <p>{text.slice(start, end)}</p>
        </div>
      ))}
      {leftOut > 0 && (
        <p className="handout-fine">{WORKSHEET.leftOut(leftOut, dataset.language)}</p>
      )}
    </div>
  );
}

/** What a source is called above its text: its title, unless the text begins with that. */
function nameOf({ source, paragraphs }: ReadingText): string {
  return paragraphs[0]?.number === 0 ? sourceName(source) : source.title;
}
