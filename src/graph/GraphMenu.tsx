import { useId, useMemo, type ReactNode } from 'react';
import type { GraphFocus } from '../state/facts.ts';
import { useAppStore, useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { hiddenKind, hiddenLine, hiddenSide, LINES } from './hiddenParts.ts';
import { kindsOf } from './knownHidden.ts';
import { LineSample } from './LineSample.tsx';
import { focusWords, READING } from './readingStrings.ts';
import { SideDisc } from './SideDisc.tsx';
import { LINE_WORDS, STRINGS } from './strings.ts';
import { useShowEverything } from './useShowEverything.ts';

const RESET_POSITIONS = 'Reset positions';
const LIMITS = ['alleged', 'between'] as const;

/** All that can be left out of the graph, and put back. */
export function GraphMenu() {
  const dataset = useDataset();
  const limits = useAppStore((state) => state.graphLimits);
  const hasPins = useAppStore((state) => Object.keys(state.pins).length > 0);
  const { toggleGraphLimit, unpinAll } = useAppStoreApi().getState();
  const showEverything = useShowEverything();
  const kinds = useMemo(() => kindsOf(dataset), [dataset]);
  return (
    <div className="graph-menu">
      <div className="graph-menu-head">
        <button type="button" className="link-button" onClick={showEverything}>
          {STRINGS.showEverything}
        </button>
        {hasPins && (
          <button type="button" className="link-button" onClick={unpinAll}>
            {RESET_POSITIONS}
          </button>
        )}
      </div>
      <div>
        <Part name={READING.limits}>
          {LIMITS.map((limit) => (
            <label key={limit}>
              <input
                type="checkbox"
                checked={limits.includes(limit)}
                onChange={() => toggleGraphLimit(limit)}
              />
              {READING[limit]}
            </label>
          ))}
        </Part>
        <FocusPart />
        <Part name={READING.lines}>
          {LINES.map((line) => (
            <Shown key={line} part={hiddenLine(line)}>
              <LineSample line={line} />
              {LINE_WORDS[line]}
            </Shown>
          ))}
        </Part>
        {dataset.sides.length > 0 && (
          <Part name={READING.sides}>
            {[...dataset.sides, null].map((side) => (
              <Shown key={side?.id ?? ''} part={hiddenSide(side?.id ?? null)}>
                <SideDisc side={side?.id ?? null} />
                {side?.name ?? STRINGS.noSide}
              </Shown>
            ))}
          </Part>
        )}
      </div>
      {kinds.length > 0 && (
        <Part name={READING.kinds}>
          {kinds.map(({ id, name, count }) => (
            <Shown key={id} part={hiddenKind(id)}>
              {name}
              <span className="graph-menu-count">{count.toLocaleString(dataset.language)}</span>
            </Shown>
          ))}
        </Part>
      )}
    </div>
  );
}

/** Who the graph is about: the one in focus, or the selected actor, if any. */
function FocusPart() {
  const dataset = useDataset();
  const focus = useAppStore((state) => state.graphFocus);
  const selected = useAppStore(({ selection }) =>
    selection?.type === 'actor' ? selection.id : null,
  );
  const { setGraphFocus } = useAppStoreApi().getState();
  const name = useId();
  const actor = selected ?? focus?.actor ?? null;
  if (actor === null) return null;
  const choices: readonly (GraphFocus | null)[] = [null, { actor, steps: 1 }, { actor, steps: 2 }];
  return (
    <Part name={READING.focus}>
      {choices.map((choice) => (
        <label key={choice?.steps ?? 0}>
          <input
            type="radio"
            name={name}
            checked={
              choice ? choice.actor === focus?.actor && choice.steps === focus.steps : !focus
            }
            onChange={() => setGraphFocus(choice)}
          />
          {choice ? focusWords(dataset, choice) : READING.nobody}
        </label>
      ))}
    </Part>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

/** A part of the graph that is shown or left out. */
function Shown({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  const isShown = useAppStore((state) => !state.graphHidden.includes(part));
  const toggle = useAppStore((state) => state.toggleGraphHidden);
  return (
    <label>
      <input type="checkbox" checked={isShown} onChange={() => toggle(part)} />
      {children}
    </label>
  );
}
