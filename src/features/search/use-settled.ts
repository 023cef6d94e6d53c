import { useEffect, useState } from 'react';

/** The value once it has stayed the same for `ms` milliseconds; `onSettled` is told of each new one. */
export function useSettled(value: string, ms: number, onSettled: (value: string) => void): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => {
      setSettled(value);
      onSettled(value);
    }, ms);
    return () => clearTimeout(timer);
  }, [value, settled, ms, onSettled]);
  return settled;
}
