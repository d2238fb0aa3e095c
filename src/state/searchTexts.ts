import type { Dataset } from '../dataset/indexDataset.ts';
import { foldText } from './foldText.ts';

const textsByDataset = new WeakMap<Dataset, readonly string[]>();

/** What is searched in each event, folded; built at the first search. */
export function searchTextsOf(dataset: Dataset): readonly string[] {
  let texts = textsByDataset.get(dataset);
  if (!texts) textsByDataset.set(dataset, (texts = foldTexts(dataset)));
  return texts;
}

/** Names and passages are folded once, however many events they occur in. */
function foldTexts({ events, actors, passages, sourceById }: Dataset): readonly string[] {
  const namesByActor = new Map(
    actors.map(({ id, name, aliases }) => [id, foldAll([name, ...aliases])]),
  );
  const wordsByPassage = new Map(
    passages.map(({ id, source, start, end }) => [
      id,
      foldText(sourceById.get(source)?.text?.slice(start, end) ?? ''),
    ]),
  );
  return events.map(({ title, summary, place, participants, evidence }) => {
    const texts = [foldAll([title, summary, place])];
    for (const { actor } of participants) texts.push(namesByActor.get(actor) ?? '');
    for (const id of evidence) texts.push(wordsByPassage.get(id) ?? '');
    return texts.filter(Boolean).join(' ');
  });
}

function foldAll(texts: readonly (string | null)[]): string {
  return texts
    .map((text) => foldText(text ?? ''))
    .filter(Boolean)
    .join(' ');
}
