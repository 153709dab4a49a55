import { useSearchParams } from 'react-router';

/** What the address says after `?`, and how to change a part of it: null takes it out. « Back » does not undo it. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  return [params, change] as const;
}
