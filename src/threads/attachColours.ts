const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Calls back when the page's colours may have become others; returns how to stop that. */
export function attachColours(onChange: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
