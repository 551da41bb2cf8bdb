import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type Config, CONFIG, type Principal } from '#platform';
import { Snapshots } from '../access/snapshot.service.js';
import { derivedKey } from './token.js';
import { type Claims, VerifiedTokens } from './verified-tokens.js';

const ISSUER = 'opbloei';
const AUDIENCE = 'opbloei-api';
const ALGORITHM = 'HS256';
/** Minutes that an access token lives; roles and session are looked up behind it at every request all the same. */
const LIFETIME_MINUTES = 10;

/** Access tokens: short, signed, of one algorithm, issuer and audience, and only as good as their session. */
@Injectable()
export class AccessTokens {
  private readonly key: Buffer;
  private readonly passport = new passport.Passport();
  private readonly verified = new VerifiedTokens();

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly jwt: JwtService,
    private readonly snapshots: Snapshots,
  ) {
    this.key = derivedKey(config.masterKey, 'access-token');
    this.passport.use(
      'bearer',
      new Strategy(
        {
          jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
          // a key object, though the typings know none: bytes would be tried as a public key first, at every request
          secretOrKey: createSecretKey(this.key) as unknown as Buffer,
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: AUDIENCE,
        },
        (claims: Claims, done: (error: unknown, claims: Claims) => void) => done(null, claims),
      ),
    );
  }

  sign(principal: { accountId: string; sessionId: string }): string {
    return this.jwt.sign(
      { sid: principal.sessionId },
      {
        secret: this.key,
        algorithm: ALGORITHM,
        subject: principal.accountId,
        issuer: ISSUER,
        audience: AUDIENCE,
        expiresIn: LIFETIME_MINUTES * 60,
      },
    );
  }

  /**
   * Who sends this `Authorization` header: null without one.
   * @returns false for a token that does not hold (wrong key, algorithm, audience, expired, session ended)
   */
  async verify(authorization: string | undefined): Promise<Principal | null | false> {
    if (!authorization) return null;
    const known = this.verified.claimsOf(authorization);
    const claims = known ?? (await this.signed(authorization));
    if (!claims) return false;
    if (!known) this.verified.keep(authorization, claims);
    const stands = await this.snapshots.hasSession(claims.sub, claims.sid);
    return stands ? { accountId: claims.sub, sessionId: claims.sid } : false;
  }

  /** What the token of this header says, false unless we signed it and it is not over. */
  private signed(authorization: string): Promise<Claims | false> {
    return new Promise((resolve, reject) => {
      const verify = this.passport.authenticate(
        'bearer',
        { session: false },
        (error: unknown, claims: Claims | false) => (error ? reject(error) : resolve(claims)),
      ) as (request: object, response: object, next: (error?: unknown) => void) => void;
      verify({ headers: { authorization } }, {}, (error) => (error ? reject(error) : resolve(false)));
    });
  }
}
