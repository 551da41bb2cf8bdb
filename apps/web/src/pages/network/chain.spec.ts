import { createHash } from 'node:crypto';
import { hashedText, isWhole, type Link } from './chain.js';

const link = (body: string, previous: Link | null): Link => {
  const previousSha256 = previous?.sha256 ?? null;
  const sha256 = createHash('sha256').update(hashedText({ body, previousSha256 })).digest('hex');
  return { body, sha256, previousSha256 };
};
const first = link('{"n":1,"wie":"Coöperatie é"}', null);
const second = link('{"n":2}', first);

describe('the chain of releases', () => {
  it('hashes the canonical JSON of body and previous hash', () => {
    expect(hashedText(first)).toBe('{"body":{"n":1,"wie":"Coöperatie é"},"prevSha256":null}');
    expect(hashedText(second)).toBe(`{"body":{"n":2},"prevSha256":"${first.sha256}"}`);
  });

  it('is whole where each is what its hash says, and is the one that the next names', async () => {
    expect(await isWhole(second, null)).toBe(true);
    expect(await isWhole(first, second)).toBe(true);
  });

  it.each([
    ['a changed text', { ...second, body: '{"n":3}' }, null],
    ['a changed hash', { ...second, sha256: first.sha256 }, null],
    ['another one before it', { ...second, previousSha256: second.sha256 }, null],
    ['one that the next does not name', link('{"n":1}', null), second],
  ])('is broken by %s', async (_, broken, next) => {
    expect(await isWhole(broken, next)).toBe(false);
  });
});
