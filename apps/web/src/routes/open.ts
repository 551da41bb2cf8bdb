import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.js';

/** Only an address of this app: a link from elsewhere must not send a person on after signing in. */
const isOwnAddress = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    isOwnAddress(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.js'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../pages/invitation/invitation-page.js'), 'InvitationPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register/$slug',
  component: lazyRouteComponent(() => import('../pages/register/register-page.js'), 'RegisterPage'),
});

const notFound = createRoute({
  getParentRoute: () => root,
  path: '$',
  component: lazyRouteComponent(() => import('../pages/not-found/not-found-page.js'), 'NotFoundPage'),
});

/** What a stranger may open. */
export const openRoutes = [signIn, invitation, register, notFound] as const;
