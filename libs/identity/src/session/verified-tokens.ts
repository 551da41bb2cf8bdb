/** What an access token says of who sends it, and until when: seconds since 1970, as RFC 7519 counts. */
export interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly exp: number;
}

/** As many as are looked at again within the ten minutes of a token's life, with room; half a kilobyte each. */
const AT_MOST = 5_000;

/**
 * Tokens whose signature was found good, so that it is not computed at every request: a page sends the same token many
 * times. It says nothing of the session, which is asked for every time. In the memory of this process only.
 */
export class VerifiedTokens {
  private readonly known = new Map<string, Claims>();

  /** @returns null for a token that was not seen before, was pushed out, or is over */
  claimsOf(token: string): Claims | null {
    const claims = this.known.get(token);
    if (!claims) return null;
    if (Math.floor(Date.now() / 1000) < claims.exp) return claims;
    this.known.delete(token);
    return null;
  }

  keep(token: string, claims: Claims): void {
    if (this.known.size >= AT_MOST) this.known.delete(this.known.keys().next().value as string);
    this.known.set(token, claims);
  }
}
