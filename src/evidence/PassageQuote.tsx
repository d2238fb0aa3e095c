import { useDataset } from '../state/useAppStore.ts';
import { Quoted } from '../ui/Quoted.tsx';
import { SourceBadge } from './names.tsx';
import { passageWords } from './passageWords.ts';
import { SelectButton } from './SelectButton.tsx';
import { WORDS_NOT_HERE } from './strings.ts';

/** The words of a passage with the letter of their source; selects the passage. */
export function PassageQuote({ id }: { readonly id: string }) {
  const dataset = useDataset();
  const source = dataset.passageById.get(id)?.source;
  const words = passageWords(dataset, id);
  return (
    <SelectButton type="passage" id={id} className="evidence-quote">
      {source !== undefined && <SourceBadge id={source} />}
      {words === null ? WORDS_NOT_HERE : <Quoted words={words} />}
    </SelectButton>
  );
}
