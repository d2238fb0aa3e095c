import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while; null at once when it goes. */
export function useDelayed<T>(value: T | null, delayMs: number): T | null {
  const [settled, setSettled] = useState<T | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === null ? 0 : delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled === value ? settled : null;
}
