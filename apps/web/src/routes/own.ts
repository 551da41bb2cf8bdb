import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root.js';

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/home',
  component: lazyRouteComponent(() => import('../pages/home/home-page.js'), 'HomePage'),
});

const my = createRoute({
  getParentRoute: () => signedIn,
  path: '/my',
  component: lazyRouteComponent(() => import('../pages/my/my-page.js'), 'MyPage'),
});

const together = createRoute({
  getParentRoute: () => signedIn,
  path: '/together',
  component: lazyRouteComponent(() => import('../pages/together/together-page.js'), 'TogetherPage'),
});

const ownThermometer = createRoute({
  getParentRoute: () => signedIn,
  path: '/thermometer',
  component: lazyRouteComponent(
    () => import('../pages/thermometer/own-thermometer-page.js'),
    'OwnThermometerPage',
  ),
});

const ask = createRoute({
  getParentRoute: () => signedIn,
  path: '/ask',
  component: lazyRouteComponent(() => import('../pages/ask/ask-page.js'), 'AskPage'),
});

const forecast = createRoute({
  getParentRoute: () => signedIn,
  path: '/forecast',
  component: lazyRouteComponent(() => import('../pages/forecast/forecast-page.js'), 'ForecastPage'),
});

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests',
  component: lazyRouteComponent(() => import('../pages/requests/requests-page.js'), 'RequestsPage'),
});

export const ownRoutes = [home, my, together, ownThermometer, ask, forecast, requests] as const;
