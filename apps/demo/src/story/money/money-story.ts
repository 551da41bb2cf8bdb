import { type Account, type Entry, type NewDocument, type Programme, programmeAccounts } from '#finance';
import { type Cents, compareDates } from '#kernel';
import { customersOf } from '../customers.js';
import type { Detours } from '../detours.js';
import type { EnterpriseLife } from '../enterprise-life.js';
import { investmentsOf } from '../investments.js';
import type { People } from '../people.js';
import type { CooperativeRow, CustomerRow, InvoiceLineRow, InvoiceRow, TableRows } from '../rows.js';
import { salesOf } from '../sales.js';
import type { Stage } from '../stage.js';
import { afterTheSaleOf } from './after-the-sale.js';
import { assetsOf } from './assets.js';
import { bankInboxOf } from './bank-inbox.js';
import { bankRulesOf } from './bank-rules.js';
import { type Closing, closingOf } from './closing.js';
import { exitSettlementsOf } from './exit-settlements.js';
import { expensesOf } from './expense.js';
import { marketSalesOf } from './market-sales.js';
import { notableCustomersOf } from './notable-customers.js';
import { otherRequestsOf } from './other-requests.js';
import { type SubAccount, subAccountsOf } from './sub-accounts.js';

/** The money of one cooperative. */
export interface MoneyStory {
  readonly customers: readonly CustomerRow[];
  /** What a cooperative of its programme has beside what all have. */
  readonly programmeAccounts: readonly Account[];
  /** Accounts of one person, which must be open before anything is booked. */
  readonly subAccounts: readonly SubAccount[];
  /** In the order of their days. */
  readonly entries: readonly Entry[];
  /** What was sold; a number stands for a final one. */
  readonly invoices: readonly InvoiceRow[];
  readonly invoiceLines: readonly InvoiceLineRow[];
  /** What leans on the books and on what was sold. */
  readonly after: readonly TableRows[];
  /** As `after`, with `account_role` in the place of an account that only the ledger knows by its id. */
  readonly onAccounts: readonly TableRows[];
  /** Papers to customers, of which the PDFs are still to be made. */
  readonly papers: readonly NewDocument[];
  readonly closing: Closing;
}

/** On one day a sale is invoiced before it is paid, and paid before it is divided and spent. */
const WITHIN_A_DAY: readonly Entry['kind'][] = [
  'INVOICE',
  'CREDIT_NOTE',
  'RECEIPT',
  'INCOME',
  'ALLOCATION',
  'HELD',
  'ADVANCE',
  'INVESTMENT',
  'SETTLEMENT',
];

export function moneyOf(
  stage: Stage,
  cooperative: CooperativeRow,
  people: People,
  { absences }: Detours,
  life: EnterpriseLife,
): MoneyStory {
  const { participants } = people;
  const regulars = customersOf(stage);
  const notable = notableCustomersOf(stage);
  const sales = salesOf(stage, participants, regulars, absences);
  const investments = investmentsOf(stage, participants, sales.credits);
  const market = marketSalesOf(stage, participants, people.enterprises, life);
  const divided = [...sales.entries, ...investments.entries, ...market];
  const balanceOf = thermometersAfter(divided);
  const active = participants
    .filter(({ fate }) => fate === 'ACTIVE')
    .toSorted((one, other) => one.place - other.place);
  const requests = otherRequestsOf(stage, active, balanceOf);
  const later = afterTheSaleOf(stage, cooperative, active, sales, regulars, notable, balanceOf);
  const exits = exitSettlementsOf(stage, people, absences, divided);
  const entries = [...divided, ...requests.entries, ...later.notes.entries, ...exits.entries].sort(
    (a, b) => compareDates(a.on, b.on) || WITHIN_A_DAY.indexOf(a.kind) - WITHIN_A_DAY.indexOf(b.kind),
  );
  const bank = bankInboxOf(stage, cooperative, later, entries);
  const closing = closingOf(stage);
  return {
    customers: [...regulars, ...notable.all],
    programmeAccounts: programmeAccounts[programmeOf(stage)],
    subAccounts: subAccountsOf(people, entries),
    entries,
    invoices: sales.invoices,
    invoiceLines: sales.lines,
    after: [
      { table: 'invoice_series', rows: [...sales.series, ...later.series] },
      { table: 'bank_account', rows: [bank.account] },
      { table: 'bank_statement', rows: bank.statements },
      { table: 'bank_entry', rows: bank.entries },
      { table: 'bank_mention', rows: bank.mentions },
      { table: 'invoice_payment', rows: sales.payments },
      ...later.tables,
      { table: 'investment_request', rows: [...investments.requests, ...requests.requests] },
      { table: 'investment_share', rows: [...investments.shares, ...requests.shares] },
      { table: 'investment_decision', rows: [...investments.decisions, ...requests.decisions] },
      { table: 'investment_payment', rows: [...investments.payments, ...requests.payments] },
      { table: 'advance_receipt', rows: requests.receipts },
      { table: 'asset', rows: assetsOf(stage, investments) },
      { table: 'exit_settlement', rows: exits.rows },
      { table: 'period_act', rows: closing.acts },
    ],
    onAccounts: [
      { table: 'bank_rule', rows: bankRulesOf(stage) },
      { table: 'expense', rows: expensesOf(stage) },
    ],
    papers: later.papers,
    closing,
  };
}

/** What the thermometer of a member holds after these entries. */
function thermometersAfter(entries: readonly Entry[]): (memberId: string) => Cents {
  const balances = new Map<string, Cents>();
  for (const { account, memberId, cents } of entries.flatMap(({ lines }) => lines))
    if (account === 'THERMOMETER') balances.set(memberId!, (balances.get(memberId!) ?? 0) - cents);
  return (memberId) => balances.get(memberId) ?? 0;
}

function programmeOf({ policies, today }: Stage): Programme {
  return (policies.on('bookkeeping', today).body as { programme: Programme }).programme;
}
