import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, MoneyInput, Payload, UserError } from '#platform';
import { BookingInput, BookingPayload } from '../booking/booking.model.js';
import type { VatCode } from '../invoice/vat.js';
import { VatCodeEnum } from '../invoice/vat.model.js';
import type { AccountRole } from '../ledger/chart.js';
import { AccountRoleEnum } from '../ledger/ledger.model.js';
import { type BankEntryState, bankEntryStates } from './bank-entry.js';
import { matchReasons } from './match.js';

export const BankEntryStateEnum = Object.fromEntries(bankEntryStates.map((state) => [state, state]));
registerEnumType(BankEntryStateEnum, {
  name: 'BankEntryState',
  valuesMap: {
    NEW: { description: 'Waits for somebody; nothing says for sure what it is for.' },
    PROPOSED: {
      description:
        'Waits, with an answer: a rule holds for it, or it pays exactly what is open of an invoice that it names or whose payer we know.',
    },
    BOOKED: { description: 'Has its place in the books.' },
    IGNORED: { description: 'Was set aside with a reason, and is booked nowhere.' },
    ON_HOLD: { description: 'Is kept out of the way, until a day or until somebody takes it up.' },
  },
});

export const proposalReasons = [...matchReasons, 'RULE', 'LAST_ACCOUNT'] as const;
export type ProposalReason = (typeof proposalReasons)[number];
const ProposalReasonEnum = Object.fromEntries(proposalReasons.map((reason) => [reason, reason]));
registerEnumType(ProposalReasonEnum, {
  name: 'MatchReason',
  description: 'Why something is proposed for a bank entry; of invoices the strongest first.',
});

@ObjectType({ description: 'An invoice as far as the bank needs it.' })
export class ProposedInvoice {
  @Field(() => ID)
  id!: string;

  @Field()
  number!: string;

  @Field(() => Money, { nullable: true, description: 'What is open of it; below zero is to be paid back.' })
  open?: Money | null;

  @Field(() => String, { nullable: true })
  customerName?: string | null;
}

@ObjectType({ description: 'A ledger account on which a bank entry is booked.' })
export class BankTargetAccount {
  @Field()
  number!: string;

  @Field(() => AccountRoleEnum)
  role!: AccountRole;

  @Field({ description: "Its friendly name, in the caller's language or as the cooperative gave it." })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The member, where each has an account of the kind.' })
  memberId!: string | null;

  @Field(() => String, { nullable: true })
  memberName!: string | null;
}

@ObjectType({ description: 'What a bank entry may be for. A person decides.' })
export class MatchProposal {
  @Field(() => ProposedInvoice, { nullable: true, description: 'The invoice that it may pay.' })
  invoice!: ProposedInvoice | null;

  @Field(() => BankTargetAccount, {
    nullable: true,
    description: 'The ledger account that it may belong on.',
  })
  account!: BankTargetAccount | null;

  @Field(() => VatCodeEnum, { nullable: true, description: 'The VAT inside the amount, as a rule says.' })
  vat!: VatCode | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The rule that says so. One without an account says to ignore the entry.',
  })
  ruleId!: string | null;

  @Field(() => String, { nullable: true })
  ruleName!: string | null;

  @Field(() => ProposalReasonEnum)
  reason!: ProposalReason;

  @Field({ description: "The reason as a sentence in the caller's language." })
  reasonText!: string;

  @Field({ description: 'It may be confirmed together with others, by `confirmProposals`.' })
  isCertain!: boolean;
}

@ObjectType({ description: 'Whose sale without an invoice a bank entry was booked on.' })
export class BankBookedSale {
  @Field(() => ID, { description: 'Who sold; of an enterprise, one of its owners.' })
  memberId!: string;

  @Field()
  memberName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The enterprise whose owners share it; null where all is this member’s.',
  })
  enterpriseId!: string | null;
}

@ObjectType({ description: 'One target of a booked bank entry, and its share.' })
export class BankBookingPart {
  @Field(() => Money, { description: 'Above zero came in; the parts of a booking sum to the entry.' })
  amount!: Money;

  @Field(() => ProposedInvoice, { nullable: true })
  invoice!: ProposedInvoice | null;

