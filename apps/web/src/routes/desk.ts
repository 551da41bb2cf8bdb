import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root.js';

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  component: lazyRouteComponent(() => import('../pages/today/today-page.js'), 'TodayPage'),
});

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('../pages/notices/notices-page.js'), 'NoticesPage'),
});

const colleagues = createRoute({
  getParentRoute: () => signedIn,
  path: '/colleagues',
  component: lazyRouteComponent(() => import('../pages/colleagues/colleagues-page.js'), 'ColleaguesPage'),
});

const rules = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules',
  component: lazyRouteComponent(() => import('../pages/rules/rules-page.js'), 'RulesPage'),
});

export const deskRoutes = [today, notices, colleagues, rules] as const;
