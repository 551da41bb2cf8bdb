import { createSecretKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type Config, CONFIG, type Principal } from '#platform';
import { Snapshots } from '../access/snapshot.service.js';
import { derivedKey } from './token.js';

const ISSUER = 'opbloei';
const AUDIENCE = 'opbloei-api';
const ALGORITHM = 'HS256';
/** Minutes that an access token lives; roles and session are looked up behind it at every request all the same. */
const LIFETIME_MINUTES = 10;

interface Claims {
  readonly sub: string;
  readonly sid: string;
}

/** Access tokens: short, signed, of one algorithm, issuer and audience, and only as good as their session. */
@Injectable()
export class AccessTokens {
  private readonly key: Buffer;
  private readonly passport = new passport.Passport();

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
        (claims: Claims, done: (error: unknown, principal?: Principal | false) => void) => {
          this.principalOf(claims).then((principal) => done(null, principal ?? false), done);
        },
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
  verify(authorization: string | undefined): Promise<Principal | null | false> {
    if (!authorization) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const verify = this.passport.authenticate(
        'bearer',
        { session: false },
        (error: unknown, principal: Principal | false) => (error ? reject(error) : resolve(principal)),
      ) as (request: object, response: object, next: (error?: unknown) => void) => void;
      verify({ headers: { authorization } }, {}, (error) => (error ? reject(error) : resolve(false)));
    });
  }

  private async principalOf(claims: Claims): Promise<Principal | null> {
    const snapshot = await this.snapshots.of(claims.sub);
    return snapshot?.sessions.has(claims.sid) ? { accountId: claims.sub, sessionId: claims.sid } : null;
  }
}
