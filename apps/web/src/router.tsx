import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { CrashPage } from './failure/crash-page.js';
import { useSignedIn } from './session/session-context.js';
import { startPageOf } from './session/start-page.js';
import { PageFrame } from './shell/page-frame.js';
import { PageSkeleton, SignedInGate } from './shell/signed-in-gate.js';

const root = createRootRoute({ component: Outlet });

/** Only an address of this app: a link from elsewhere must not send a person on after signing in. */
const isOwnAddress = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    isOwnAddress(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.js'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/invitation/invitation-page.js'), 'InvitationPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register/$slug',
  component: lazyRouteComponent(() => import('./pages/register/register-page.js'), 'RegisterPage'),
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInGate });

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: function StartPage() {
    return <Navigate to={startPageOf(useSignedIn().viewer)} replace />;
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/home',
  component: lazyRouteComponent(() => import('./pages/home/home-page.js'), 'HomePage'),
});

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  component: lazyRouteComponent(() => import('./pages/today/today-page.js'), 'TodayPage'),
});

/** What the board is narrowed to; what is absent narrows nothing. */
interface BoardSearch {
  text?: string | undefined;
  coach?: string | undefined;
  phase?: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const pipeline = createRoute({
  getParentRoute: () => signedIn,
  path: '/pipeline',
  validateSearch: (search: Record<string, unknown>): BoardSearch => ({
    ...(isText(search.text) && { text: search.text }),
    ...(isText(search.coach) && { coach: search.coach }),
    ...(isText(search.phase) && { phase: search.phase }),
  }),
  component: lazyRouteComponent(() => import('./pages/pipeline/pipeline-page.js'), 'PipelinePage'),
});

const referrals = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals',
  component: lazyRouteComponent(() => import('./pages/referrals/referrals-page.js'), 'ReferralsPage'),
});

const myReferrals = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-referrals',
  component: lazyRouteComponent(() => import('./pages/my-referrals/my-referrals-page.js'), 'MyReferralsPage'),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports/imports-page.js'), 'ImportsPage'),
});

const memberImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./pages/imports/import-page.js'), 'ImportPage'),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  validateSearch: (asked: Record<string, unknown>): { text?: string } => ({
    // a number typed into the address is read as one
    ...((isText(asked.text) || typeof asked.text === 'number') && { text: String(asked.text) }),
  }),
  component: lazyRouteComponent(() => import('./pages/search/search-page.js'), 'SearchPage'),
});

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices/notices-page.js'), 'NoticesPage'),
});

const colleagues = createRoute({
  getParentRoute: () => signedIn,
  path: '/colleagues',
  component: lazyRouteComponent(() => import('./pages/colleagues/colleagues-page.js'), 'ColleaguesPage'),
});

const ownThermometer = createRoute({
  getParentRoute: () => signedIn,
  path: '/thermometer',
  component: lazyRouteComponent(
    () => import('./pages/thermometer/own-thermometer-page.js'),
    'OwnThermometerPage',
  ),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId',
  component: lazyRouteComponent(() => import('./pages/person/person-page.js'), 'PersonPage'),
});

const session = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/session',
  component: lazyRouteComponent(() => import('./pages/session/session-page.js'), 'SessionPage'),
});

const coaching = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/coaching',
  component: lazyRouteComponent(() => import('./pages/coaching/coaching-page.js'), 'CoachingPage'),
});

const goals = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/goals',
  component: lazyRouteComponent(() => import('./pages/goals/goals-page.js'), 'GoalsPage'),
});

const measurements = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/measurements',
  component: lazyRouteComponent(
    () => import('./pages/measurements/measurements-page.js'),
    'MeasurementsPage',
  ),
});

const decisions = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/decisions',
  component: lazyRouteComponent(() => import('./pages/decisions/decisions-page.js'), 'DecisionsPage'),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/profile',
  component: lazyRouteComponent(() => import('./pages/profile/profile-page.js'), 'ProfilePage'),
});

const growth = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/growth',
  component: lazyRouteComponent(() => import('./pages/growth/growth-page.js'), 'GrowthPage'),
});

const together = createRoute({
  getParentRoute: () => signedIn,
  path: '/together',
  component: lazyRouteComponent(() => import('./pages/together/together-page.js'), 'TogetherPage'),
});

const my = createRoute({
  getParentRoute: () => signedIn,
  path: '/my',
  component: lazyRouteComponent(() => import('./pages/my/my-page.js'), 'MyPage'),
});

const safety = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/safety',
  component: lazyRouteComponent(() => import('./pages/safety/safety-page.js'), 'SafetyPage'),
});

const memberThermometer = createRoute({
  getParentRoute: () => signedIn,
  path: '/members/$memberId/thermometer',
  component: lazyRouteComponent(
    () => import('./pages/thermometer/member-thermometer-page.js'),
    'MemberThermometerPage',
  ),
});

const notFound = createRoute({
  getParentRoute: () => root,
  path: '$',
  component: lazyRouteComponent(() => import('./pages/not-found/not-found-page.js'), 'NotFoundPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    register,
    signedIn.addChildren([
      start,
      today,
      home,
      pipeline,
      referrals,
      myReferrals,
      imports,
      memberImport,
      search,
      notices,
      colleagues,
      ownThermometer,
      person,
      session,
      coaching,
      goals,
      measurements,
      decisions,
      profile,
      growth,
      together,
      my,
      safety,
      memberThermometer,
    ]),
    notFound,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: () => (
    <PageFrame>
      <CrashPage />
    </PageFrame>
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
