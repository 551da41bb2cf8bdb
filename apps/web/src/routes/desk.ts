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

export const deskRoutes = [today, notices, colleagues] as const;
