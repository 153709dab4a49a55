/** What a task in its own thread is watched by: it tells how far it is, and asks whether it is still wanted. */
export type Watch = { tell: (progress: unknown) => void; isStopped: () => boolean };
