import { useId, useMemo, useState, type FormEvent } from 'react';
import type { Actor } from '../dataset/model.ts';
import { useAppStoreApi, useDataset } from '../state/useAppStore.ts';
import { CHOOSE_ACTOR, NO_SIDE, pairPrompt, SHOW_PAIR } from './actorStrings.ts';

/**
 * Pairs an actor with another, by name: the way for whoever has no Shift key. The names come when
 * the field is used: there may be thousands.
 */
export function PairField({ actor }: { readonly actor: Actor }) {
  const { selectPair } = useAppStoreApi().getState();
  const [isUsed, setIsUsed] = useState(false);
  const [other, setOther] = useState('');
  const fieldId = useId();
  const use = () => setIsUsed(true);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (other !== '') selectPair(actor.id, other);
  };
  return (
    <form className="evidence-pair" onSubmit={onSubmit}>
      <label htmlFor={fieldId}>{pairPrompt(actor.name)}</label>
      <select
        id={fieldId}
        value={other}
        onFocus={use}
        onPointerDown={use}
        onChange={({ target }) => setOther(target.value)}
      >
        <option value="">{CHOOSE_ACTOR}</option>
        {isUsed && <OtherActors actor={actor} />}
      </select>
      <button type="submit" className="button" disabled={other === ''}>
        {SHOW_PAIR}
      </button>
    </form>
  );
}

/** All others by side, each side by name. */
function OtherActors({ actor }: { readonly actor: Actor }) {
  const { sides, sideById, actors, language } = useDataset();
  const groups = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    const others = actors
      .filter(({ id }) => id !== actor.id)
      .toSorted((a, b) => compare(a.name, b.name));
    return [...sides, null].map((side) => ({
      name: side?.name ?? NO_SIDE,
      members: others.filter((other) => (sideById.get(other.side ?? '') ?? null) === side),
    }));
  }, [sides, sideById, actors, language, actor]);
  return groups.map(
    ({ name, members }, index) =>
      members.length > 0 && (
        <optgroup key={index} label={name}>
          {members.map(({ id, name: memberName }) => (
            <option key={id} value={id}>
              {memberName}
            </option>
          ))}
        </optgroup>
      ),
  );
}
