import type { RefObject } from 'react';
import type { GraphForm } from '../state/facts.ts';
import { useAppStore } from '../state/useAppStore.ts';
import { Popover } from '../ui/Popover.tsx';
import { useLate } from '../ui/useLate.ts';
import { GraphLegend } from './GraphLegend.tsx';
import { lateTools } from './lateTools.ts';
import { STRINGS } from './strings.ts';

const FORMS: readonly GraphForm[] = ['picture', 'list', 'matrix'];

interface Props {
  readonly graphRef: RefObject<HTMLElement | null>;
  /** How many actors and ties the picture has no room for, in words; '' where it shows all. */
  readonly leftOut: string;
}

/** The one line below the graph: what it means, the walk through time, and the form. */
export function GraphFoot({ graphRef, leftOut }: Props) {
  const form = useAppStore((state) => state.graphForm);
  const setGraphForm = useAppStore((state) => state.setGraphForm);
  const tools = useLate(lateTools, false);
  return (
    <div className="graph-foot">
      <div className="graph-line-below" data-full={leftOut !== '' || undefined}>
        <GraphLegend />
        <div className="graph-controls">
          {leftOut !== '' && (
            <button
              type="button"
              className="link-button graph-left-out"
              onClick={() => setGraphForm('list')}
            >
              {leftOut}
            </button>
          )}
          <div className="graph-time">{tools && <tools.TimeControl graphRef={graphRef} />}</div>
          <Popover
            buttonClass="graph-more"
            button={STRINGS.more}
            label={STRINGS.menu}
            title={STRINGS.menu}
            onOpen={lateTools.load}
          >
            {() => tools && <tools.GraphMenu />}
          </Popover>
          <div className="graph-switch" role="group" aria-label={STRINGS.viewAs}>
            {FORMS.map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={form === choice}
                onClick={() => setGraphForm(choice)}
              >
                {STRINGS[choice]}
              </button>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
