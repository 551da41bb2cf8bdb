import type { House } from './house.js';
import { TODAY } from './house.js';

/** An account of one's own, entries by hand, and periods that were closed, opened again and locked. Answers the ids by kind. */
export async function furnishBooks(house: House) {
  const { app, text, does, picture, callers } = house;
  const { treasurer, board } = callers;
  const own = { number: '4990', name: text('ledger account'), kind: 'EXPENSE', rgsCode: 'WBedAlkOal' };
  const { account } = await does('addLedgerAccount', own, 'account { id }', treasurer);
  const entries: string[] = [];
  for (const amount of ['1.00', '2.00']) {
    const memorial = {
      on: TODAY,
      description: text('memorial'),
      receiptFileId: await picture(treasurer),
      lines: [
        { accountId: account.id, debit: { amount } },
        { accountNumber: '1600', credit: { amount } },
      ],
    };
    entries.push((await does('postMemorial', memorial, 'entry { id }', treasurer)).entry.id);
  }
  const reversal = { entryId: entries[1], on: TODAY, reason: text('reversal') };
  await does('reverseEntry', reversal, 'entry { id }', treasurer);
  const close = { throughOn: '2025-11-30', reason: text('close') };
  await does('closePeriod', close, 'closedThroughOn', treasurer);
  await does('reopenPeriod', { fromOn: '2025-11-01', reason: text('reopen') }, 'closedThroughOn', board);
  await does('lockPeriod', { throughOn: '2025-09-30', reason: text('lock') }, 'lockedThroughOn', treasurer);
  const accounts: { id: string; role: string }[] = await app.ok(
    '{ ledgerAccounts { id role } }',
    {},
    treasurer,
  );
  const thermometers = accounts.find(({ role }) => role === 'THERMOMETER')!.id;
  return { LedgerAccount: [account.id as string, thermometers], JournalEntry: entries };
}
