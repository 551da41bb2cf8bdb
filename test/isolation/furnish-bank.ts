import { readFileSync } from 'node:fs';
import { importBankFile } from '../fixtures/bank/import-bank-file.js';
import type { House } from './house.js';

const UNBALANCED = readFileSync(new URL('../fixtures/bank/unbalanced.xml', import.meta.url), 'utf8');

/**
 * What becomes of bank entries besides paying an invoice: a rule, a booking with its undo, and a file that was refused.
 * The entry that is named stays as it is. Answers the ids by kind.
 */
export async function furnishBank(house: House, kept: string) {
  const { app, own, text, does, callers } = house;
  const { treasurer } = callers;
  const { bankRule } = await does(
    'addBankRule',
    {
      name: text('rule'),
      iban: own.counterpartyIban,
      nameContains: text('rule name'),
      textContains: text('rule text'),
      accountRole: 'OTHER_COSTS',
    },
    'bankRule { id }',
    treasurer,
  );
  const inbox = await app.ok(
    '{ bankInbox(first: 20) { edges { node { id amount { amount } } } } }',
    {},
    treasurer,
  );
  const entry = inbox.edges
    .map((edge: { node: { id: string; amount: { amount: string } } }) => edge.node)
    .find((node: { id: string }) => node.id !== kept);
  const shares = [
    { amount: { amount: entry.amount.amount }, accountRole: 'SUSPENSE', description: text('share') },
  ];
  await does('bookBankEntry', { bankEntryId: entry.id, shares }, 'bankEntry { id }', treasurer);
  await does('undoBooking', { bankEntryId: entry.id, reason: text('undo') }, 'bankEntry { id }', treasurer);
  await does('holdEntry', { bankEntryId: entry.id, reason: text('hold') }, 'bankEntry { id }', treasurer);
  const refused = UNBALANCED.replace(/<Stmt>\s*<Id>[^<]*/, `<Stmt><Id>${text('refused')}`).replaceAll(
    'NL83OPBL0123456789',
    own.iban,
  );
  await importBankFile(app, refused, treasurer, `${text('refused file')}.xml`);
  return { BankRule: [bankRule.id as string] };
}
