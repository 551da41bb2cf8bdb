import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { JournalFilter } from '../api/journal.js';
import { signedIn } from './root.js';
import { isText, textSearch } from './search.js';

const books = createRoute({
  getParentRoute: () => signedIn,
  path: '/books',
  component: lazyRouteComponent(() => import('../pages/books/books-page.js'), 'BooksPage'),
});

const journal = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/journal',
  validateSearch: (asked: Record<string, unknown>): JournalFilter => ({
    ...textSearch(asked),
    ...(isText(asked.fromOn) && { fromOn: asked.fromOn }),
    ...(isText(asked.untilOn) && { untilOn: asked.untilOn }),
    ...(isText(asked.journal) && { journal: asked.journal }),
  }),
  component: lazyRouteComponent(() => import('../pages/books/journal-page.js'), 'JournalPage'),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/accounts',
  component: lazyRouteComponent(() => import('../pages/books/accounts-page.js'), 'AccountsPage'),
});

const accountCard = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/accounts/$number',
  component: lazyRouteComponent(() => import('../pages/books/account-card-page.js'), 'AccountCardPage'),
});

const balances = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/balances',
  component: lazyRouteComponent(() => import('../pages/books/trial-balance-page.js'), 'TrialBalancePage'),
});

const balanceSheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/balance-sheet',
  component: lazyRouteComponent(() => import('../pages/books/balance-sheet-page.js'), 'BalanceSheetPage'),
});

const profitAndLoss = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/profit-and-loss',
  component: lazyRouteComponent(() => import('../pages/books/profit-and-loss-page.js'), 'ProfitAndLossPage'),
});

const income = createRoute({
  getParentRoute: () => signedIn,
  path: '/income',
  validateSearch: ({ month }: Record<string, unknown>): { month?: string } =>
    typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {},
  component: lazyRouteComponent(() => import('../pages/income/reportable-page.js'), 'ReportablePage'),
});

export const booksRoutes = [
  books,
  journal,
  accounts,
  accountCard,
  balances,
  balanceSheet,
  profitAndLoss,
  income,
] as const;
