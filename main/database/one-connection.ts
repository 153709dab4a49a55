type Waiting = { start: () => void; timer: NodeJS.Timeout };

/** A loan takes milliseconds: who waits longer than this waits for herself, in a transaction that she went around. */
const patienceMs = 10_000;

/**
 * One connection, lent to one caller at a time, in the order they ask. Knex's pool of one does the same with a timer for
 * each loan, and in Electron's main process a timer costs as much as the query it guards.
 */
export class OneConnection<Connection> {
  #connection: Connection | undefined;
  #isLent = false;
  #isClosed = false;
  readonly #waiting: Waiting[] = [];

  constructor(
    readonly open: () => Promise<Connection>,
    readonly close: (connection: Connection) => Promise<void>,
  ) {}

  /** Knex's word for a loan: an object, for what can be waited for. */
  acquire(): { promise: Promise<Connection> } {
    return { promise: this.#lend() };
  }

  release(): boolean {
    const next = this.#waiting.shift();
    if (next) {
      clearTimeout(next.timer);
      next.start();
    } else this.#isLent = false;
    return true;
  }

  /** Waits for its turn: a transaction ends first. */
  async destroy(): Promise<void> {
    await this.#turn();
    this.#isClosed = true;
    if (this.#connection) await this.close(this.#connection);
    this.release();
  }

  async #lend(): Promise<Connection> {
    await this.#turn();
    try {
      if (this.#isClosed) throw new Error('the base is closed');
      this.#connection ??= await this.open();
      return this.#connection;
    } catch (error) {
      this.release();
      throw error;
    }
  }

  #turn(): Promise<void> | undefined {
    if (this.#isLent) return this.#wait();
    this.#isLent = true;
    return undefined;
  }

  #wait(): Promise<void> {
    return new Promise((start, reject) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new Error('a query waits for a transaction that waits for it: it must use the transaction'));
      };
      const waiting = { start, timer: setTimeout(giveUp, patienceMs) };
      this.#waiting.push(waiting);
    });
  }
}
