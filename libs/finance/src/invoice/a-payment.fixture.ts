import { readFileSync } from 'node:fs';
import { type Cents, civilDate } from '#kernel';
import { Db } from '#platform';
import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import type { TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import type { TestApp } from '../../../../test/harness/test-app.js';
import { BankTargets } from '../bank/bank-targets.service.js';
import { Ledger } from '../ledger/ledger.service.js';

const MONTH = new URL('../../../../test/fixtures/bank/own-month.xml', import.meta.url);

/** Imports five bank entries, and answers their ids: what payments come from. */
export async function bankEntries(app: TestApp, scope: TestCooperative): Promise<string[]> {
  const open = `mutation { openBankAccount(input: { iban: "NL83OPBL0123456789", name: "Bank" }) { userErrors { code } } }`;
  await app.ok(open, {}, scope.treasurer);
  await importBankFile(app, readFileSync(MONTH, 'utf8'), scope.treasurer);
  const rows = await app.database.owner<{ id: string }>(
    'SELECT id FROM tenant.bank_entry WHERE tenant_id = $1 ORDER BY ordinal',
    [scope.id],
  );
  return rows.map(({ id }) => id);
}

/** Books a payment of any amount as the bank room does, or a refund (below zero), whatever the bank entry itself says. */
export async function pays(
  app: TestApp,
  scope: TestCooperative,
  payment: { invoiceId: string; bankEntryId: string; cents: Cents; on: string },
): Promise<void> {
  const { invoiceId, bankEntryId, cents } = payment;
  const share = { cents, target: { kind: 'INVOICE', invoiceId }, description: '' } as const;
  const document = { bankEntryId, on: civilDate(payment.on), reference: '' };
  await scope.asTreasurer(() =>
    app.get(Db).write(async (unit) => {
      const { entries, payment: parts } = await app.get(BankTargets).plan(unit, share, document);
      const { net, vat, directCosts, paidOn } = parts!;
      await unit.run({
        text: `INSERT INTO tenant.invoice_payment (invoice_id, bank_entry_id, paid_on, cents, net_cents, vat_cents,
                 direct_costs_cents, receipt_entry_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [invoiceId, bankEntryId, paidOn, cents, net, vat, directCosts, entries[0]!.id],
        map: () => undefined,
      });
      await unit.run(app.get(Ledger).post(entries));
    }),
  );
}
