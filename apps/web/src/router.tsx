import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import type { BankState } from './api/bank.js';
import type { InvoiceState } from './api/invoices.js';
import type { JournalFilter } from './api/journal.js';
import { CrashPage } from './failure/crash-page.js';
import { policySearch } from './pages/network/policy-search.js';
import { kindSearch } from './pages/network/kind-search.js';
import { newReportSearch, reportsSearch } from './pages/reports/reports-search.js';
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

const bankStates: readonly unknown[] = [
  'NEW',
  'PROPOSED',
  'ON_HOLD',
  'BOOKED',
  'IGNORED',
] satisfies BankState[];
const isBankState = (value: unknown): value is BankState => bankStates.includes(value);

const invoiceStates: readonly unknown[] = [
  'DRAFT',
  'OPEN',
  'OVERDUE',
  'PAID',
  'CREDITED',
  'REFUND_DUE',
  'WRITTEN_OFF',
] satisfies InvoiceState[];
const isInvoiceState = (value: unknown): value is InvoiceState => invoiceStates.includes(value);

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

const ask = createRoute({
  getParentRoute: () => signedIn,
  path: '/ask',
  component: lazyRouteComponent(() => import('./pages/ask/ask-page.js'), 'AskPage'),
});

const forecast = createRoute({
  getParentRoute: () => signedIn,
  path: '/forecast',
  component: lazyRouteComponent(() => import('./pages/forecast/forecast-page.js'), 'ForecastPage'),
});

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests',
  component: lazyRouteComponent(() => import('./pages/requests/requests-page.js'), 'RequestsPage'),
});

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/approvals/approvals-page.js'), 'ApprovalsPage'),
});

const bank = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank',
  validateSearch: (asked: Record<string, unknown>): { state?: BankState; text?: string } => ({
    ...(isBankState(asked.state) && { state: asked.state }),
    ...((isText(asked.text) || typeof asked.text === 'number') && { text: String(asked.text) }),
  }),
  component: lazyRouteComponent(() => import('./pages/bank/bank-page.js'), 'BankPage'),
});

const bankImports = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/imports',
  component: lazyRouteComponent(() => import('./pages/bank/bank-imports-page.js'), 'BankImportsPage'),
});

const bankImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/imports/$importId',
  component: lazyRouteComponent(() => import('./pages/bank/bank-import-page.js'), 'BankImportPage'),
});

const bankRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/bank/rules',
  component: lazyRouteComponent(() => import('./pages/bank/bank-rules-page.js'), 'BankRulesPage'),
});

const invoices = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices',
  validateSearch: (asked: Record<string, unknown>): { state?: InvoiceState; text?: string } => ({
    ...(isInvoiceState(asked.state) && { state: asked.state }),
    ...((isText(asked.text) || typeof asked.text === 'number') && { text: String(asked.text) }),
  }),
  component: lazyRouteComponent(() => import('./pages/invoices/invoices-page.js'), 'InvoicesPage'),
});

const newInvoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/new',
  component: lazyRouteComponent(() => import('./pages/invoices/edit-invoice-page.js'), 'NewInvoicePage'),
});

const reminders = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/reminders',
  component: lazyRouteComponent(() => import('./pages/invoices/reminders-page.js'), 'RemindersPage'),
});

const quotes = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/quotes',
  component: lazyRouteComponent(() => import('./pages/invoices/quotes-page.js'), 'QuotesPage'),
});

const recurring = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/recurring',
  component: lazyRouteComponent(() => import('./pages/invoices/recurring-page.js'), 'RecurringPage'),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/customers',
  component: lazyRouteComponent(() => import('./pages/invoices/customers-page.js'), 'CustomersPage'),
});

const invoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('./pages/invoices/invoice-page.js'), 'InvoicePage'),
});

const editInvoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/invoices/$invoiceId/edit',
  component: lazyRouteComponent(() => import('./pages/invoices/edit-invoice-page.js'), 'EditInvoicePage'),
});

