import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** A part of the address: null takes it out. */
type Changes = Readonly<Record<string, string | null>>;

/**
 * What the address says after `?`, and how to change it; « Back » does not undo it. The router shows a change when it has
 * the time: until then, the next change builds on that one, and not on what is still shown.
 */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);
  const change = (changes: Changes | ((before: URLSearchParams) => Changes)) => {
    const after = new URLSearchParams(latest.current);
    const asked = typeof changes === 'function' ? changes(latest.current) : changes;
    for (const [name, value] of Object.entries(asked)) {
      after.delete(name);
      if (value !== null) after.append(name, value);
    }
    latest.current = after;
    setParams(after, { replace: true });
  };
  return [params, change] as const;
}
