/** Less than any score, and a whole number: the processor adds those faster. */
export const nothing = -1_000_000;

/** The best listings met so far for one of the other side; of equal scores, the oldest. */
export class Best {
  readonly listing: Int32Array;
  readonly score: Int32Array;
  count = 0;
  /** What the next one must reach. */
  worst = nothing;

  /** @param least what a listing must reach at all */
  constructor(
    readonly most: number,
    readonly least = nothing,
  ) {
    this.listing = new Int32Array(most);
    this.score = new Int32Array(most);
  }

  clear() {
    this.count = 0;
    this.worst = this.least;
  }

  takes(listing: number, score: number): boolean {
    return (
      score > this.worst ||
      (score === this.worst && (this.count < this.most || listing < (this.listing[this.most - 1] ?? 0)))
    );
  }

  add(listing: number, score: number) {
    let rank = this.count < this.most ? this.count++ : this.most - 1;
    for (; rank > 0; rank--) {
      const better = this.score[rank - 1] ?? 0;
      if (better > score || (better === score && (this.listing[rank - 1] ?? 0) < listing)) break;
      this.score[rank] = better;
      this.listing[rank] = this.listing[rank - 1] ?? 0;
    }
    this.score[rank] = score;
    this.listing[rank] = listing;
    if (this.count === this.most) this.worst = this.score[this.most - 1] ?? 0;
  }
}
