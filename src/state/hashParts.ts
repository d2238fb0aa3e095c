/** The dataset that an address asks for, as it is written there; null: the page's own. */
export function parseDataUrl(hash: string): string | null {
  const value = splitHash(hash).get('data');
  return value ? decode(value) : null;
}

/** The parts of an address by their keys, not yet decoded. */
export function splitHash(hash: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  return values;
}

/** A part of an address as text; what cannot be decoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
