/** An element of a picture that is written as SVG; a child that is a string is text. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Characters that no XML may hold, in whatever form: control characters and halves of pairs. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Elements that are seen only where something refers to them. */
const NEVER_SEEN = new Set(['clipPath', 'pattern', 'linearGradient']);
const REFERENCE = /url\(["']?#([^"')]+)["']?\)/g;

/** An element as SVG source. Text is escaped; what XML cannot hold is left out. */
export function printSvg({ tag, attributes, children }: SvgNode): string {
  const list = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  if (children.length === 0) return `<${tag}${list}/>`;
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : printSvg(child)))
    .join('');
  return `<${tag}${list}>${inner}</${tag}>`;
}

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NOT_XML, '')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/**
 * The same picture with ids of its own, `PREFIX1` and so on, so that several can stand in one
 * document; without gradients and the like that nothing in it refers to, and without empty groups.
 */
export function tidySvg(root: SvgNode, prefix: string): SvgNode {
  const named = new Map<string, string>();
  const visit = (node: SvgNode, isSeen: boolean) => {
    const counts = isSeen && !NEVER_SEEN.has(node.tag);
    for (const value of Object.values(node.attributes))
      for (const [, id] of value.matchAll(REFERENCE))
        if (counts && !named.has(id!)) named.set(id!, `${prefix}${named.size + 1}`);
    for (const child of node.children) if (typeof child !== 'string') visit(child, counts);
  };
  visit(root, true);
  const tidied = (node: SvgNode): SvgNode | null => {
    const { id, ...others } = node.attributes;
    if (NEVER_SEEN.has(node.tag) && !(id && named.has(id))) return null;
    const children = node.children.flatMap((child) =>
      typeof child === 'string' ? child : (tidied(child) ?? []),
    );
    if (children.length === 0 && (node.tag === 'g' || node.tag === 'defs')) return null;
    const renamed = id && named.get(id);
    const attributes = Object.entries({ ...(renamed ? { id: renamed } : {}), ...others }).map(
      ([name, value]) => [name, value.replaceAll(REFERENCE, (_, to) => `url(#${named.get(to)})`)],
    );
    return { tag: node.tag, attributes: Object.fromEntries(attributes), children };
  };
  return tidied(root) ?? { ...root, children: [] };
}
