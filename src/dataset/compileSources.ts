import type { CheckedShape } from './checkShape.ts';
import type { SourceCoverage } from './coverage.ts';
import type { Passage, ResolvedDate, Source } from './model.ts';
import type { Tell } from './progress.ts';
import { tellText } from './progress.ts';
import { GAP, shipSource } from './shipSource.ts';
import type { SourceText } from './sourceTexts.ts';

/** What is known of the sources once everything that cites them is compiled. */
interface SourceContext {
  readonly texts: readonly SourceText[];
  readonly published: readonly (ResolvedDate | null)[];
  /** By source, start and end; offsets in the whole texts. */
  readonly passages: readonly Passage[];
  readonly coverage: readonly SourceCoverage[];
  readonly onProgress: Tell;
}

/** The sources as they are shipped, and the passages moved to their places in the shipped texts. */
export function compileSources(
  { sources }: CheckedShape,
  { texts, published, passages, coverage, onProgress }: SourceContext,
): { sources: Source[]; passages: Passage[] } {
  const coverageOf = new Map(
    coverage.map(({ source, total, furniture, cited }) => [
      source,
      { sentences: total - furniture, cited },
    ]),
  );
  const bySource = new Map<string, Passage[]>(texts.map(({ id }) => [id, []]));
  for (const passage of passages) bySource.get(passage.source)!.push(passage);
  const moved: Passage[] = [];
  const shipped = sources.map(({ value }, index): Source => {
    tellText(onProgress, index, sources.length);
    const cited = bySource.get(value.id)!;
    const rights = value.rights ?? 'excerpts';
    const { toShipped, ...text } = shipSource(texts[index]!, rights, cited);
    // Where the author has excerpts alone, nobody knows of how much: that all of it is cited would
    // be no measure of the article. A checksum is that of the whole.
    const isPieces = rights === 'excerpts' && !value.sha256 && texts[index]!.text?.includes(GAP);
    for (const passage of cited) {
      const { start, end } = toShipped(passage);
      moved.push({ id: passage.id, source: passage.source, start, end });
    }
    return {
      id: value.id,
      title: value.title,
      ...(value.short ? { short: value.short } : {}),
      publisher: value.publisher ?? null,
      url: value.url ?? null,
      published: published[index] ?? null,
      ...text,
      coverage: isPieces ? null : (coverageOf.get(value.id) ?? null),
      sha256: texts[index]!.sha256,
      rights,
      note: value.note ?? null,
    };
  });
  return { sources: shipped, passages: moved };
}
