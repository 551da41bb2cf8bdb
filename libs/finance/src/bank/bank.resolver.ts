import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#identity';
import { civilDate, DomainError } from '#kernel';
import {
  centsOf,
  type Connection,
  connection,
  currentContext,
  globalId,
  localId,
  PageArgs,
  pageOf,
  text,
} from '#platform';
import { Booking } from '../booking/booking.js';
import { BankBookings } from './bank-booking.service.js';
import type { BankEntryState, BankInboxFilter } from './bank-entry.js';
import { bankEntryModel } from './bank-entry-model.js';
import { BankInbox, type ConfirmedProposal as Confirmed } from './bank-inbox.service.js';
import {
  BankBookingPayload,
  BankEntryConnection,
  BankEntryModel,
  BankEntryPayload,
  BankEntryStateEnum,
  BankInboxCounts,
  BankInboxFilterInput,
  type BankSaleInput,
  type BankShareInput,
  BookBankEntryInput,
  ConfirmedProposalInput,
  ConfirmMatchInput,
  ConfirmProposalsInput,
  ConfirmProposalsPayload,
  HoldEntryInput,
  IgnoreEntryInput,
  TakeUpEntryInput,
  UndoBookingInput,
} from './bank.model.js';
import type { BankSale, BankShare, BankTarget } from './bank-targets.service.js';

const LONGEST_SEARCH = 100;

@Resolver()
export class BankResolver {
  constructor(
    private readonly inbox: BankInbox,
    private readonly bookings: BankBookings,
  ) {}

