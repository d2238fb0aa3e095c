import { useId, type ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface PanelProps {
  readonly name: string;
  /** What can be done here, in a few words. */
  readonly hint: ReactNode;
  /** At the end of the heading's line. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A view with its heading; its failure stays its own. */
export function Panel({ name, hint, tools, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{name}</h2>
        <p>{hint}</p>
        {tools}
      </div>
      <div className="panel-body">
        <ErrorBoundary what={`“${name}”`}>{children}</ErrorBoundary>
      </div>
    </section>
  );
}
