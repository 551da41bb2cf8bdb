import { Gathering } from './gathering.js';

/** Work that ends when it is told to, each item by itself. */
function held() {
  const begun: string[][] = [];
  const ends: ((outcomes: PromiseSettledResult<string>[] | Error) => void)[] = [];
  const work = (together: readonly string[]) => {
    begun.push([...together]);
    return new Promise<PromiseSettledResult<string>[]>((resolve, reject) => {
      ends.push((outcomes) => (outcomes instanceof Error ? reject(outcomes) : resolve(outcomes)));
    });
  };
  return { begun, ends, work };
}

const done = (value: string): PromiseSettledResult<string> => ({ status: 'fulfilled', value });
const refused = (reason: string): PromiseSettledResult<string> => ({
  status: 'rejected',
  reason: new Error(reason),
});
const DONE = ['A', 'B', 'C'].map(done);

describe('a gathering', () => {
  it('lets what comes meanwhile go together, in the order of coming, and other keys side by side', async () => {
    const { begun, ends, work } = held();
    const gathering = new Gathering(16, work);
    const brought = ['first', 'second', 'third'].map((item) => gathering.bring('a', item));
    const apart = gathering.bring('b', 'other');
    expect(begun).toEqual([['first'], ['other']]);
    ends[1]!([done('of another')]);
    expect(await apart).toBe('of another');
    ends[0]!([done('1')]);
    expect(await brought[0]).toBe('1');
    expect(begun[2]).toEqual(['second', 'third']);
    ends[2]!([done('2'), done('3')]);
    expect(await Promise.all(brought)).toEqual(['1', '2', '3']);
    // a key that nobody waits for is forgotten: the next goes at once
    const next = gathering.bring('a', 'next');
    expect(begun.at(-1)).toEqual(['next']);
    ends[3]!([done('4')]);
    expect(await next).toBe('4');
  });

  it('tells each what became of it, and all when the work itself failed', async () => {
    const { ends, work } = held();
    const gathering = new Gathering(16, work);
    const brought = ['first', 'second', 'third', 'fourth'].map((item) => gathering.bring('a', item));
    const outcomes = Promise.allSettled(brought);
    ends[0]!(new Error('fell over'));
    await expect(brought[0]).rejects.toThrow('fell over');
    ends[1]!([done('2'), refused('no'), done('4')]);
    expect(await outcomes).toMatchObject([refused('fell over'), done('2'), refused('no'), done('4')]);
  });

  it('takes no more together than it may', async () => {
    const { begun, ends, work } = held();
    const gathering = new Gathering(2, work);
    const brought = ['1', '2', '3', '4', '5'].map((item) => gathering.bring('a', item));
    for (const [i, each] of [['1'], ['2', '3'], ['4', '5']].entries()) {
      expect(begun[i]).toEqual(each);
      ends[i]!(DONE.slice(0, each.length));
      await brought[2 * i];
    }
    expect(await Promise.all(brought)).toEqual(['A', 'A', 'B', 'A', 'B']);
  });
});
