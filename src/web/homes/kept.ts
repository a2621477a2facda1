const KEPT_MS = 5000;

/**
 * A value that every page asks for, the same for everybody: read at most every five seconds, and kept as the same object
 * while nothing changed.
 */
export class Kept<T> {
  private value: Promise<T> | null = null;
  private readAt = -Infinity;

  /** @param load gives the value; it may give back the one that is known, where that still holds */
  constructor(private readonly load: (known: T | null) => Promise<T>) {}

  async get(): Promise<T> {
    // How long a value is kept is no matter of the calendar, so the replaceable clock is left alone.
    const now = performance.now();
    if (this.value === null || now - this.readAt >= KEPT_MS) {
      this.readAt = now;
      const known = this.value;
      this.value = Promise.resolve(known).then(this.load);
      this.value.catch(() => (this.value = null));
    }
    return this.value;
  }
}
