import { VerifiedTokens } from './verified-tokens.js';

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const claims = { sub: 'account', sid: 'session', exp: inSeconds(600) };

describe('tokens whose signature was found good', () => {
  it('are known by every character of them', () => {
    const tokens = new VerifiedTokens();
    tokens.keep('a.b.c', claims);
    expect(tokens.claimsOf('a.b.c')).toEqual(claims);
    expect(tokens.claimsOf('a.b.C')).toBeNull();
    expect(tokens.claimsOf('a.b.')).toBeNull();
  });

  it('end in the second that they name', () => {
    const tokens = new VerifiedTokens();
    tokens.keep('now', { ...claims, exp: inSeconds(0) });
    tokens.keep('past', { ...claims, exp: inSeconds(-1) });
    expect(tokens.claimsOf('now')).toBeNull();
    expect(tokens.claimsOf('past')).toBeNull();
  });

  it('make room, the oldest first', () => {
    const tokens = new VerifiedTokens();
    for (let index = 0; index <= 5_000; index++) tokens.keep(`token ${index}`, claims);
    expect(tokens.claimsOf('token 0')).toBeNull();
    expect(tokens.claimsOf('token 1')).toEqual(claims);
    expect(tokens.claimsOf('token 5000')).toEqual(claims);
  });
});
