import { useId, useState } from 'react';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'number';
  /** With every key. `field`: the same for all that is typed here. */
  readonly onChange: (value: string, field: string) => void;
  readonly onEnd: () => void;
}

/** Text that counts as it is typed: closing what it stands in, by whatever key, loses nothing. */
export function OwnStoryField({
  name,
  value,
  isLong = false,
  type = 'text',
  onChange,
  onEnd,
}: Props) {
  const id = useId();
  // What is typed may be no value yet, such as a title that is empty for a moment.
  const [draft, setDraft] = useState<string | null>(null);
  const typing = {
    id,
    value: draft ?? value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setDraft(target.value);
      onChange(target.value.trim(), id);
    },
    onBlur: () => {
      setDraft(null);
      onEnd();
    },
  };
  return (
    <p className="own-story-field">
      <label htmlFor={id}>{name}</label>
      {isLong ? <textarea rows={2} {...typing} /> : <input type={type} {...typing} />}
    </p>
  );
}
