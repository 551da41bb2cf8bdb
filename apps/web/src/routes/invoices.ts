import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type InvoiceState, invoiceStates } from '../api/invoice-state.js';
import { signedIn } from './root.js';
import { oneOf, textSearch } from './search.js';

const stateIn = oneOf(invoiceStates);

const invoices = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices',
  validateSearch: (asked: Record<string, unknown>): { state?: InvoiceState; text?: string } => {
    const state = stateIn(asked.state);
    return { ...(state && { state }), ...textSearch(asked) };
  },
  component: lazyRouteComponent(() => import('../pages/invoices/invoices-page.js'), 'InvoicesPage'),
});

const newInvoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/new',
  component: lazyRouteComponent(() => import('../pages/invoices/edit-invoice-page.js'), 'NewInvoicePage'),
});

const reminders = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/reminders',
  component: lazyRouteComponent(() => import('../pages/invoices/reminders-page.js'), 'RemindersPage'),
});

const quotes = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/quotes',
  component: lazyRouteComponent(() => import('../pages/invoices/quotes-page.js'), 'QuotesPage'),
});

const recurring = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/recurring',
  component: lazyRouteComponent(() => import('../pages/invoices/recurring-page.js'), 'RecurringPage'),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/customers',
  component: lazyRouteComponent(() => import('../pages/invoices/customers-page.js'), 'CustomersPage'),
});

const invoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('../pages/invoices/invoice-page.js'), 'InvoicePage'),
});

const editInvoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/$invoiceId/edit',
  component: lazyRouteComponent(() => import('../pages/invoices/edit-invoice-page.js'), 'EditInvoicePage'),
});

export const invoicesRoutes = [
  invoices,
  newInvoice,
  reminders,
  quotes,
  recurring,
  customers,
  invoice,
  editInvoice,
] as const;
