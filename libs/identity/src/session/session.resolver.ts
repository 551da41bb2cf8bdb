import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Public, SignedIn } from '#platform';
import {
  RefreshSessionInput,
  SignInInput,
  SignInPayload,
  SignOutInput,
  SignOutPayload,
} from './session.model.js';
import { Sessions, type Tokens } from './session.service.js';

/** What the HTTP side does for the web app: the refresh token in a cookie that no script can read. */
export interface CookieJar {
  readonly address: string;
  readRefreshToken(): string | null;
  keepRefreshToken(token: string): void;
  dropRefreshToken(): void;
}

interface HttpContext {
  readonly cookies: CookieJar;
}

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: Sessions) {}

  @Public()
  @Mutation(() => SignInPayload, { description: 'Signs in with e-mail address and password.' })
  async signIn(
    @Args('input') input: SignInInput,
    @Context() { cookies }: HttpContext,
  ): Promise<SignInPayload> {
    return hand(
      await this.sessions.signIn(input.email, input.password, cookies.address),
      input.keepInCookie,
      cookies,
    );
  }

  @Public()
  @Mutation(() => SignInPayload, { description: 'Exchanges a refresh token for a new pair of tokens.' })
  async refreshSession(
    @Args('input') input: RefreshSessionInput,
    @Context() { cookies }: HttpContext,
  ): Promise<SignInPayload> {
    const inHand = input.refreshToken ?? null;
    const token = inHand ?? cookies.readRefreshToken();
    if (!token) throw new DomainError('SESSION_ENDED');
    return hand(await this.sessions.refresh(token, inHand === null), input.keepInCookie, cookies);
  }

  @SignedIn()
  @Mutation(() => SignOutPayload, { description: 'Ends this session, at once and everywhere.' })
  async signOut(
    @Args('input') _input: SignOutInput,
    @Context() { cookies }: HttpContext,
  ): Promise<SignOutPayload> {
    await this.sessions.signOut();
    cookies.dropRefreshToken();
    return { isSignedOut: true, userErrors: [] };
  }
}

function hand(tokens: Tokens, keepInCookie: boolean, cookies: CookieJar): SignInPayload {
  if (keepInCookie) cookies.keepRefreshToken(tokens.refreshToken);
  return {
    accessToken: tokens.accessToken,
    refreshToken: keepInCookie ? null : tokens.refreshToken,
    userErrors: [],
  };
}
