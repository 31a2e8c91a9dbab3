/** What a memo may hold. */
export interface MemoLimits<T> {
  readonly entries: number;
  /** Bytes of all values together, as `cost` counts them; without it only the entries are counted. */
  readonly bytes?: number;
  readonly cost?: (value: T) => number;
}

/**
 * Remembers the last few results of a pure function by a key, so that the panels that look at one experiment share
 * its fits. The entries longest unused go when there are too many, or when they take too much memory together; the
 * latest stays, however large it is.
 */
export class Memo<T> {
  private readonly entries = new Map<string, { readonly value: T; readonly cost: number }>();
  private readonly limits: MemoLimits<T>;
  private bytes = 0;

  constructor(limits: MemoLimits<T>) {
    this.limits = limits;
  }

  get(key: string): T | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found.value;
  }

  set(key: string, value: T): T {
    this.forget(key);
    const cost = this.limits.cost?.(value) ?? 0;
    this.entries.set(key, { value, cost });
    this.bytes += cost;
    const { entries, bytes = Number.POSITIVE_INFINITY } = this.limits;
    for (const oldest of this.entries.keys()) {
      if (oldest === key || (this.entries.size <= entries && this.bytes <= bytes)) break;
      this.forget(oldest);
    }
    return value;
  }

  private forget(key: string): void {
    this.bytes -= this.entries.get(key)?.cost ?? 0;
    this.entries.delete(key);
  }
}
