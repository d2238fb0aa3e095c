import type { Dataset } from '../dataset/indexDataset.ts';
import { INITIAL_FACTS, type Selection } from '../state/facts.ts';
import { parseDataUrl } from '../state/hashParts.ts';
import { parseHash, printHash } from '../state/permalink.ts';
import type { Parts } from './dataParts.ts';

/**
 * The address that opens the page at one thing of the dataset: of the view's own address only the
 * page and which dataset it is are kept. Null: the page with its dataset, nothing selected. Of a page
 * that nobody else can open (`address` is '') there is none: ''.
 */
export function addressOf(
  address: string,
  what: { readonly type: Selection['type']; readonly id: string } | null,
): string {
  if (address === '') return '';
  const at = address.indexOf('#');
  const page = at < 0 ? address : address.slice(0, at);
  const selection = what && { type: what.type, id: what.id, aspect: null };
  const hash = printHash(
    { ...INITIAL_FACTS, selection },
    at < 0 ? null : parseDataUrl(address.slice(at)),
  );
  return hash === '' ? page : `${page}#${hash}`;
}

/**
 * What the address of a story's step says in a file with these parts: of a part of the dataset it
 * asks for nothing that is not there. Null: nothing.
 */
export function addressKeeper(
  dataset: Dataset,
  parts: Parts,
): (address: string | null) => string | null {
  if (parts.events.size === dataset.events.length) return (address) => address;
  let part: Dataset | null = null;
  return (address) => {
    if (address === null) return null;
    part ??= datasetOf(dataset, parts);
    const { facts, unknown } = parseHash(address, part);
    if (unknown.length === 0) return address;
    return printHash({ ...INITIAL_FACTS, ...facts }, null) || null;
  };
}

/** The dataset with lookups that know these parts alone, which is what addresses ask. */
function datasetOf(dataset: Dataset, parts: Parts): Dataset {
  const { events, actors, passages } = parts;
  const { sourceById } = dataset;
  const lookups = {
    eventById: keep(dataset.eventById, ({ id }) => events.has(id)),
    // Roles are told of those who have one of the events.
    tieById: keep(dataset.tieById, ({ dealings, from }) =>
      dealings.length > 0 ? dealings.some(({ event }) => events.has(event)) : actors.has(from),
    ),
    // Of excerpts the passages have other ids there.
    passageById: keep(
      dataset.passageById,
      ({ id, source }) => passages.has(id) && sourceById.get(source)?.rights === 'full',
    ),
  } satisfies Partial<Dataset>;
  // The other lookups stay to be made when they are asked for, which no spread would leave so.
  return Object.create(dataset, Object.getOwnPropertyDescriptors(lookups)) as Dataset;
}

function keep<T>(
  known: ReadonlyMap<string, T>,
  isKept: (item: T) => boolean,
): ReadonlyMap<string, T> {
  return new Map(Array.from(known).filter(([, item]) => isKept(item)));
}
