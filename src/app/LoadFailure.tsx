import './app.css';

/** Stands above what needs no script when the page's own files do not arrive. */
export function LoadFailure({ reason }: { readonly reason: string }) {
  return (
    <div className="panel-failure" role="alert">
      <p>
        <strong>The page could not be loaded.</strong> {reason}
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}
