import { relative } from 'node:path';
import type { CompileResult } from '../dataset/compileDataset.ts';
import { compileDataset } from '../dataset/compileDataset.ts';
import type { SourceCoverage } from '../dataset/coverage.ts';
import { formatProblem } from '../dataset/problems.ts';
import { readDataset } from './readDataset.ts';

/** `npm run check-data -- FILE`: prints what is wrong with a dataset, or what is in it. */
export async function run(args: readonly string[]): Promise<number> {
  const { text, exitCode } = await checkData(args[0]);
  process.stdout.write(`${text}\n`);
  return exitCode;
}

/** The report on a dataset's file, and the code to exit with: 1 where it has problems. */
export async function checkData(
  file: string | undefined,
): Promise<{ text: string; exitCode: 0 | 1 }> {
  if (!file) return { text: 'Which file? npm run check-data -- data/NAME.json', exitCode: 1 };
  const name = relative(process.cwd(), file) || file;
  const files = await readDataset(file).catch(() => null);
  if (!files) return { text: `The file ${name} cannot be read.`, exitCode: 1 };
  const result = compileDataset(files);
  return { text: describeResult(result, name), exitCode: result.ok ? 0 : 1 };
}

function describeResult(result: CompileResult, file: string): string {
  const lines = result.warnings.map((warning) => formatProblem(warning, file));
  if (!result.ok) {
    for (const problem of result.problems) lines.push(formatProblem(problem, file));
    lines.push(
      `${file}: ${count(result.problems.length, 'problem')}, ${count(result.warnings.length, 'warning')}.`,
    );
    return lines.join('\n\n');
  }
  const { dataset, coverage } = result;
  for (const source of coverage) lines.push(describeCoverage(source));
  const counts = [
    count(dataset.events.length, 'event'),
    count(dataset.actors.length, 'actor'),
    count(dataset.ties.length, 'tie'),
    count(dataset.passages.length, 'passage'),
    count(dataset.sources.length, 'source'),
    count(result.warnings.length, 'warning'),
  ];
  lines.push(`${file}: sound. ${counts.join(', ')}.`);
  return lines.join('\n\n');
}

function describeCoverage({ source, total, cited, furniture, neither }: SourceCoverage): string {
  const share = total === 0 ? 100 : Math.floor(((cited + furniture) / total) * 100);
  const head = `source ${source}: ${share} % of ${count(total, 'sentence')} accounted for (${cited} cited, ${furniture} furniture, ${neither.length} neither)`;
  return [head, ...neither.map(({ text }) => `  neither cited nor furniture: “${text}”`)].join(
    '\n',
  );
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
