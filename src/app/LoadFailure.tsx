import './app.css';

/** Stands for the page when its own files do not arrive. */
export function LoadFailure({ reason }: { readonly reason: string }) {
  return (
    <main className="panel-failure" role="alert">
      <p>
        <strong>The page could not be loaded.</strong> {reason}
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
