import type { AuthoredSource } from './authored.ts';
import type { Entry } from './checkShape.ts';
import { explainAmbiguity, explainMiss } from './explainMiss.ts';
import { locatePassage } from './locatePassage.ts';
import type { TextRange } from './model.ts';
import type { Path, Report } from './problems.ts';
import { quote } from './problems.ts';
import { withoutMark } from './readJson.ts';
import { splitSentences } from './sentences.ts';
import { sha256 } from './sha256.ts';

/** A source's whole text, before rights cut it down. Ranges are in offsets of the whole text. */
export interface SourceText {
  readonly id: string;
  /** Null: it has none and can be cited only. */
  readonly text: string | null;
  /** Whether a text was meant but is missing or wrong; reported, so passages in it are not. */
  readonly isBroken: boolean;
  /** In order of the text; overlapping ones are one. */
  readonly furniture: readonly TextRange[];
  readonly sentences: readonly TextRange[];
  readonly sha256: string | null;
}

/** Gets the text of a source, checks that it is what was hashed, and finds its furniture. */
export function readSourceText(
  { path, value: source }: Entry<AuthoredSource>,
  texts: ReadonlyMap<string, string>,
  report: Report,
): SourceText {
  const none = { id: source.id, furniture: [], sentences: [], sha256: source.sha256 ?? null };
  const given = givenText(source, path, texts, report);
  if (given === undefined) return { ...none, text: null, isBroken: true };
  if (given === null) {
    if (source.furniture?.length)
      report.error(
        [...path, 'furniture'],
        'Furniture is listed, but there is no text.',
        'Give the source a file or a text.',
      );
    return { ...none, text: null, isBroken: false };
  }

  // A byte order mark is not part of the text, but it is part of the file that was hashed.
  const text = withoutMark(given);
  const hash = checkHash(source, path, text, given, report);
  if (source.file) reportUnnormalisedText(text, [...path, 'file'], report);
  const furniture: TextRange[] = [];
  for (const [index, item] of (source.furniture ?? []).entries()) {
    const at = [...path, 'furniture', index];
    const location = locatePassage(text, item);
    if (location.type === 'found') furniture.push(location.range);
    else {
      const { finding, remedy } =
        location.type === 'missing'
          ? explainMiss(text, item)
          : explainAmbiguity(text, item, location.ranges);
      report.error(at, finding, remedy);
    }
  }
  const merged = mergeRanges(furniture);
  const sentences = between(merged, text.length).flatMap((part) => splitSentences(text, part));
  return { id: source.id, text, isBroken: false, furniture: merged, sentences, sha256: hash };
}

/** Ranges in order, those that overlap or touch made one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

const BYTE_ORDER_MARK = '\ufeff';

/** The text; null where none is meant, undefined where it is missing. */
function givenText(
  source: AuthoredSource,
  path: Path,
  texts: ReadonlyMap<string, string>,
  report: Report,
): string | null | undefined {
  const { file, text } = source;
  if (typeof file === 'string' && typeof text === 'string')
    report.error(
      [...path, 'text'],
      'The source has both a file and a text.',
      'Keep one of the two.',
    );
  if (typeof text === 'string') return text;
  if (typeof file !== 'string') return null;
  const read = texts.get(file);
  if (read === undefined)
    report.error(
      [...path, 'file'],
      `The file ${quote(file)} is not there.${report.didYouMean(file, new Set(texts.keys()))}`,
      'Paths are seen from the folder of the dataset.',
    );
  return read;
}

function checkHash(
  source: AuthoredSource,
  path: Path,
  text: string,
  given: string,
  report: Report,
): string | null {
  const wanted = source.sha256?.toLowerCase();
  if (wanted === undefined) return null;
  const encoder = new TextEncoder();
  const hash = sha256(encoder.encode(given));
  // Some readers of files drop the byte order mark, so either may be what was hashed.
  if (hash !== wanted && sha256(encoder.encode(BYTE_ORDER_MARK + text)) !== wanted)
    report.error(
      [...path, 'sha256'],
      `The text has changed since its sha256 was noted: it is ${hash} now.`,
      'Bring the text back as it was, or check every passage of it and note the new sha256.',
    );
  return wanted;
}

function reportUnnormalisedText(text: string, path: Path, report: Report): void {
  if (text.normalize('NFC') === text) return;
  const lines = text.split('\n');
  const line = lines.findIndex((part) => part.normalize('NFC') !== part);
  report.error(
    path,
    `Line ${line + 1} of the text holds letters whose accents are written as characters of their own (it is not in Unicode form NFC): ${quote(lines[line] ?? '')}.`,
    'Save the text in its composed form (NFC) and note its new sha256.',
  );
}

/** The stretches that `ranges` (merged, in order) leave of a text. */
function between(ranges: readonly TextRange[], length: number): TextRange[] {
  const starts = [0, ...ranges.map((range) => range.end)];
  const ends = [...ranges.map((range) => range.start), length];
  return starts
    .map((start, index) => ({ start, end: ends[index]! }))
    .filter((r) => r.end > r.start);
}
