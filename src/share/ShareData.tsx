import { Copy, Download } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { INITIAL_FACTS } from '../state/facts.ts';
import { selectFiltered } from '../state/selectors.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { isSaveSure, saveFile } from '../ui/saveFile.tsx';
import { useCopy } from '../ui/useCopy.ts';
import type { DataFormat } from './dataPlan.ts';
import { planWords } from './dataStrings.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { addressFor } from './shareFacts.ts';
import { publicAddress, type ShareFrom } from './shareFrom.ts';
import { ShareSheet } from './ShareSheet.tsx';
import { DATA, DATA_FORMATS, everyScope, filteredScope, saved } from './shareStrings.ts';
import { useDataFile, type MadeFile } from './useDataFile.ts';
import { useSaid } from './useSaid.ts';

const FORMAT_NAMES = Object.fromEntries(
  Object.entries(DATA_FORMATS).map(([format, { name }]) => [format, name]),
) as Readonly<Record<DataFormat, string>>;

const PLAIN_TEXT = 'text/plain';

/** The events as a file for other programs: what the filters leave, or everything. */
export function ShareData(from: ShareFrom) {
  const state = useAppStore((all) => all);
  const { dataset } = state;
  const [format, setFormat] = useState<DataFormat>('csv');
  const [scope, setScope] = useState<'filtered' | 'every'>('filtered');
  const [bom, setBom] = useState(false);
  const { visible, visibleCount } = selectFiltered(state);
  const all = dataset.events.length;
  const isNarrowed = visibleCount < all;
  const mask = isNarrowed && scope === 'filtered' ? visible : null;
  const address = publicAddress(addressFor(INITIAL_FACTS, from.place), from);
  const file = useDataFile({ format, dataset, mask, address, bom: bom && format === 'csv' });
  const { plan, writing, make, stop } = file;
  const { state: copied, copy } = useCopy();
  const { said, say } = useSaid();
  const [failure, setFailure] = useState<string | null>(null);
  const [tellsCopy, setTellsCopy] = useState(false);
  const saveRef = useRef<HTMLButtonElement>(null);

  const tellNothing = () => {
    setFailure(null);
    setTellsCopy(false);
    say('');
  };
  /** What was told was told of another file. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      tellNothing();
      set(value);
    };
  /** Does something with the file, even before it is made; one that cannot be made says why. */
  const withFile = async (act: (making: Promise<MadeFile>) => Promise<unknown>) => {
    if (writing) return;
    tellNothing();
    try {
      await act(make());
    } catch (reason) {
      if (isAbort(reason)) return;
      setFailure(`${DATA.failed} ${reason instanceof Error ? reason.message : String(reason)}`);
    }
  };
  const save = async (making: Promise<MadeFile>) => {
    const { name, blob } = await making;
    saveFile(name, blob);
    say(saved(name, isSaveSure()));
  };
  const copyText = async (making: Promise<MadeFile>) => {
    // Some browsers let only the press itself copy, and take what is still being written.
    if (typeof ClipboardItem === 'undefined') await copy(await (await making).blob.text());
    else {
      const text = making.then(({ blob }) => blob.slice(0, blob.size, PLAIN_TEXT));
      await copy(new ClipboardItem({ [PLAIN_TEXT]: text }));
    }
    // What was not written was not refused either.
    await making;
    setTellsCopy(true);
  };
  const share = async () => {
    const { name, blob } = await make();
    // A device hands on only right after a press; the next one finds the file written.
    if ((navigator as Partial<Navigator>).userActivation?.isActive === false) {
      say(DATA.ready);
      throw new DOMException('', 'AbortError');
    }
    return { title: dataset.title, files: [new File([blob], name, { type: blob.type })] };
  };
  const stopIt = () => {
    stop();
    say(DATA.stopped);
  };
  const planId = useId();
  const isEmpty = plan?.held === 0;
  const isLong = writing !== null && writing.fraction !== null;
  const copyWords = copied === 'copied' ? DATA.copied : copied === 'refused' ? DATA.notCopied : '';

  return (
    <div className="share-options">
      <ShareChoice
        name={DATA.format}
        options={FORMAT_NAMES}
        value={format}
        onChange={change(setFormat)}
      />
      <p className="share-hint">{DATA_FORMATS[format].hint}</p>
      {isNarrowed ? (
        <ShareChoice
          name={DATA.scope}
          options={{
            filtered: filteredScope(visibleCount, all, dataset.language),
            every: everyScope(all, dataset.room !== null, dataset.language),
          }}
          value={scope}
          onChange={change(setScope)}
        />
      ) : (
        <p className="share-hint">{everyScope(all, dataset.room !== null, dataset.language)}</p>
      )}
      {format === 'csv' && (
        <label className="share-check">
          <input
            type="checkbox"
            checked={bom}
            onChange={({ target }) => change(setBom)(target.checked)}
          />
          {DATA.bom}
        </label>
      )}
      <p id={planId} className="share-hint" aria-live="polite">
        {plan && planWords(format, plan, dataset.language)}
      </p>
      <div className="share-acts">
        <button
          ref={saveRef}
          type="button"
          className="button button-strong"
          disabled={isEmpty}
          aria-describedby={isEmpty ? planId : undefined}
          aria-disabled={writing ? true : undefined}
          onClick={() => withFile(save)}
        >
          <Download aria-hidden /> {DATA.save}
        </button>
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          aria-describedby={isEmpty ? planId : undefined}
          aria-disabled={writing ? true : undefined}
          onClick={() => withFile(copyText)}
        >
          <Copy aria-hidden /> {DATA.copy}
        </button>
        {!isEmpty && (
          <ShareSheet
            sample={{ files: [new File([''], 'data.csv', { type: 'text/csv' })] }}
            make={share}
          />
        )}
        <span className="share-said" aria-live="polite">
          {isLong ? DATA.making : said || (tellsCopy ? copyWords : '')}
        </span>
        {isLong && (
          <>
            <progress aria-label={DATA.making} value={writing.fraction} />
            <StopButton focusAfter={saveRef} onStop={stopIt} />
          </>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className="share-failure">
          {failure}
        </p>
      )}
    </div>
  );
}

interface StopButtonProps {
  /** What has the focus when this button, having had it, is gone. */
  readonly focusAfter: RefObject<HTMLButtonElement | null>;
  readonly onStop: () => void;
}

function StopButton({ focusAfter, onStop }: StopButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    const next = focusAfter.current;
    return () => {
      if (document.activeElement === button) next?.focus();
    };
  }, [focusAfter]);
  return (
    <button ref={ref} type="button" className="button" onClick={onStop}>
      {DATA.stop}
    </button>
  );
}

function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}
