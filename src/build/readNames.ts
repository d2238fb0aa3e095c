/** How a dataset calls itself, for whoever meets the page without running it. */
export interface DatasetNames {
  readonly title: string;
  readonly standfirst: string;
  readonly language: string;
}

/** Read from the authored JSON. What is wrong with that the compiler says better. */
export function readNames(json: string): DatasetNames {
  const { title, standfirst, language } = parse(json);
  const text = (value: unknown, otherwise: string) =>
    typeof value === 'string' ? value : otherwise;
  return {
    title: text(title, 'A dataset'),
    standfirst: text(standfirst, ''),
    language: text(language, 'en'),
  };
}

function parse(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