  @Field(() => BankBookedSale, { nullable: true })
  sale!: BankBookedSale | null;

  @Field(() => BankTargetAccount, { nullable: true })
  account!: BankTargetAccount | null;

  @Field(() => ID, { nullable: true })
  investmentId!: string | null;

  @Field(() => ID, { nullable: true })
  expenseId!: string | null;

  @Field(() => VatCodeEnum, { nullable: true })
  vat!: VatCode | null;

  @Field(() => Money, { description: 'The VAT inside the amount.' })
  vatAmount!: Money;

  @Field({ description: 'What the treasurer wrote with it; may be empty.' })
  description!: string;
}

@ObjectType({ description: 'A booking of a bank entry. One that was undone stays, with its reason.' })
export class BankBooking {
  @Field(() => DateScalar, { description: 'The day on which it stands in the books.' })
  bookedOn!: string;

  @Field()
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The rule that booked it, or was confirmed.' })
  ruleName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which its reversal stands; null while it stands.',
  })
  undoneOn!: string | null;

  @Field(() => String, { nullable: true })
  undoReason!: string | null;

  @Field(() => [BankBookingPart])
  parts!: BankBookingPart[];
}

@ObjectType('BankEntry', {
  description: 'One booked movement of a bank account, with all that its page shows.',
})
export class BankEntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  bookedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From when it counts for interest; null where not given.',
  })
  valueOn!: string | null;

  @Field(() => Money, { description: 'Above zero is money coming in.' })
  amount!: Money;

  @Field({ description: 'As the bank gave it; empty where it gave none.' })
  counterpartyName!: string;

  @Field(() => String, { nullable: true })
  counterpartyIban!: string | null;

  @Field({ description: 'What the payer wrote, with citizen service numbers masked.' })
  remittance!: string;

  @Field(() => String, { nullable: true, description: "The payer's own reference." })
  endToEndId!: string | null;

  @Field({ description: 'The bank takes back an earlier entry.' })
  isReversal!: boolean;

  @Field(() => Int, { description: 'Above 1 the bank booked so many transactions as this one entry.' })
  transactions!: number;

  @Field({ description: 'The own account on which it stands.' })
  accountIban!: string;

  @Field()
  accountName!: string;

  @Field(() => BankEntryStateEnum)
  state!: BankEntryState;

  @Field({ description: 'Why it was set aside or put on hold; else empty.' })
  stateReason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on it waits again.' })
  holdUntilOn!: string | null;

  @Field(() => [MatchProposal], {
    description: 'While it waits: at most five invoices, a rule, and the account where its like went last.',
  })
  proposals!: MatchProposal[];

  @Field(() => [BankBooking], { description: 'Newest first; at most the first of them stands.' })
  bookings!: BankBooking[];
}

export const BankEntryConnection = connectionOf('BankEntry', BankEntryModel);

@ObjectType({ description: 'How many bank entries stand where.' })
export class BankInboxCounts {
  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  proposed!: number;

  @Field(() => Int)
  booked!: number;

  @Field(() => Int)
  ignored!: number;

  @Field(() => Int)
  onHold!: number;
}

@InputType()
export class BankInboxFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of a name, an account or a description, whatever its capitals. At most 100 characters.',
  })
  text?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Of at least this amount; money going out is below zero.',
  })
  atLeast?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  atMost?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Booked by the bank on or after this day.' })
  fromOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Booked by the bank on or before this day.' })
  untilOn?: string | null;
}

@InputType()
export class ConfirmMatchInput extends BookingInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field(() => ID)
  invoiceId!: string;
}

@InputType({
  description:
    'A sale of a member without an invoice, booked and divided as `postIncome` does: under the policies and the VAT of the day on which the bank booked the money.',
})
export class BankSaleInput {
  @Field(() => ID)
  memberId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The enterprise that sold, where its owners share the sale by their shares of that day; the member is one of them. Absent: all is this member’s.',
  })
  enterpriseId?: string | null;

  @Field(() => VatCodeEnum, { description: 'The VAT inside the amount.' })
  vat!: VatCode;

  @Field(() => MoneyInput, {
    description:
      'What the sale itself cost the cooperative, such as materials, without VAT. Zero or more, and less than the net amount.',
  })
  directCosts!: MoneyInput;
}

