import { createHash } from 'node:crypto';
import { chained, verifyChain, type Publication } from './chain.js';

describe('the chain of publications', () => {
  const chain = ['2026Q1', '2026Q2', '2026Q3'].reduce<Publication[]>(
    (all, release) => [...all, chained({ release, n: 12 }, all.at(-1) ?? null)],
    [],
  );

  it('is whole as it was made, also after a trip through a store that forgets the order of keys', () => {
    expect(verifyChain([])).toBeNull();
    expect(verifyChain(chain)).toBeNull();
    const stored = chain.map((publication) => ({
      ...publication,
      body: { n: 12, release: publication.body['release']! },
    }));
    expect(verifyChain(stored)).toBeNull();
  });

  it('can be checked by hand', () => {
    const text = `{"body":{"n":12,"release":"2026Q2"},"prevSha256":"${chain[0]!.sha256}"}`;
    expect(chain[1]!.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it.each<[string, Publication[], number]>([
    ['a changed body', chain.map((p, i) => (i === 1 ? { ...p, body: { ...p.body, n: 13 } } : p)), 1],
    ['a changed body with its own hash renewed', renewed(chain), 2],
    ['a missing publication', [chain[0]!, chain[2]!], 1],
    ['a missing first one', chain.slice(1), 0],
    ['another order', [chain[1]!, chain[0]!, chain[2]!], 0],
  ])('breaks on %s', (_, publications, at) => {
    expect(verifyChain(publications)).toBe(at);
  });

  function renewed([first, second, third]: Publication[]): Publication[] {
    return [first!, chained({ ...second!.body, n: 13 }, first!), third!];
  }
});
