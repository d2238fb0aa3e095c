import { useState } from 'react';
import { useAppStore } from '../state/useAppStore.ts';
import { INITIAL_FACTS } from '../state/facts.ts';
import { isSaveSure, saveFile } from '../ui/saveFile.tsx';
import { citation } from './citation.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { addressFor } from './shareFacts.ts';
import { ShareField } from './ShareField.tsx';
import { citationName } from './shareNames.ts';
import { itemAddress, publicAddress, type ShareFrom } from './shareFrom.ts';
import { SharePicker } from './SharePicker.tsx';
import { useSaid } from './useSaid.ts';
import { CITE, saved } from './shareStrings.ts';
import type { Pick } from './usePicks.ts';

type Cited = 'event' | 'passage' | 'dataset';
type CiteForm = keyof typeof CITE.forms;

/** What a citation of each form is as a file. */
const FILES: Readonly<Record<CiteForm, { readonly ending: string; readonly type: string }>> = {
  text: { ending: 'txt', type: 'text/plain' },
  html: { ending: 'html', type: 'text/html' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

interface ShareCiteProps extends ShareFrom {
  readonly pick: (type: 'event' | 'passage') => Pick;
}

/** How an event, words of a source or the dataset are cited, in the form that is wanted. */
export function ShareCite({ pick, ...from }: ShareCiteProps) {
  const dataset = useAppStore((state) => state.dataset);
  const selected = useAppStore((state) => state.selection?.type);
  const [what, setWhat] = useState<Cited>(() =>
    selected === 'event' || selected === 'passage' ? selected : 'dataset',
  );
  const [form, setForm] = useState<CiteForm>('text');
  // The day of access is the day on which somebody came here.
  const [accessed] = useState(() => new Date());
  const { said, say, change } = useSaid();
  const chosen = what === 'dataset' ? null : pick(what);
  const id = chosen?.id ?? null;
  const own =
    what === 'dataset' || id === null
      ? addressFor(INITIAL_FACTS, from.place)
      : itemAddress(dataset, { type: what, id, aspect: null }, from);
  const address = publicAddress(own, from);
  const text = citation(form, dataset, { type: what, id }, { address, accessed });
  const { ending, type } = FILES[form];
  const save = () => {
    const name = citationName(dataset, id, ending);
    saveFile(name, new Blob([text], { type }));
    say(saved(name, isSaveSure()));
  };
  return (
    <div className="share-cite">
      <div className="share-options">
        <ShareChoice
          name={CITE.what}
          options={{ event: CITE.event, passage: CITE.passage, dataset: CITE.dataset }}
          value={what}
          onChange={change(setWhat)}
          disabled={(['event', 'passage'] as const).filter((kind) => pick(kind).id === null)}
        />
        {chosen && what !== 'dataset' && (
          <SharePicker
            key={what}
            type={what}
            near={chosen.near}
            value={chosen.id}
            onChange={change(chosen.choose)}
          />
        )}
      </div>
      <div className="share-options">
        <ShareChoice
          name={CITE.form}
          options={CITE.forms}
          value={form}
          onChange={change(setForm)}
        />
        <ShareField
          key={text}
          label={CITE.result}
          value={text}
          rows={form === 'text' ? 9 : 14}
          copy={CITE.copy}
          copied={CITE.copied}
        >
          <button type="button" className="button" onClick={save}>
            {CITE.save}
          </button>
        </ShareField>
        <p className="share-said" role="status">
          {said}
        </p>
      </div>
    </div>
  );
}
