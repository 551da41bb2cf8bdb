import { localId } from '#platform';
import { ledgerFaults } from '../harness/ledger-faults.js';
import type { CallOptions, TestClient } from '../harness/test-client.js';
import type { Agreement, Fact } from './facts.js';
import { ModelBooks } from './model.js';

/** What callers of one cooperative were told, and who may look into its books. */
export interface Told {
  readonly cooperative: string;
  readonly treasurer: CallOptions;
  readonly members: readonly string[];
  readonly agreements: readonly Agreement[];
  /** Each fact that a caller was told of, by its document. */
  readonly facts: ReadonlyMap<string, Fact>;
}

export type Finding = readonly [check: string, about: string];

/** Everything that is wrong with a cooperative's books, held against themselves and against what callers were told. */
export async function audit(app: TestClient, told: Told): Promise<Finding[]> {
  return [
    ...(await unbalanced(app, told)),
    ...(await sums(app, told)),
    ...(await invoiceNumbers(app, told)),
    ...(await chain(app, told)),
    ...(await documents(app, told)),
    ...(await model(app, told)),
    ...(await thermometers(app, told)),
  ];
}

/** Debit = credit in each entry. */
async function unbalanced(app: TestClient, { cooperative }: Told): Promise<Finding[]> {
  const rows = await app.database.owner<{ id: string }>(
    `SELECT e.id FROM tenant.journal_entry e LEFT JOIN tenant.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id
      WHERE e.tenant_id = $1 GROUP BY e.id HAVING coalesce(sum(p.cents), 1) <> 0`,
    [cooperative],
  );
  return rows.map(({ id }) => ['ENTRY_NOT_BALANCED', id]);
}

/** The balance of each account is the sum of its lines. */
async function sums(app: TestClient, { cooperative }: Told): Promise<Finding[]> {
  const rows = await app.database.owner<{ about: string }>(
    `SELECT concat_ws(' ', a.role, a.member_id, b.balance_cents, 'is not', coalesce(s.cents, 0)) AS about
       FROM tenant.account_balance b JOIN tenant.ledger_account a ON a.tenant_id = b.tenant_id AND a.id = b.account_id
       LEFT JOIN (SELECT account_id, sum(cents) AS cents FROM tenant.posting WHERE tenant_id = $1 GROUP BY 1) s
         ON s.account_id = b.account_id
      WHERE b.tenant_id = $1 AND b.balance_cents <> coalesce(s.cents, 0)`,
    [cooperative],
  );
  return rows.map(({ about }) => ['BALANCE_IS_NOT_SUM', about]);
}

/** Per series and year 1, 2, 3 … without one missing or twice. */
async function invoiceNumbers(app: TestClient, { cooperative }: Told): Promise<Finding[]> {
  const rows = await app.database.owner<{ number: string }>(
    `SELECT number FROM (SELECT number, split_part(number, '-', 2)::int AS sequence,
            row_number() OVER (PARTITION BY split_part(number, '-', 1) ORDER BY split_part(number, '-', 2)::int) AS place
       FROM tenant.invoice WHERE tenant_id = $1 AND number IS NOT NULL) n WHERE sequence <> place`,
    [cooperative],
  );
  return rows.map(({ number }) => ['INVOICE_NUMBER_GAP', number]);
}

/** What the database itself says of the chain and the rest. */
async function chain(app: TestClient, { cooperative }: Told): Promise<Finding[]> {
  const faults = (await ledgerFaults(app.database, cooperative)) as { fault: string; subject: string }[];
  return faults.map(({ fault, subject }) => [`VERIFY_${fault}`, subject]);
}

/** What was acknowledged is there, exactly once; nothing else is, so what was refused left nothing. */
export async function documents(app: TestClient, { cooperative, facts }: Told): Promise<Finding[]> {
  const stored = await storedDocuments(app, cooperative);
  const findings: Finding[] = [];
  const times = new Map<string, number>();
  for (const document of stored) times.set(document, (times.get(document) ?? 0) + 1);
  for (const [document, count] of times) {
    if (count > 1) findings.push(['STORED_TWICE', document]);
    if (!facts.has(document)) findings.push(['STORED_NOT_ACKNOWLEDGED', document]);
  }
  for (const document of facts.keys())
    if (!times.has(document)) findings.push(['ACKNOWLEDGED_NOT_STORED', document]);
  return findings;
}

