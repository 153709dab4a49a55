/** Locks when nobody has been at work for a while, and at once when the computer sleeps or locks its screen. */
export function autoLock({ minutes, lock }: { minutes: () => number; lock: () => void }) {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = setTimeout(lock, minutes() * 60_000);
  };
  return { restart, stop };
}
