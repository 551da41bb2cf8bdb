import { personToken } from './person-token.js';

describe('the token of a person', () => {
  it('is the same again, and another for another person, cooperative or key', () => {
    const token = personToken(Buffer.alloc(32, 1));
    expect(token('a', 'm')).toMatch(/^[0-9a-f]{64}$/);
    expect(personToken(Buffer.alloc(32, 1))('a', 'm')).toBe(token('a', 'm'));
    const others = [token('a', 'n'), token('b', 'm'), personToken(Buffer.alloc(32, 2))('a', 'm')];
    expect(new Set([token('a', 'm'), ...others]).size).toBe(4);
  });
});
