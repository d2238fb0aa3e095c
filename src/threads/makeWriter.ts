/** Calls what writes a value when that is another one: what is written costs, even if the same. */
export function makeWriter<T>(write: (value: T) => void): (value: T) => void {
  let last: T | undefined;
  return (value) => {
    if (value === last) return;
    last = value;
    write(value);
  };
}
