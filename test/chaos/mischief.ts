import { camtFile } from './bank-file.js';
import type { Mutation } from './caller.js';
import { DAYS, type Deeds, money } from './deeds.js';
import { ACCOUNT, type Village } from './village.js';

const LAST_DAY = DAYS.at(-1)!;
const FAR = '2190-01-01';

/** Calls that a rule must refuse, with the one reason; and a booking that is only for show. None of them may leave anything. */
export async function mischief(deeds: Deeds, neighbour: Village): Promise<void> {
  const { village, chance } = deeds;
  const as = chance.oneOf(village.treasurers);
  const income = (more: object = {}): Mutation => ({
    field: 'postIncome',
    fields: 'preview { entries { kind } }',
    input: {
      memberId: chance.oneOf(village.people).id,
      amount: money(chance.between(1_000, 9_000)),
      vat: 'HIGH',
      directCosts: money(0),
      receivedOn: LAST_DAY,
      description: deeds.name('never'),
      ...more,
    },
    as,
  });
  const refused = async (mutation: Mutation, code: string): Promise<void> => {
    const answer = await deeds.does(mutation, [code]);
    if (answer.code === null) village.wrong.push(`${mutation.field} was accepted in spite of ${code}`);
  };
  const tricks: (() => Promise<void>)[] = [
    () => refused(income({ amount: money(0) }), 'AMOUNT_NOT_POSITIVE'),
    () => refused(income({ amount: money(-500) }), 'AMOUNT_NOT_POSITIVE'),
    () => refused(income({ amount: { amount: '1.005' } }), 'AMOUNT_INVALID'),
    () => refused(income({ directCosts: money(900_000) }), 'DIRECT_COSTS_EXCEED_NET'),
    () => refused(income({ receivedOn: FAR }), 'DATE_IN_FUTURE'),
    () => refused(income({ memberId: chance.oneOf(neighbour.people).id }), 'THERMOMETER_NOT_OPEN'),
    () => refused({ ...income(), as: village.board }, 'FORBIDDEN'),
    () => refused({ ...income(), as: chance.oneOf(village.people).as }, 'FORBIDDEN'),
    () => refused({ field: 'closePeriod', input: { throughOn: FAR }, as }, 'DATE_IN_FUTURE'),
    async () => {
      const shown = await deeds.does(income({ dryRun: true }), []);
      if (shown.value.preview.entries.length !== 2) village.wrong.push('a dry run did not show two entries');
    },
    async () => {
      // the key of a sale that stands, with other content
      const { lastSale } = village;
      if (lastSale) await refused({ ...income(), ...lastSale }, 'IDEMPOTENCY_KEY_REUSED');
    },
    async () => {
      const movements = [{ cents: 100, text: 'never' }];
      const statement = { iban: ACCOUNT, id: deeds.name('never'), opening: 0, closing: 101, on: LAST_DAY };
      const file = camtFile({ ...statement, movements });
      const { state, errorCode } = await deeds.importFile(file, as);
      // once others are there, it does not follow the last of them either
      const isSeen = ['BANK_STATEMENT_UNBALANCED', 'BANK_STATEMENT_GAP'].includes(errorCode ?? '');
      if (state !== 'REFUSED' || !isSeen)
        village.wrong.push(`a statement that does not add up: ${state} ${errorCode}`);
    },
    async () => {
      const [arrival, invoice] = [village.booked.at(-1), village.finals[0]];
      const input = { bankEntryId: arrival?.id, invoiceId: invoice?.id };
      if (arrival && invoice)
        await refused({ field: 'confirmMatch', input, as }, 'BANK_ENTRY_ALREADY_BOOKED');
    },
    async () => {
      const invoice = village.finals[0];
      const input = { invoiceId: invoice?.id, issuedOn: LAST_DAY };
      if (invoice) await refused({ field: 'finaliseInvoice', input, as }, 'INVOICE_ALREADY_FINAL');
    },
  ];
  await chance.oneOf(tricks)();
}
