import type { Actor } from '../dataset/model.ts';
import { useAppStore, useAppStoreApi } from '../state/useAppStore.ts';
import { FOCUS_OFF, FOCUS_STEPS } from './actorStrings.ts';

/** Limits the graph to an actor and who is around it, or takes that back. */
export function FocusButtons({ actor }: { readonly actor: Actor }) {
  const steps = useAppStore(({ graphFocus }) =>
    graphFocus?.actor === actor.id ? graphFocus.steps : null,
  );
  const { setGraphFocus } = useAppStoreApi().getState();
  return (
    <span className="evidence-focus">
      {([1, 2] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          className="evidence-more"
          aria-pressed={steps === choice}
          onClick={() => setGraphFocus({ actor: actor.id, steps: choice })}
        >
          {FOCUS_STEPS[choice]}
        </button>
      ))}
      {steps !== null && (
        <button type="button" className="evidence-more" onClick={() => setGraphFocus(null)}>
          {FOCUS_OFF}
        </button>
      )}
    </span>
  );
}