/** Every account of every person on every day is what the model makes of the acknowledged facts in the order of the ledger. */
async function model(app: TestClient, { cooperative, facts, agreements }: Told): Promise<Finding[]> {
  const books = new ModelBooks(agreements);
  const findings: Finding[] = [];
  // told once, however often it is stored: that it is there twice is a finding of its own, and its cents are another
  for (const document of new Set(await storedDocuments(app, cooperative))) {
    const fact = facts.get(document);
    try {
      if (fact) books.tell(fact);
    } catch (error) {
      findings.push(['MODEL_REFUSES', (error as Error).message]);
    }
  }
  const differences = new Map<string, number>();
  const add = (key: string, cents: number) => differences.set(key, (differences.get(key) ?? 0) + cents);
  for (const { account, memberId, on, cents } of books.lines)
    add([account, memberId ?? '', on].join(' '), cents);
  const rows = await app.database.owner<{ key: string; cents: string }>(
    `SELECT concat_ws(' ', a.role, coalesce(a.member_id::text, ''), p.entry_on) AS key, sum(p.cents) AS cents
       FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
      WHERE p.tenant_id = $1 GROUP BY 1`,
    [cooperative],
  );
  for (const { key, cents } of rows) add(key, -Number(cents));
  for (const [key, cents] of differences)
    if (cents !== 0) findings.push(['MODEL_DIFFERS', `${key} by ${cents}`]);
  return findings;
}

/**
 * Through the API: on every day the thermometers of all members together are the ledger's line, and today each member's
 * own thermometer says the same as the ledger.
 */
async function thermometers(app: TestClient, { cooperative, members, treasurer }: Told): Promise<Finding[]> {
  const rows = await app.database.owner<{ on: string; member: string; cents: string }>(
    `SELECT p.entry_on::text AS on, a.member_id AS member, -sum(p.cents) AS cents FROM tenant.posting p
       JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
      WHERE p.tenant_id = $1 AND a.role = 'THERMOMETER' GROUP BY 1, 2 ORDER BY 1`,
    [cooperative],
  );
  const findings: Finding[] = [];
  const each = new Map<string, number>();
  for (const on of new Set(rows.map((row) => row.on))) {
    for (const { member, cents } of rows.filter((row) => row.on === on))
      each.set(member, (each.get(member) ?? 0) + Number(cents));
    const together = [...each.values()].reduce((sum, cents) => sum + cents, 0);
    const balance = await app.ok(
      'query ($on: Date!) { trialBalance(on: $on) { accounts { role debit { amount } credit { amount } } totalDebit { amount } totalCredit { amount } } }',
      { on },
      treasurer,
    );
    const line = balance.accounts.find(({ role }: { role: string }) => role === 'THERMOMETER');
    const ledger = centsIn(line.credit) - centsIn(line.debit);
    if (ledger !== together) findings.push(['THERMOMETERS_DIFFER', `${on}: ${together} against ${ledger}`]);
    if (balance.totalDebit.amount !== balance.totalCredit.amount)
      findings.push(['TRIAL_BALANCE_DIFFERS', on]);
  }
  for (const memberId of members) {
    const { balance } = await app.ok(
      'query ($memberId: ID!) { thermometer(memberId: $memberId) { balance { amount } } }',
      { memberId },
      treasurer,
    );
    const own = each.get(localId('Member', memberId)) ?? 0;
    if (centsIn(balance) !== own)
      findings.push(['THERMOMETER_DIFFERS', `${memberId}: ${balance.amount} against ${own}`]);
  }
  return findings;
}

/** The documents that the ledger holds, in its order. An allocation comes with its payment and is none of its own. */
async function storedDocuments(app: TestClient, cooperative: string): Promise<string[]> {
  const rows = await app.database.owner<{ document: string }>(
    `SELECT CASE kind WHEN 'INCOME' THEN reference ELSE coalesce(source_id, id)::text END AS document
       FROM tenant.journal_entry WHERE tenant_id = $1 AND kind <> 'ALLOCATION' ORDER BY sequence`,
    [cooperative],
  );
  return rows.map((row) => row.document);
}

const centsIn = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);
