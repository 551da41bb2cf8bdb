/** Work under one key goes one after another, in the order of asking; under different keys side by side. In this process only. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** What the work before it came to makes no difference. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = before ? before.then(work, work) : work();
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
