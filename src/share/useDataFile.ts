import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../dataset/indexDataset.ts';
import { notesArrived } from '../state/storyNotes.ts';
import type { DataFormat, DataPlan } from './dataPlan.ts';

/** What is to be in the file. */
interface DataChoice {
  readonly format: DataFormat;
  readonly dataset: Dataset;
  /** 1 for each event that is meant; null: all. */
  readonly mask: Uint8Array | null;
  readonly address: string;
  readonly bom: boolean;
}

/** A file that was written. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file that is being written. */
interface Writing {
  /** How far it is, from 0 to 1; null as long as it takes no while. */
  readonly fraction: number | null;
}

interface DataFileInMaking {
  /** What the file will hold; null: not known yet. */
  readonly plan: DataPlan | null;
  /** Null: nothing is being written. */
  readonly writing: Writing | null;
  /** Writes the file, or hands out the one that was written; fails with an `AbortError` if stopped. */
  make(): Promise<MadeFile>;
  stop(): void;
}

/**
 * The data file of a choice: planned at once, written when it is asked for, both in slices between
 * which the page goes on. Another choice stops it, as does the end of the component.
 */
export function useDataFile({ format, dataset, mask, address, bom }: DataChoice): DataFileInMaking {
  const [plan, setPlan] = useState<DataPlan | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const current = useRef<Making | null>(null);
  useEffect(() => {
    const making = openMaking({ format, dataset, mask, address, bom }, setPlan, setWriting);
    current.current = making;
    return () => {
      making.end();
      setPlan(null);
      setWriting(null);
    };
  }, [format, dataset, mask, address, bom]);
  const make = useCallback(() => current.current?.make() ?? Promise.reject(unneeded()), []);
  const stop = useCallback(() => current.current?.stop(), []);
  return { plan, writing, make, stop };
}

/** A work that takes longer says how far it is, and then so often, ms. */
const PATIENCE_MS = 200;
const TELL_EVERY_MS = 100;

/** What is under way for one choice. */
interface Making extends Pick<DataFileInMaking, 'make' | 'stop'> {
  /** Stops all of it; nothing is told any more. */
  end(): void;
}

function openMaking(
  { format, dataset, mask, address, bom }: DataChoice,
  tellPlan: (plan: DataPlan) => void,
  tellWriting: (writing: Writing | null) => void,
): Making {
  const ended = new AbortController();
  let stopped: AbortController | null = null;
  let planned: Promise<DataPlan> | null = null;
  let file: MadeFile | null = null;

  const prepare = async () => {
    const { runSteps, planData } = await importParts();
    return runSteps(planData(format, dataset, mask), { signal: ended.signal });
  };
  const plan = async () => {
    try {
      return await (planned ??= prepare());
    } catch (reason) {
      // What could not be fetched is tried again when it is asked for.
      planned = null;
      throw reason;
    }
  };
  const write = async (signal: AbortSignal): Promise<MadeFile> => {
    let told = performance.now() + PATIENCE_MS - TELL_EVERY_MS;
    let fraction = 0;
    const { runSteps, openPaper, writeData, describeFile } = await importParts();
    if (format === 'dataset') await notesArrived(dataset.stories);
    const known = await plan();
    // The plan has said so.
    if (known.held === 0) throw unneeded();
    const paper = openPaper();
    const options = { address, bom, now: new Date() };
    await runSteps(
      writeData(known, options, (done) => (fraction = done)),
      {
        signal,
        take: paper.add,
        onSlice() {
          if (performance.now() < told + TELL_EVERY_MS) return;
          told = performance.now();
          tellWriting({ fraction });
        },
      },
    );
    const { name, type } = describeFile(known);
    return { name, blob: paper.finish(type) };
  };

  plan().then(
    (known) => ended.signal.aborted || tellPlan(known),
    // Whoever asks for the file is told.
    () => {},
  );
  return {
    async make() {
      if (file) return file;
      if (stopped) throw unneeded();
      stopped = new AbortController();
      tellWriting({ fraction: null });
      try {
        return (file = await write(stopped.signal));
      } finally {
        stopped = null;
        if (!ended.signal.aborted) tellWriting(null);
      }
    },
    stop: () => stopped?.abort(),
    end() {
      ended.abort();
      stopped?.abort();
    },
  };
}

/** Why a file is not written a second time at once, or without any event: nobody need be told. */
function unneeded(): DOMException {
  return new DOMException('', 'AbortError');
}

/** What plans and writes files is fetched when the first of them is chosen. */
async function importParts() {
  const [run, plan, file] = await Promise.all([
    import('./dataRun.tsx'),
    import('./dataPlan.ts'),
    import('./dataFile.ts'),
  ]);
  return { ...run, ...plan, ...file };
}
