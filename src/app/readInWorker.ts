import type { Problem } from '../dataset/problems.ts';
import { requestProblem, type DatasetRequest } from './datasetRequest.ts';

// What is read is hostile until it is compiled: a dataset may name only text files beside itself.

/** Largest file read, bytes: a hundred thousand events are about 60 MB. */
const MAX_BYTES = 100 * 2 ** 20;
/** Texts that are read at the same time: waiting for one after the other takes most of the time. */
const READ_AT_ONCE = 8;

/** Text, or why there is none. */
type Text = { readonly text: string } | { readonly problem: Problem };

/** The dataset's own file. */
export function readRequestedJson(request: DatasetRequest): Promise<Text> {
  return request.type === 'url' ? fetchText(request.url) : readJson(request.files);
}

/** The text files that a dataset names, by these names, and why any of them cannot be had. */
export async function readRequestedTexts(
  request: DatasetRequest,
  names: readonly string[],
  onProgress: (fraction: number) => void,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly problems: readonly Problem[] }> {
  const read =
    request.type === 'url'
      ? (name: string) => fetchBeside(name, request.url)
      : readerOf(request.files);
  const found = new Map<string, Text>();
  const waiting = names.values();
  const readOn = async () => {
    for (const name of waiting) {
      found.set(name, await read(name));
      onProgress(found.size / names.length);
    }
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, readOn));

  const texts = new Map<string, string>();
  const problems: Problem[] = request.type === 'files' ? sameNames(names) : [];
  for (const name of names) {
    const text = found.get(name)!;
    if ('problem' in text) problems.push(text.problem);
    else texts.set(name, text.text);
  }
  return { texts, problems };
}

async function fetchText(url: string): Promise<Text> {
  const failed = (finding: string, remedy: string) => ({
    problem: requestProblem(url, finding, remedy),
  });
  try {
    const response = await fetch(url, { credentials: 'omit', redirect: 'error' });
    if (!response.ok)
      return failed(
        `The host answered ${response.status} ${response.statusText}`.trim() + '.',
        'Check the address; opened by itself in the browser, it must show the file.',
      );
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES)
      return tooLarge(url, Number(response.headers.get('content-length')));
    const bytes = await readStream(response);
    return bytes === null ? tooLarge(url, MAX_BYTES) : decode(url, bytes);
  } catch {
    return failed(
      'The file could not be fetched.',
      'Check the address and the network. A file of another host can be read only if that host allows it (CORS); otherwise download it and open it from your disk.',
    );
  }
}

/** The body, or null as soon as it is larger than allowed. */
async function readStream(response: Response): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

function fetchBeside(file: string, datasetUrl: string): Promise<Text> {
  const base = new URL(datasetUrl);
  const url = URL.canParse(file, base) ? new URL(file, base) : null;
  if (!url || url.origin !== base.origin)
    return Promise.resolve({
      problem: requestProblem(
        file,
        'This text lies on another host than the dataset.',
        'Put the text beside the dataset and name it by a relative path, such as sources/a.txt.',
      ),
    });
  return fetchText(url.href);
}

async function readJson(files: readonly File[]): Promise<Text> {
  const candidates = files.filter(({ name }) => /\.json$/i.test(name));
  const [only] = candidates.length > 0 ? candidates : files;
  if (!only || candidates.length > 1)
    return {
      problem: requestProblem(
        files.map(({ name }) => name).join(', ') || 'no file',
        candidates.length > 1 ? 'There are several JSON files.' : 'There is no file.',
        'Choose one dataset (a .json file) and the text files that it names, all at once.',
      ),
    };
  return readFile(only);
}

/** Texts that a file's name alone cannot tell apart: the wrong one would be the wrong evidence. */
function sameNames(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const name = baseName(path);
    const other = seen.get(name);
    seen.set(name, path);
    if (other === undefined) return [];
    return [
      requestProblem(
        path,
        `The dataset also names ${other}; handed over as files, the two cannot be told apart.`,
        'Give each text a file name of its own.',
      ),
    ];
  });
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** Reads text files by their names alone: a file that a person hands over has no folder. */
function readerOf(files: readonly File[]): (path: string) => Promise<Text> {
  const fileByName = new Map(files.map((file) => [file.name, file]));
  return (path) => {
    const name = baseName(path);
    const file = fileByName.get(name);
    if (file) return readFile(file);
    return Promise.resolve({
      problem: requestProblem(
        path,
        'The dataset names this text, and it was not handed over.',
        `Choose ${name} together with the dataset, or write the text into the dataset ("text": "…").`,
      ),
    });
  };
}

async function readFile(file: File): Promise<Text> {
  if (file.size > MAX_BYTES) return tooLarge(file.name, file.size);
  return decode(file.name, new Uint8Array(await file.arrayBuffer()));
}

function decode(place: string, bytes: Uint8Array): Text {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      problem: requestProblem(
        place,
        'The file is not UTF-8 text.',
        'Save it as UTF-8, or choose the right file.',
      ),
    };
  }
}

function tooLarge(place: string, bytes: number): Text {
  const megabytes = (n: number) => `${Math.round(n / 2 ** 20)} MB`;
  return {
    problem: requestProblem(
      place,
      `The file is too large (${megabytes(bytes)} or more).`,
      `Up to ${megabytes(MAX_BYTES)} can be opened; leave out what is not needed.`,
    ),
  };
}
