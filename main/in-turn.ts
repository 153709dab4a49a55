const nothing = () => {};

/** Runs one task after the other, whatever becomes of the one before. */
export function inTurn() {
  let last = Promise.resolve();
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const next = last.then(task);
    last = next.then(nothing, nothing);
    return next;
  };
}
