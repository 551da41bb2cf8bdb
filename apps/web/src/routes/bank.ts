import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type BankState, bankStates } from '../api/bank-state.js';
import { signedIn } from './root.js';
import { oneOf, textSearch } from './search.js';

const stateIn = oneOf(bankStates);

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../pages/approvals/approvals-page.js'), 'ApprovalsPage'),
});

const bank = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank',
  validateSearch: (asked: Record<string, unknown>): { state?: BankState; text?: string } => {
    const state = stateIn(asked.state);
    return { ...(state && { state }), ...textSearch(asked) };
  },
  component: lazyRouteComponent(() => import('../pages/bank/bank-page.js'), 'BankPage'),
});

const bankImports = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/imports',
  component: lazyRouteComponent(() => import('../pages/bank/bank-imports-page.js'), 'BankImportsPage'),
});

const bankImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/imports/$importId',
  component: lazyRouteComponent(() => import('../pages/bank/bank-import-page.js'), 'BankImportPage'),
});

const bankRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/rules',
  component: lazyRouteComponent(() => import('../pages/bank/bank-rules-page.js'), 'BankRulesPage'),
});

export const bankRoutes = [approvals, bank, bankImports, bankImport, bankRules] as const;
