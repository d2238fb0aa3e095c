import { isOrdinaryJson } from './isOrdinaryJson.ts';
import { lineColumn } from './jsonPositions.ts';
import type { Problem } from './problems.ts';
import { walkJson } from './walkJson.ts';

/** Larger than any dataset that a page can show; a mistaken file must not freeze it. */
const MAX_JSON_LENGTH = 200_000_000;

/** The value of a JSON text, or what keeps it from being one. */
export type ParsedJson = { readonly value: unknown } | { readonly problem: Problem };

/** The files that an authored dataset takes its texts from, as it names them; none of a broken one. */
export function textFilesOf(parsed: ParsedJson): string[] {
  if ('problem' in parsed) return [];
  const sources = (parsed.value as { sources?: unknown } | null)?.sources;
  if (!Array.isArray(sources)) return [];
  const files = sources.map((source: unknown) => (source as { file?: unknown } | null)?.file);
  return [...new Set(files.filter((file) => typeof file === 'string' && file !== ''))] as string[];
}

/** Reads a JSON text; never throws. */
export function parseJson(json: string): ParsedJson {
  const text = withoutMark(json);
  const problem = (offset: number, finding: string, remedy: string) => ({
    problem: { severity: 'error' as const, path: '', ...lineColumn(text, offset), finding, remedy },
  });
  if (text.length > MAX_JSON_LENGTH)
    return problem(
      0,
      `The file has ${Math.round(text.length / 1e6)} million characters.`,
      'A dataset has at most 200 million: is it the right file?',
    );
  if (text.trim() === '')
    return problem(0, 'The file is empty.', 'A dataset is one JSON object: { "title": … }.');
  const ordinary = parseOrdinary(text);
  if (ordinary) return ordinary;
  const fault = walkJson(text);
  return fault ? problem(fault.offset, fault.finding, fault.remedy) : { value: JSON.parse(text) };
}

/** Most texts have no fault, and need no walk that looks for one; null for all others. */
function parseOrdinary(text: string): { readonly value: unknown } | null {
  if (!isOrdinaryJson(text)) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The walk says where and why.
    return null;
  }
}

/** Without a byte order mark, which editors put in and nobody sees. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
