import { costOf, type Entry, investmentEntry } from '#finance';
import { addDays, type Cents, type CivilDate, partOf } from '#kernel';
import { withId } from '../bookings.js';
import { Investments, requestOf } from '../investments.js';
import type { Participant } from '../people.js';
import type { Stage } from '../stage.js';
import { SETTLE_WITHIN_DAYS } from './money-policies.js';

interface AdvanceReceiptRow {
  id: string;
  investment_id: string;
  description: string;
  bought_on: CivilDate;
  cents: Cents;
  vat_cents: Cents;
  receipt_file_id: string;
  recorded_by: string;
}

/** Of what the thermometer holds, so much is asked for as an advance, in whole tens of euros and at most this. */
const ADVANCE_PART = 3;
const LARGEST_ADVANCE: Cents = 15_000;
const SMALLEST_ADVANCE: Cents = 3_000;
/** Above the limit up to which one person approves. */
const REIMBURSEMENT = { cents: 54_450, vat: 9_450 };
const VAT_BASIS_POINTS = 2_100;

export class OtherRequests extends Investments {
  readonly receipts: AdvanceReceiptRow[] = [];
}

/**
 * Requests of the kinds that are no purchase: an advance that a member holds, with a receipt to settle, and costs that
 * somebody paid privately, approved by one of the two who must.
 * @param balanceOf what the thermometer of a member holds today
 */
export function otherRequestsOf(
  stage: Stage,
  active: readonly Participant[],
  balanceOf: (memberId: string) => Cents,
): OtherRequests {
  const requests = new OtherRequests();
  const taker = active.find(({ memberId }) => advanceFor(balanceOf(memberId)) >= SMALLEST_ADVANCE);
  if (taker) payAdvance(stage, taker, advanceFor(balanceOf(taker.memberId)), requests);
  const payer = active.find(
    ({ memberId }) =>
      memberId !== taker?.memberId && balanceOf(memberId) >= REIMBURSEMENT.cents - REIMBURSEMENT.vat,
  );
  if (payer) askBack(stage, payer, requests);
  return requests;
}

function advanceFor(balance: Cents): Cents {
  return Math.min(Math.floor(balance / ADVANCE_PART / 1_000) * 1_000, LARGEST_ADVANCE);
}

function payAdvance(stage: Stage, member: Participant, cents: Cents, into: OtherRequests): void {
  const random = stage.chanceFor('advance');
  const ago = (days: number) => addDays(stage.today, -days);
  const paidOn = ago(16);
  const request = requestOf(stage, member, random.id(ago(20)), {
    kind: 'ADVANCE',
    purpose: 'Materiaal inkopen op de markt',
    category: 'MATERIALS',
    cents,
    vat_cents: 0,
    receipt_file_id: null,
    requested_on: ago(20),
  });
  into.ask(request);
  into.decisions.push({
    id: random.id(ago(18)),
    investment_id: request.id,
    is_approved: true,
    reason: '',
    decided_on: ago(18),
    recorded_by: stage.accounts.treasurer,
  });
  const cost = costOf({ amount: cents, vat: 0 }, 'REGULAR');
  const bearers = [{ memberId: member.memberId, basisPoints: 10_000 }];
  const entry: Entry = withId(
    investmentEntry({ kind: 'ADVANCE', memberId: member.memberId, purpose: request.purpose, bearers }, cost, {
      on: paidOn,
      sourceId: request.id,
    }),
    random.id(paidOn),
  );
  into.entries.push(entry);
  into.payments.push({
    investment_id: request.id,
    paid_on: paidOn,
    taken_cents: 0,
    settle_by_on: addDays(paidOn, SETTLE_WITHIN_DAYS),
    entry_id: entry.id,
  });
  const spent = partOf(cents, 60, 100);
  into.receipts.push({
    id: random.id(ago(11)),
    investment_id: request.id,
    description: 'Groothandel De Haven',
    bought_on: ago(12),
    cents: spent,
    vat_cents: partOf(spent, VAT_BASIS_POINTS, 10_000 + VAT_BASIS_POINTS),
    receipt_file_id: stage.receiptFileId,
    recorded_by: request.recorded_by,
  });
}

function askBack(stage: Stage, member: Participant, into: OtherRequests): void {
  const random = stage.chanceFor('reimbursement');
  const ago = (days: number) => addDays(stage.today, -days);
  const request = requestOf(stage, member, random.id(ago(7)), {
    kind: 'REIMBURSEMENT',
    purpose: 'Gereedschap, zelf betaald in de winkel',
    category: 'EQUIPMENT',
    supplier_name: 'Bouwmarkt De Hamer',
    cents: REIMBURSEMENT.cents,
    vat_cents: REIMBURSEMENT.vat,
    receipt_file_id: stage.receiptFileId,
    requested_on: ago(7),
  });
  into.ask(request);
  into.decisions.push({
    id: random.id(ago(5)),
    investment_id: request.id,
    is_approved: true,
    reason: '',
    decided_on: ago(5),
    recorded_by: stage.accounts.treasurer,
  });
}