const books = createRoute({
  getParentRoute: () => signedIn,
  path: '/books',
  component: lazyRouteComponent(() => import('./pages/books/books-page.js'), 'BooksPage'),
});

const journal = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/journal',
  validateSearch: (asked: Record<string, unknown>): JournalFilter => ({
    ...((isText(asked.text) || typeof asked.text === 'number') && { text: String(asked.text) }),
    ...(isText(asked.fromOn) && { fromOn: asked.fromOn }),
    ...(isText(asked.untilOn) && { untilOn: asked.untilOn }),
    ...(isText(asked.journal) && { journal: asked.journal }),
  }),
  component: lazyRouteComponent(() => import('./pages/books/journal-page.js'), 'JournalPage'),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/accounts',
  component: lazyRouteComponent(() => import('./pages/books/accounts-page.js'), 'AccountsPage'),
});

const accountCard = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/accounts/$number',
  component: lazyRouteComponent(() => import('./pages/books/account-card-page.js'), 'AccountCardPage'),
});

const balances = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/balances',
  component: lazyRouteComponent(() => import('./pages/books/trial-balance-page.js'), 'TrialBalancePage'),
});

const balanceSheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/balance-sheet',
  component: lazyRouteComponent(() => import('./pages/books/balance-sheet-page.js'), 'BalanceSheetPage'),
});

const profitAndLoss = createRoute({
  getParentRoute: () => signedIn,
  path: '/books/profit-and-loss',
  component: lazyRouteComponent(() => import('./pages/books/profit-and-loss-page.js'), 'ProfitAndLossPage'),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('./pages/reports/reports-page.js'), 'ReportsPage'),
});

const newReport = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/new',
  validateSearch: newReportSearch,
  component: lazyRouteComponent(() => import('./pages/reports/new-report-page.js'), 'NewReportPage'),
});

const reportSchedules = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/schedules',
  component: lazyRouteComponent(() => import('./pages/reports/schedules-page.js'), 'SchedulesPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('./pages/reports/report-page.js'), 'ReportPage'),
});

const range = createRoute({
  getParentRoute: () => signedIn,
  path: '/network',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('./pages/network/range-page.js'), 'RangePage'),
});

const funnel = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/funnel',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('./pages/network/funnel-page.js'), 'FunnelPage'),
});

const incidence = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/incidence',
  component: lazyRouteComponent(() => import('./pages/network/incidence-page.js'), 'IncidencePage'),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/change',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('./pages/network/change-page.js'), 'ChangePage'),
});

const themes = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/themes',
  component: lazyRouteComponent(() => import('./pages/network/themes-page.js'), 'ThemesPage'),
});

const releases = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/releases',
  component: lazyRouteComponent(() => import('./pages/network/releases-page.js'), 'ReleasesPage'),
});

const why = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/why',
  component: lazyRouteComponent(() => import('./pages/network/why-page.js'), 'WhyPage'),
});

const ours = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/ours',
  component: lazyRouteComponent(() => import('./pages/network/ours-page.js'), 'OursPage'),
});

const boards = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/colleagues',
  validateSearch: kindSearch,
  component: lazyRouteComponent(() => import('./pages/network/colleagues-page.js'), 'ColleaguesPage'),
});

const policies = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/policies',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('./pages/network/policies-page.js'), 'PoliciesPage'),
});

const decide = createRoute({
  getParentRoute: () => signedIn,
  path: '/network/ours/decide',
  component: lazyRouteComponent(() => import('./pages/network/decide-page.js'), 'DecidePage'),
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
      ask,
      forecast,
      requests,
      approvals,
      bank,
      bankImports,
      bankImport,
      bankRules,
      invoices,
      newInvoice,
      reminders,
      quotes,
      recurring,
      customers,
      invoice,
      editInvoice,
      books,
      journal,
      accounts,
      accountCard,
      balances,
      balanceSheet,
      profitAndLoss,
      reports,
      newReport,
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
      reportSchedules,
      report,
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
