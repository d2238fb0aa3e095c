import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { INITIAL_FACTS } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { saveFile } from '../ui/saveFile.tsx';
import { useCopy } from '../ui/useCopy.ts';
import type { DataFormat } from './dataFile.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { addressFor } from './shareFacts.ts';
import { publicAddress, type ShareFrom } from './shareFrom.ts';
import { ShareSheet } from './ShareSheet.tsx';
import { DATA, DATA_FORMATS, everyScope, filteredScope, saved } from './shareStrings.ts';
import { useSaid } from './useSaid.ts';

const FORMAT_NAMES = Object.fromEntries(
  Object.entries(DATA_FORMATS).map(([format, { name }]) => [format, name]),
) as Readonly<Record<DataFormat, string>>;

/** The events as a file for other programs: what the filters leave, or everything. */
export function ShareData(from: ShareFrom) {
  const state = useAppStore((all) => all);
  const { dataset } = state;
  const [format, setFormat] = useState<DataFormat>('csv');
  const [scope, setScope] = useState<'filtered' | 'every'>('filtered');
  const [bom, setBom] = useState(false);
  const { visible, visibleCount } = selectFiltered(state);
  const { state: copied, copy } = useCopy();
  const { said, say } = useSaid();
  const [failure, setFailure] = useState<string | null>(null);
  const all = dataset.events.length;
  const isNarrowed = visibleCount < all;
  const mask = isNarrowed && scope === 'filtered' ? visible : null;

  const make = async () => {
    const { dataFile } = await import('./dataFile.ts');
    const address = publicAddress(addressFor(INITIAL_FACTS, from.place), from);
    return dataFile(format, dataset, mask, { address, bom, now: new Date() });
  };
  /** Does something with the file; a file that cannot be made says why. */
  const withFile = async (act: (file: Awaited<ReturnType<typeof make>>) => unknown) => {
    setFailure(null);
    try {
      await act(await make());
    } catch (reason) {
      setFailure(`${DATA.failed} ${reason instanceof Error ? reason.message : String(reason)}`);
    }
  };

  return (
    <div className="share-options">
      <ShareChoice name={DATA.format} options={FORMAT_NAMES} value={format} onChange={setFormat} />
      <p className="share-hint">{DATA_FORMATS[format].hint}</p>
      {isNarrowed ? (
        <ShareChoice
          name={DATA.scope}
          options={{
            filtered: filteredScope(visibleCount, all, dataset.language),
            every: everyScope(all, dataset.language),
          }}
          value={scope}
          onChange={setScope}
        />
      ) : (
        <p className="share-hint">{everyScope(all, dataset.language)}</p>
      )}
      {format === 'csv' && (
        <label className="share-check">
          <input type="checkbox" checked={bom} onChange={({ target }) => setBom(target.checked)} />
          {DATA.bom}
        </label>
      )}
      <div className="share-acts">
        <button
          type="button"
          className="button button-strong"
          onClick={() =>
            withFile(({ name, type, text }) => {
              saveFile(name, new Blob([text], { type }));
              say(saved(name));
            })
          }
        >
          <Download aria-hidden /> {DATA.save}
        </button>
        <button type="button" className="button" onClick={() => withFile(({ text }) => copy(text))}>
          <Copy aria-hidden /> {DATA.copy}
        </button>
        <ShareSheet
          sample={{ files: [new File([''], 'data.csv', { type: 'text/csv' })] }}
          make={async () => {
            const { name, type, text } = await make();
            return { title: dataset.title, files: [new File([text], name, { type })] };
          }}
        />
        <span className="share-said" aria-live="polite">
          {copied === 'copied' ? DATA.copied : copied === 'refused' ? DATA.notCopied : said}
        </span>
      </div>
      {failure !== null && (
        <p role="alert" className="share-failure">
          {failure}
        </p>
      )}
    </div>
  );
}
