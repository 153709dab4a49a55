import { type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * Enter in a list that is searched by typing, before the answer has come: the list of an earlier text would choose
 * something else. It is kept in mind, and takes the first of the answer.
 * @returns told of each key: true when it is such an Enter, that nothing else must answer
 */
export function useEagerEnter(isLate: boolean, takeFirst: () => void): (event: KeyboardEvent) => boolean {
  const wantsFirst = useRef(false);
  useEffect(() => {
    if (isLate || !wantsFirst.current) return;
    wantsFirst.current = false;
    takeFirst();
  });
  return (event) => {
    wantsFirst.current = event.key === 'Enter' && isLate;
    if (wantsFirst.current) event.preventDefault();
    return wantsFirst.current;
  };
}
