/** Lines to write on by hand. */
export function HandoutLines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, at) => <div key={at} className="worksheet-line" />);
}
