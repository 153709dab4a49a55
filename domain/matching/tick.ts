/** Called now and then by what may last, with the share done (0 to 1). It throws when nobody wants the answer any more. */
export type Tick = (done: number) => void;

/** What a `Tick` throws. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}
