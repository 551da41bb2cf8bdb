interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (answer: O) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * What comes under a key while others of that key are worked on waits for them, and then goes together with all that
 * waited, in the order of coming. Under different keys side by side. In this process only.
 */
export class Gathering<I, O> {
  /** By each key that is worked on: who waits. */
  private readonly waiting = new Map<string, Waiting<I, O>[]>();

  /**
   * @param most that go together; the rest waits once more
   * @param work says of each in the same order what became of it; when it fails itself, each of them failed
   */
  constructor(
    private readonly most: number,
    private readonly work: (together: readonly I[]) => Promise<PromiseSettledResult<O>[]>,
  ) {}

  bring(key: string, item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      const mine = { item, resolve, reject };
      const waiting = this.waiting.get(key);
      if (waiting) waiting.push(mine);
      else {
        this.waiting.set(key, []);
        void this.workOff(key, [mine]);
      }
    });
  }

  private async workOff(key: string, first: Waiting<I, O>[]): Promise<void> {
    for (let together = first; together.length > 0;) {
      const items = together.map(({ item }) => item);
      const outcomes = await this.work(items).catch((reason: unknown) => items.map(() => failed(reason)));
      for (const [i, { resolve, reject }] of together.entries()) {
        const outcome = outcomes[i]!;
        if (outcome.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome.reason);
      }
      together = this.waiting.get(key)!.splice(0, this.most);
    }
    this.waiting.delete(key);
  }
}

const failed = (reason: unknown): PromiseRejectedResult => ({ status: 'rejected', reason });