@InputType({
  description:
    'A share of a bank entry and the one thing that it is for: an invoice, a sale without one, a ledger account, an approved request for money, or an expense.',
})
export class BankShareInput {
  @Field(() => MoneyInput, {
    description:
      'Above zero for money that came in, below for money that went out. With VAT, where there is any.',
  })
  amount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The invoice that it pays; money that went out pays back what is due to the customer.',
  })
  invoiceId?: string | null;

  @Field(() => BankSaleInput, {
    nullable: true,
    description:
      'The sale without an invoice that it paid; the amount is above zero, and the description says what was sold.',
  })
  sale?: BankSaleInput | null;

  @Field(() => ID, { nullable: true, description: 'The approved investment or advance that it pays, whole.' })
  investmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The booked expense that it pays, whole.' })
  expenseId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ledger account, by its number; or else by its role.',
  })
  accountNumber?: string | null;

  @Field(() => AccountRoleEnum, {
    nullable: true,
    description:
      'CREDITORS for direct costs that an invoice booked before; BANK_COSTS, SUBSIDY, OTHER_COSTS and so on.',
  })
  accountRole?: AccountRole | null;

  @Field(() => ID, { nullable: true, description: 'Whose account, where each member has one of the kind.' })
  memberId?: string | null;

  @Field(() => VatCodeEnum, {
    nullable: true,
    description:
      'The VAT inside the amount: reclaimed of costs, owed of income. Under the scheme for small businesses it is left out.',
  })
  vat?: VatCode | null;

  @Field({
    defaultValue: '',
    description:
      'At most 500 characters; stands as the reference of the journal entry. Of a sale 1–200: what was sold, as it stands in the thermometer.',
  })
  description!: string;
}

@InputType()
export class BookBankEntryInput extends BookingInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field(() => [BankShareInput], {
    description: '1–50 shares that sum to the amount of the entry, to the cent.',
  })
  shares!: BankShareInput[];
}

@InputType()
export class UndoBookingInput extends BookingInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field({ description: '1–500 characters.' })
  reason!: string;
}

@InputType()
export class IgnoreEntryInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field({ description: '1–500 characters.' })
  reason!: string;
}

@InputType()
export class HoldEntryInput extends IgnoreEntryInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on, which lies ahead, it waits again. Without it, until somebody takes it up.',
  })
  untilOn?: string | null;
}

@InputType()
export class TakeUpEntryInput {
  @Field(() => ID)
  bankEntryId!: string;
}

@InputType({ description: 'A proposal as it was seen: either an invoice, or a rule.' })
export class ConfirmedProposalInput {
  @Field(() => ID)
  bankEntryId!: string;

  @Field(() => ID, { nullable: true, description: 'All of the entry pays this invoice.' })
  invoiceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Do what this rule says.' })
  ruleId?: string | null;
}

@InputType()
export class ConfirmProposalsInput {
  @Field(() => [ConfirmedProposalInput], { description: '1–100, each booked by itself.' })
  proposals!: ConfirmedProposalInput[];
}

@ObjectType()
export class BankEntryPayload extends Payload {
  @Field(() => BankEntryModel, { nullable: true })
  bankEntry?: BankEntryModel | null;
}

@ObjectType()
export class BankBookingPayload extends BookingPayload {
  @Field(() => BankEntryModel, { nullable: true })
  bankEntry?: BankEntryModel | null;
}

@ObjectType({ description: 'What became of one proposal.' })
export class ConfirmedProposal {
  @Field(() => ID)
  bankEntryId!: string;

  @Field({ description: 'It was done; else see the error.' })
  isDone!: boolean;

  @Field(() => UserError, { nullable: true })
  error!: UserError | null;
}

@ObjectType()
export class ConfirmProposalsPayload extends Payload {
  @Field(() => [ConfirmedProposal], { nullable: true, description: 'In the order in which they were given.' })
  results?: ConfirmedProposal[] | null;
}
