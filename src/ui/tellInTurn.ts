// oxlint-disable eslint/no-restricted-globals -- a turn is a task, and the page has no other way to ask for one
const waiting = new Set<() => void>();

/** Calls each in a task of its own, the first asked first: between them the page takes what is typed. */
export function tellInTurn(tell: () => void): void {
  if (waiting.size === 0) setTimeout(tellNext);
  waiting.add(tell);
}

/** Whoever is gone is not called any more. */
export function withdraw(tell: () => void): void {
  waiting.delete(tell);
}

function tellNext(): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  if (waiting.size > 0) setTimeout(tellNext);
  next();
}
