import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { kindSearch } from '../pages/network/kind-search.js';
import { policySearch } from '../pages/network/policy-search.js';
import { signedIn } from './root.js';

const range = createRoute({
  getParentRoute: () => signedIn,
  path: '/network',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('../pages/network/range-page.js'), 'RangePage'),
});

const funnel = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/funnel',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('../pages/network/funnel-page.js'), 'FunnelPage'),
});

const incidence = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/incidence',
  component: lazyRouteComponent(() => import('../pages/network/incidence-page.js'), 'IncidencePage'),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/change',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('../pages/network/change-page.js'), 'ChangePage'),
});

const themes = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/themes',
  component: lazyRouteComponent(() => import('../pages/network/themes-page.js'), 'ThemesPage'),
});

const releases = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/releases',
  component: lazyRouteComponent(() => import('../pages/network/releases-page.js'), 'ReleasesPage'),
});

const why = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/why',
  component: lazyRouteComponent(() => import('../pages/network/why-page.js'), 'WhyPage'),
});

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/policies',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('../pages/network/policies-page.js'), 'PoliciesPage'),
});

const boards = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/colleagues',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('../pages/network/colleagues-page.js'), 'ColleaguesPage'),
});

const ours = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/ours',
  component: lazyRouteComponent(() => import('../pages/network/ours-page.js'), 'OursPage'),
});

const decide = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/ours/decide',
  component: lazyRouteComponent(() => import('../pages/network/decide-page.js'), 'DecidePage'),
});

export const networkRoutes = [
  range,
  funnel,
  incidence,
  change,
  themes,
  releases,
  why,
  policies,
  boards,
  ours,
  decide,
] as const;