  @Allow('bank.read')
  @Query(() => BankEntryConnection, {
    description: 'Bank entries, the latest booking day first, each with all that the inbox shows.',
  })
  async bankInbox(
    @Args('state', {
      type: () => BankEntryStateEnum,
      nullable: true,
      description: 'Without it: everything that waits, NEW and PROPOSED.',
    })
    state: BankEntryState | null,
    @Args('filter', { type: () => BankInboxFilterInput, nullable: true }) filter: BankInboxFilterInput | null,
    @Args() args: PageArgs,
  ): Promise<Connection<BankEntryModel>> {
    const page = pageOf(args, 2);
    const rows = await this.inbox.page(filterOf(state ?? null, filter ?? {}), page);
    const { edges, pageInfo } = connection(rows, page, (row) => [row.bookedOn, row.id]);
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: bankEntryModel(node) })), pageInfo };
  }

  @Allow('bank.read')
  @Query(() => BankInboxCounts, { description: 'How many bank entries stand where.' })
  async bankInboxCounts(): Promise<BankInboxCounts> {
    const { NEW, PROPOSED, BOOKED, IGNORED, ON_HOLD } = await this.inbox.counts();
    return { new: NEW, proposed: PROPOSED, booked: BOOKED, ignored: IGNORED, onHold: ON_HOLD };
  }

  @Allow('bank.read')
  @Query(() => BankEntryModel)
  async bankEntry(@Args('id', { type: () => ID }) id: string): Promise<BankEntryModel> {
    return bankEntryModel(await this.inbox.get(localId('BankEntry', id)));
  }

  @Allow('bank.book')
  @Booking()
  @Mutation(() => BankBookingPayload, {
    description:
      'Books all of a bank entry on one invoice, and divides it under the policy of its day. Money that went out pays back what is due to the customer. Once.',
  })
  async confirmMatch(@Args('input') input: ConfirmMatchInput): Promise<BankBookingPayload> {
    const id = localId('BankEntry', input.bankEntryId);
    await this.bookings.bookWhole(id, { kind: 'INVOICE', invoiceId: localId('Invoice', input.invoiceId) });
    return this.booked(id);
  }

  @Allow('bank.book')
  @Booking()
  @Mutation(() => BankBookingPayload, {
    description:
      'Books a bank entry on an invoice, a sale without one, a request, an expense or a ledger account, or splits it over several, as one act with exact sums. Once.',
  })
  async bookBankEntry(@Args('input') input: BookBankEntryInput): Promise<BankBookingPayload> {
    const id = localId('BankEntry', input.bankEntryId);
    await this.bookings.book(id, input.shares.map(shareOf));
    return this.booked(id);
  }

  @Allow('bank.book')
  @Booking()
  @Mutation(() => BankBookingPayload, {
    description:
      'Takes the booking of a bank entry back, by the exact mirror of each journal entry. Its invoices are open again and the entry waits again.',
  })
  async undoBooking(@Args('input') input: UndoBookingInput): Promise<BankBookingPayload> {
    const id = localId('BankEntry', input.bankEntryId);
    await this.bookings.undo(id, input.reason);
    return this.booked(id);
  }

  @Allow('bank.book')
  @Mutation(() => ConfirmProposalsPayload, {
    description:
      'Confirms many proposals at once. Each is booked by itself, and one that is refused keeps no other from being booked. With the header `Idempotency-Key` each is booked at most once: who repeats the request gets the same answers, and what was refused is tried again.',
  })
  async confirmProposals(@Args('input') input: ConfirmProposalsInput): Promise<ConfirmProposalsPayload> {
    const { locale } = currentContext();
    const answers = await this.inbox.confirm(input.proposals.map(confirmedOf));
    const results = answers.map(({ entryId, refusal }) => ({
      bankEntryId: globalId('BankEntry', entryId),
      isDone: refusal === null,
      error: refusal && {
        path: refusal.path as string[],
        code: refusal.code,
        message: text(refusal.code, locale, refusal.params),
      },
    }));
    return { results, userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankEntryPayload, { description: 'Sets a bank entry aside that is booked nowhere.' })
  async ignoreEntry(@Args('input') input: IgnoreEntryInput): Promise<BankEntryPayload> {
    const row = await this.inbox.ignore(localId('BankEntry', input.bankEntryId), input.reason);
    return { bankEntry: bankEntryModel(row), userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankEntryPayload, {
    description: 'Keeps a bank entry out of the way, until a day or until somebody takes it up.',
  })
  async holdEntry(@Args('input') input: HoldEntryInput): Promise<BankEntryPayload> {
    const until = input.untilOn ? civilDate(input.untilOn) : null;
    const row = await this.inbox.hold(localId('BankEntry', input.bankEntryId), input.reason, until);
    return { bankEntry: bankEntryModel(row), userErrors: [] };
  }

  @Allow('bank.book')
  @Mutation(() => BankEntryPayload, {
    description: 'Lets a bank entry wait again that was ignored or on hold.',
  })
  async takeUpEntry(@Args('input') input: TakeUpEntryInput): Promise<BankEntryPayload> {
    const row = await this.inbox.takeUp(localId('BankEntry', input.bankEntryId));
    return { bankEntry: bankEntryModel(row), userErrors: [] };
  }

  private async booked(id: string): Promise<BankBookingPayload> {
    return { bankEntry: bankEntryModel(await this.inbox.get(id)), userErrors: [] };
  }
}

function filterOf(state: BankEntryState | null, filter: Partial<BankInboxFilterInput>): BankInboxFilter {
  if ((filter.text?.length ?? 0) > LONGEST_SEARCH)
    throw new DomainError('TEXT_TOO_LONG', { path: ['filter', 'text'], params: { most: LONGEST_SEARCH } });
  return {
    state,
    text: filter.text ?? null,
    atLeast: filter.atLeast ? centsOf(filter.atLeast, 'filter', 'atLeast') : null,
    atMost: filter.atMost ? centsOf(filter.atMost, 'filter', 'atMost') : null,
    from: filter.fromOn ? civilDate(filter.fromOn) : null,
    until: filter.untilOn ? civilDate(filter.untilOn) : null,
  };
}

function shareOf(share: BankShareInput, i: number): BankShare {
  const cents = centsOf(share.amount, 'shares', String(i), 'amount');
  return { cents, description: share.description, target: targetOf(share, i) };
}

/** @throws DomainError `BANK_SHARE_TARGET` unless it names exactly one thing */
function targetOf(share: BankShareInput, i: number): BankTarget {
  const [number, role] = [share.accountNumber ?? null, share.accountRole ?? null];
  const targets: BankTarget[] = [];
  if (share.invoiceId) targets.push({ kind: 'INVOICE', invoiceId: localId('Invoice', share.invoiceId) });
  if (share.sale) targets.push({ kind: 'SALE', sale: saleOf(share.sale, i) });
  if (share.investmentId)
    targets.push({ kind: 'INVESTMENT', investmentId: localId('InvestmentRequest', share.investmentId) });
  if (share.expenseId) targets.push({ kind: 'EXPENSE', expenseId: localId('Expense', share.expenseId) });
  if (number !== null || role !== null) {
    const memberId = share.memberId ? localId('Member', share.memberId) : null;
    targets.push({ kind: 'ACCOUNT', account: { number, role, memberId }, vat: share.vat ?? null });
  }
  const [target, ...others] = targets;
  if (!target || others.length > 0)
    throw new DomainError('BANK_SHARE_TARGET', { path: ['shares', String(i)] });
  return target;
}

function saleOf({ memberId, enterpriseId, vat, directCosts }: BankSaleInput, i: number): BankSale {
  return {
    memberId: localId('Member', memberId),
    enterpriseId: enterpriseId ? localId('Enterprise', enterpriseId) : null,
    vat,
    directCosts: centsOf(directCosts, 'shares', String(i), 'sale', 'directCosts'),
  };
}

/** @throws DomainError `BANK_SHARE_TARGET` unless it names an invoice or a rule */
function confirmedOf({ bankEntryId, invoiceId, ruleId }: ConfirmedProposalInput, i: number): Confirmed {
  if (Boolean(invoiceId) === Boolean(ruleId))
    throw new DomainError('BANK_SHARE_TARGET', { path: ['proposals', String(i)] });
  return {
    entryId: localId('BankEntry', bankEntryId),
    target: invoiceId
      ? { invoiceId: localId('Invoice', invoiceId) }
      : { ruleId: localId('BankRule', ruleId!) },
  };
}
