import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function held(done: string[], name: string) {
  let end!: (error?: Error) => void;
  const ended = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve(name));
  });
  const work = () => {
    done.push(`${name} begins`);
    return ended;
  };
  return { work, end };
}

describe('turns', () => {
  it('go one after another under one key, whatever became of the one before, and side by side under others', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const [first, second, third, other] = ['first', 'second', 'third', 'other'].map((name) =>
      held(done, name),
    ) as [ReturnType<typeof held>, ReturnType<typeof held>, ReturnType<typeof held>, ReturnType<typeof held>];
    const taken = [first, second, third].map(({ work }) => turns.take('a', work));
    const apart = turns.take('b', other.work);
    expect(done).toEqual(['first begins', 'other begins']);
    other.end();
    expect(await apart).toBe('other');
    first.end(new Error('refused'));
    await expect(taken[0]).rejects.toThrow('refused');
    second.end();
    expect(await taken[1]).toBe('second');
    third.end();
    expect(await taken[2]).toBe('third');
    expect(done.slice(2)).toEqual(['second begins', 'third begins']);
    // a key that nobody waits for is forgotten: the next goes at once
    const next = held(done, 'next');
    const last = turns.take('a', next.work);
    expect(done.at(-1)).toBe('next begins');
    next.end();
    expect(await last).toBe('next');
  });
});
