import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root.js';
import { isText, textSearch } from './search.js';

/** What the board is narrowed to; what is absent narrows nothing. */
interface BoardSearch {
  text?: string | undefined;
  coach?: string | undefined;
  phase?: string | undefined;
}

const pipeline = createRoute({
  getParentRoute: () => signedIn,
  path: '/pipeline',
  validateSearch: (search: Record<string, unknown>): BoardSearch => ({
    ...(isText(search.text) && { text: search.text }),
    ...(isText(search.coach) && { coach: search.coach }),
    ...(isText(search.phase) && { phase: search.phase }),
  }),
  component: lazyRouteComponent(() => import('../pages/pipeline/pipeline-page.js'), 'PipelinePage'),
});

const referrals = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals',
  component: lazyRouteComponent(() => import('../pages/referrals/referrals-page.js'), 'ReferralsPage'),
});

const myReferrals = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-referrals',
  component: lazyRouteComponent(
    () => import('../pages/my-referrals/my-referrals-page.js'),
    'MyReferralsPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports',
  component: lazyRouteComponent(() => import('../pages/imports/imports-page.js'), 'ImportsPage'),
});

const memberImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../pages/imports/import-page.js'), 'ImportPage'),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('../pages/search/search-page.js'), 'SearchPage'),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId',
  component: lazyRouteComponent(() => import('../pages/person/person-page.js'), 'PersonPage'),
});

const session = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/session',
  component: lazyRouteComponent(() => import('../pages/session/session-page.js'), 'SessionPage'),
});

const coaching = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/coaching',
  component: lazyRouteComponent(() => import('../pages/coaching/coaching-page.js'), 'CoachingPage'),
});

const goals = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/goals',
  component: lazyRouteComponent(() => import('../pages/goals/goals-page.js'), 'GoalsPage'),
});

const measurements = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/measurements',
  component: lazyRouteComponent(
    () => import('../pages/measurements/measurements-page.js'),
    'MeasurementsPage',
  ),
});

const decisions = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/decisions',
  component: lazyRouteComponent(() => import('../pages/decisions/decisions-page.js'), 'DecisionsPage'),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/profile',
  component: lazyRouteComponent(() => import('../pages/profile/profile-page.js'), 'ProfilePage'),
});

const growth = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/growth',
  component: lazyRouteComponent(() => import('../pages/growth/growth-page.js'), 'GrowthPage'),
});

const safety = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/safety',
  component: lazyRouteComponent(() => import('../pages/safety/safety-page.js'), 'SafetyPage'),
});

const leaving = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/leaving',
  component: lazyRouteComponent(() => import('../pages/leaving/leaving-page.js'), 'LeavingPage'),
});

const memberThermometer = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/thermometer',
  component: lazyRouteComponent(
    () => import('../pages/thermometer/member-thermometer-page.js'),
    'MemberThermometerPage',
  ),
});

export const membersRoutes = [
  pipeline,
  referrals,
  myReferrals,
  imports,
  memberImport,
  search,
  person,
  session,
  coaching,
  goals,
  measurements,
  decisions,
  profile,
  growth,
  safety,
  memberThermometer,
  leaving,
] as const;
