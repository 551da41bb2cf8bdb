import { costOf, type Entry, investmentEntry } from '#finance';
import { addDays, type Cents, type CivilDate, shareOf } from '#kernel';
import { withId } from './bookings.js';
import type { Participant } from './people.js';
import type {
  InvestmentDecisionRow,
  InvestmentPaymentRow,
  InvestmentRow,
  InvestmentShareRow,
} from './rows.js';
import type { Credit } from './sales.js';
import type { Stage } from './stage.js';
import { INVESTMENT_REFUSALS } from './words.js';

const SMALLEST: Cents = 6_000;
const LARGEST: Cents = 90_000;
const VAT_BASIS_POINTS = 2_100;
const WHOLE = 10_000;

export class Investments {
  readonly requests: InvestmentRow[] = [];
  readonly shares: InvestmentShareRow[] = [];
  readonly decisions: InvestmentDecisionRow[] = [];
  readonly payments: InvestmentPaymentRow[] = [];
  readonly entries: Entry[] = [];

  /** A request, and that it is wholly borne by who asked. */
  ask(request: InvestmentRow): void {
    this.requests.push(request);
    this.shares.push({
      investment_id: request.id,
      member_id: request.member_id,
      basis_points: WHOLE,
      promised_cents: request.cents - request.vat_cents,
      recorded_by: request.recorded_by,
    });
  }
}

/**
 * What people bought for their enterprise. Nobody asks for more than stands in the thermometer on that day less what
 * was asked before, so that no order of payments can bring it below zero.
 */
export function investmentsOf(
  stage: Stage,
  participants: readonly Participant[],
  credits: ReadonlyMap<string, readonly Credit[]>,
): Investments {
  const investments = new Investments();
  for (const participant of participants) {
    let available = 0;
    for (const credit of credits.get(participant.trajectoryId) ?? []) {
      available += credit.cents;
      if (available < SMALLEST || !stage.random.chance(20)) continue;
      available -= ask(stage, participant, credit.on, available, investments);
    }
    if (participant.hasAccount)
      askToday(stage, participant, Math.min(12_000, Math.floor(available / 2)), investments);
  }
  return investments;
}

/** @returns what it takes from the thermometer, in cents */
function ask(
  stage: Stage,
  participant: Participant,
  after: CivilDate,
  available: Cents,
  into: Investments,
): Cents {
  const { random, today } = stage;
  const { endedOn } = participant;
  const requestedOn = addDays(after, random.between(1, 9));
  const decidedOn = addDays(requestedOn, random.between(1, 7));
  const paidOn = addDays(decidedOn, random.between(1, 6));
  if (requestedOn > today || (endedOn && paidOn > endedOn)) return 0;
  const net = Math.min(LARGEST, Math.floor((available * random.between(30, 90)) / 10_000) * 100);
  const request = purchase(stage, participant, requestedOn, net);
  into.ask(request);
  if (decidedOn > today) return net;
  const isApproved = !random.chance(7);
  const { treasurer, board } = stage.accounts;
  const deciders =
    isApproved && request.cents > approvalLimit(stage, requestedOn) ? [treasurer, board] : [treasurer];
  for (const recorded_by of deciders) {
    into.decisions.push({
      id: random.id(decidedOn),
      investment_id: request.id,
      is_approved: isApproved,
      reason: isApproved ? '' : random.pick(INVESTMENT_REFUSALS),
      decided_on: decidedOn,
      recorded_by,
    });
  }
  if (!isApproved) return 0;
  if (paidOn > today) return net;
  const entryId = random.id(paidOn);
  const cost = costOf({ amount: request.cents, vat: request.vat_cents }, 'REGULAR');
  into.payments.push({
    investment_id: request.id,
    paid_on: paidOn,
    taken_cents: cost.taken,
    settle_by_on: null,
    entry_id: entryId,
  });
  into.entries.push(
    withId(
      investmentEntry(
        {
          kind: 'PURCHASE',
          memberId: participant.memberId,
          purpose: request.purpose,
          bearers: [{ memberId: participant.memberId, basisPoints: WHOLE }],
        },
        cost,
        { on: paidOn, sourceId: request.id },
      ),
      entryId,
    ),
  );
  return net;
}

/** A request of three days ago that the treasurer finds today. */
function askToday(stage: Stage, participant: Participant, net: Cents, into: Investments): void {
  if (net > 0) into.ask(purchase(stage, participant, addDays(stage.today, -3), net));
}

function purchase(stage: Stage, participant: Participant, requestedOn: CivilDate, net: Cents): InvestmentRow {
  const { random, receiptFileId } = stage;
  const vat = shareOf(net, VAT_BASIS_POINTS);
  const id = random.id(requestedOn);
  return requestOf(stage, participant, id, {
    kind: 'PURCHASE',
    ...random.pick(participant.occupation.wishes),
    cents: net + vat,
    vat_cents: vat,
    receipt_file_id: receiptFileId,
    requested_on: requestedOn,
  });
}

/** A wish as the request of this person. */
export function requestOf(
  { accounts }: Stage,
  { memberId, hasAccount }: Participant,
  id: string,
  wish: Omit<InvestmentRow, 'id' | 'member_id' | 'is_durable' | 'supplier_name' | 'recorded_by'> &
    Partial<Pick<InvestmentRow, 'supplier_name'>>,
): InvestmentRow {
  return {
    supplier_name: '',
    ...wish,
    id,
    member_id: memberId,
    is_durable: wish.category === 'EQUIPMENT',
    // who has no account in the demo asked by way of the coordinator
    recorded_by: hasAccount ? accounts.member : accounts.coordinator,
  };
}

function approvalLimit({ policies }: Stage, on: CivilDate): Cents {
  return (policies.on('approval', on).body as { limitCents: Cents }).limitCents;
}
