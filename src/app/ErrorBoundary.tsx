import { Component, type ReactNode } from 'react';
import { forgetFailures } from '../ui/useLate.ts';

interface ErrorBoundaryProps {
  /** What failed, at the start of a sentence: "The timeline". */
  readonly what: string;
  readonly children: ReactNode;
}

/** A panel that fails says why and can be tried again; the others go on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly tryAgain = (): void => {
    forgetFailures();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className="panel-failure">
        <p>
          <strong>{this.props.what} could not be drawn.</strong> {error.message}
        </p>
        <button type="button" className="button" onClick={this.tryAgain}>
          Try again
        </button>
      </div>
    );
  }
}
