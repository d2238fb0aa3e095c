/** Offers something as a file to be saved. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Browsers begin with it in this task; some read it in the next.
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS);
}

const RELEASE_MS = 10_000;

/** A frame whose sandbox gives it no origin may not be allowed to save, and nobody hears of it. */
export function isSaveSure(): boolean {
  return window.origin !== 'null' || window.parent === window;
}
