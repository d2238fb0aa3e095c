import './waiting.css';

/**
 * Says that what was asked for is on its way, once that lasts. `isOver`: at the top of the window, for
 * what will lie above the page.
 */
export function Waiting({ isOver = false }: { readonly isOver?: boolean }) {
  return (
    <p className={isOver ? 'waiting waiting-over' : 'waiting'} role="status">
      One moment …
    </p>
  );
}
