import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { newReportSearch, reportsSearch } from '../pages/reports/reports-search.js';
import { signedIn } from './root.js';

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('../pages/reports/reports-page.js'), 'ReportsPage'),
});

const newReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/new',
  validateSearch: newReportSearch,
  component: lazyRouteComponent(() => import('../pages/reports/new-report-page.js'), 'NewReportPage'),
});

const reportSchedules = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/schedules',
  component: lazyRouteComponent(() => import('../pages/reports/schedules-page.js'), 'SchedulesPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('../pages/reports/report-page.js'), 'ReportPage'),
});

export const reportsRoutes = [reports, newReport, reportSchedules, report] as const;
