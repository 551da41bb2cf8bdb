import { readFileSync } from 'node:fs';
import { Policies } from '#cooperative';
import { type Cents, civilDate } from '#kernel';
import { Db } from '#platform';
import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import type { TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import type { TestApp } from '../../../../test/harness/test-app.js';
import { paymentEntry } from '../bank/payment-entry.js';
import { Ledger } from '../ledger/ledger.service.js';
import { allocation } from '../thermometer/allocation.js';
import { contributionPolicy } from '../thermometer/contribution-policy.js';
import { SettlementRepository } from './settlement/settlement.repository.js';
import { settlementParts } from './settlement/settlement.js';

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

/** Books a payment of an invoice as the bank room does: the receipt, and what it gives to the thermometer. */
export async function pays(
  app: TestApp,
  scope: TestCooperative,
  payment: { invoiceId: string; bankEntryId: string; cents: Cents; on: string },
): Promise<void> {
  const { invoiceId, bankEntryId, cents } = payment;
  const on = civilDate(payment.on);
  const settlements = app.get(SettlementRepository);
  await scope.asTreasurer(async () => {
    const policy = await app.get(Policies).on(contributionPolicy, on);
    return app.get(Db).write(async (unit) => {
      const invoice = (await unit.run(settlements.hold(invoiceId)))!;
      const parts = settlementParts(await unit.run(settlements.balance(invoiceId)), cents);
      const document = { on, reference: invoice.number!, sourceId: bankEntryId };
      const receipt = paymentEntry({ ...document, cents });
      const { entries } = allocation({ ...document, memberId: invoice.memberId, ...parts }, policy);
      await unit.run({
        text: `INSERT INTO tenant.invoice_payment (invoice_id, bank_entry_id, paid_on, cents, net_cents, vat_cents,
                 direct_costs_cents, receipt_entry_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [invoiceId, bankEntryId, on, cents, parts.net, parts.vat, parts.directCosts, receipt.id],
        map: () => undefined,
      });
      await unit.run(app.get(Ledger).post([receipt, ...entries]));
    });
  });
}
