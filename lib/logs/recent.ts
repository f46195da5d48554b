/** The last values that were added, as many as the limit allows. */
export class Recent<T> {
  /** How many were pushed out. */
  dropped = 0;
  private readonly kept: T[] = [];
  private readonly limit: number;
  private next = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(value: T): void {
    if (this.kept.length < this.limit) {
      this.kept.push(value);
      return;
    }
    this.kept[this.next] = value;
    this.next = (this.next + 1) % this.limit;
    this.dropped += 1;
  }

  /** Oldest first. */
  values(): T[] {
    return [...this.kept.slice(this.next), ...this.kept.slice(0, this.next)];
  }
}
