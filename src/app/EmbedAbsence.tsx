import { useEffect, useRef } from 'react';
import { attachEmbed } from '../share/attachEmbed.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { HostQuestion, isSecure, MOST_CHARACTERS } from './AskForHost.tsx';
import { Away } from './EmbedCredit.tsx';
import { pageWithoutFrame } from './embedFacts.ts';
import { EMBED } from './embedStrings.ts';
import { ProblemList } from './ProblemList.tsx';
import { useFrameForm } from './useFrameForm.ts';
import type { Absence, ShownDataset } from './useShownDataset.ts';
import './embed.css';

/** Problems that are listed; the full page has them all. */
const MOST_PROBLEMS = 3;

interface EmbedAbsenceProps {
  readonly absence: Absence;
  /** What opens the dataset, and tells how far that is. */
  readonly shown: Pick<ShownDataset, 'progress' | 'open' | 'stop'>;
}

/**
 * What a frame shows in the place of a dataset that has not come, or cannot come: never another
 * one, which its readers would take for the article's evidence.
 */
export function EmbedAbsence(props: EmbedAbsenceProps) {
  const { absence, shown } = props;
  const store = useAppStoreApi();
  const fits = useAppStore(({ embed }) => embed?.fits ?? false);
  const ref = useRef<HTMLElement>(null);
  useFrameForm(fits);
  const { type, url } = absence;
  const isComplete = type === 'refused';
  useEffect(
    () => attachEmbed(store, { steps: 0, root: ref.current!, fits, isComplete, onStep() {} }),
    [store, fits, isComplete],
  );
  const canOpen = type === 'asking' ? isSecure(url) : /^https?:/.test(url);
  return (
    <main ref={ref} className="embed embed-absence" aria-busy={type === 'opening' || undefined}>
      <Absent {...props} />
      {type !== 'opening' && (
        <p className="embed-absence-actions">
          {canOpen && (
            <button
              type="button"
              className="button"
              onClick={() => shown.open({ type: 'url', url })}
            >
              {absence.type === 'refused' && absence.problems.length > 0
                ? EMBED.again
                : EMBED.openIt}
            </button>
          )}
          <Away address={pageWithoutFrame(location.href)}>{EMBED.open}</Away>
        </p>
      )}
    </main>
  );
}

function Absent({ absence, shown }: EmbedAbsenceProps) {
  const { url } = absence;
  if (absence.type === 'refused') {
    const { problems } = absence;
    return (
      <>
        <h1>{problems.length > 0 ? EMBED.cannotOpen : EMBED.notOpened}</h1>
        <p className="dialog-url">{url.slice(0, MOST_CHARACTERS)}</p>
        {problems.length > 0 && <ProblemList problems={problems.slice(0, MOST_PROBLEMS)} />}
      </>
    );
  }
  if (absence.type === 'asking') return <HostQuestion url={url} withTitle />;
  return (
    <div className="embed-opening" role="status">
      <label>
        {EMBED.opening} <progress value={shown.progress ?? 0} />
      </label>
      <button type="button" className="button" onClick={shown.stop}>
        {EMBED.stop}
      </button>
    </div>
  );
}
