import { type Cents, euroText } from '#kernel';
import { globalId } from '#platform';
import { importBankFile } from '../../../../test/fixtures/bank/import-bank-file.js';
import type { TestCooperative } from '../../../../test/fixtures/cooperative/a-treasury.js';
import type { TestApp } from '../../../../test/harness/test-app.js';

const IBAN = 'NL83OPBL0123456789';
const OPEN = `mutation { openBankAccount(input: { iban: "${IBAN}", name: "Bank" }) { userErrors { code } } }`;
const CONFIRM =
  'mutation ($input: ConfirmMatchInput!) { confirmMatch(input: $input) { bankEntry { state } userErrors { code } } }';

/**
 * Lets money come in for an invoice (below zero: go back) on a day, by a bank statement and its booking. Answers the id of
 * the bank entry.
 */
export async function moves(
  app: TestApp,
  scope: TestCooperative,
  invoiceId: string,
  cents: Cents,
  on = '2026-11-10',
): Promise<string> {
  const bankEntryId = await arrives(app, scope, cents, on);
  await app.ok(CONFIRM, { input: { bankEntryId, invoiceId } }, scope.treasurer);
  return bankEntryId;
}

/** A bank statement with one entry, which waits. Answers its id. */
export async function arrives(
  app: TestApp,
  scope: TestCooperative,
  cents: Cents,
  on: string,
): Promise<string> {
  const statements = () =>
    app.database.owner<{ count: number; closing: string | null }>(
      `SELECT count(*)::int AS count, (SELECT s.closing_cents::text FROM tenant.bank_statement s
          WHERE s.tenant_id = $1 ORDER BY s.id DESC LIMIT 1) AS closing
         FROM tenant.bank_statement WHERE tenant_id = $1`,
      [scope.id],
    );
  const [before] = await statements();
  if (before!.count === 0) await app.ok(OPEN, {}, scope.treasurer);
  const opening = Number(before!.closing ?? 0);
  const place = before!.count + 1;
  const imported = await importBankFile(app, mt940(place, opening, cents, on), scope.treasurer, 'bank.940');
  expect(imported).toMatchObject({ state: 'DONE', imported: 1 });
  const [entry] = await app.database.owner<{ id: string }>(
    'SELECT id FROM tenant.bank_entry WHERE tenant_id = $1 ORDER BY id DESC LIMIT 1',
    [scope.id],
  );
  return globalId('BankEntry', entry!.id);
}

/** A statement with one entry. */
function mt940(place: number, opening: Cents, cents: Cents, on: string): string {
  const day = on.slice(2).replaceAll('-', '');
  const amount = (sum: Cents) => euroText(Math.abs(sum)).replace('.', ',');
  const balance = (sum: Cents) => `${sum < 0 ? 'D' : 'C'}${day}EUR${amount(sum)}`;
  return [
    `:20:OWN${place}`,
    `:25:${IBAN}`,
    `:28C:${place}/1`,
    `:60F:${balance(opening)}`,
    `:61:${day}${day.slice(2)}${cents < 0 ? 'D' : 'C'}${amount(cents)}NTRFNONREF//S${place}`,
    ':86:/NAME/Klant/REMI/geld',
    `:62F:${balance(opening + cents)}`,
    '-',
  ].join('\n');
}
