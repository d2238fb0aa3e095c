import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** One line of a card: what it is about, and what is known. */
export function Row({ label, children }: Props) {
  return (
    <div className="evidence-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
