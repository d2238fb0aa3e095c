import { useId } from 'react';

interface ShareChoiceProps<Value extends string> {
  readonly name: string;
  /** What can be chosen, with its name. */
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What cannot be chosen with this dataset. */
  readonly disabled?: readonly Value[];
}

/** One of a few: the platform's radio buttons, drawn as chips. */
export function ShareChoice<Value extends string>(props: ShareChoiceProps<Value>) {
  const { name, options, value, onChange, disabled = [] } = props;
  const group = useId();
  return (
    <fieldset className="share-choice">
      <legend>{name}</legend>
      <div className="share-chips">
        {(Object.keys(options) as Value[]).map((option) => (
          <label key={option} className="share-chip">
            <input
              type="radio"
              name={group}
              checked={option === value}
              disabled={disabled.includes(option)}
              onChange={() => onChange(option)}
            />
            {options[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
