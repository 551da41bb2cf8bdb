import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, Money, Payload } from '#platform';
import { type PeriodActKind, periodActs } from './period-act.entity.js';
import { type PeriodState, periodStates } from './periods.service.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value]));
const PeriodStateEnum = enumOf(periodStates);
const PeriodActEnum = enumOf(periodActs);
registerEnumType(PeriodStateEnum, {
  name: 'PeriodState',
  description: 'OPEN takes bookings · CLOSED takes none and can be opened again · LOCKED for good.',
});
registerEnumType(PeriodActEnum, { name: 'PeriodActKind', description: 'What was done to a period.' });

@ObjectType({ description: 'A month of the books, and what is still open in it.' })
export class Period {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => PeriodStateEnum)
  state!: PeriodState;

  @Field(() => Int, { description: 'Journal entries of this month.' })
  entries!: number;

  @Field(() => Int, { description: 'Lines of bank statements that are neither booked nor set aside.' })
  unbookedBankEntries!: number;

  @Field(() => Int, { description: 'Invoices for what was supplied in this month that are not final yet.' })
  draftInvoices!: number;

  @Field(() => Money, {
    description: 'What stands on the suspense account at the end of the month; debit above zero.',
  })
  suspense!: Money;

  @Field({ description: 'Nothing is open: no bank line, no draft, nothing on the suspense account.' })
  isReady!: boolean;
}

@ObjectType({ description: 'That books were closed, opened again or locked.' })
export class PeriodAct {
  @Field(() => ID)
  id!: string;

  @Field(() => PeriodActEnum)
  act!: PeriodActKind;

  @Field(() => DateScalar, {
    description: 'Through this day the books were closed, or locked, from then on.',
  })
  throughOn!: string;

  @Field({ description: 'Empty for a close without one.' })
  reason!: string;

  @Field({ description: 'Who did it.' })
  byName!: string;

  @Field({ description: 'When.' })
  recordedAt!: Date;
}

export const PeriodActConnection = connectionOf('PeriodAct', PeriodAct);

@InputType()
export class ClosePeriodInput {
  @Field(() => DateScalar, { description: 'The last day that is closed; today at the latest.' })
  throughOn!: string;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  reason?: string | null;
}

@InputType()
export class ReopenPeriodInput {
  @Field(() => DateScalar, { description: 'The first day that is open again; never one that is locked.' })
  fromOn!: string;

  @Field({ description: 'Why; at most 200 characters.' })
  reason!: string;
}

@InputType()
export class LockPeriodInput {
  @Field(() => DateScalar, { description: 'The last day that is locked; it is closed already.' })
  throughOn!: string;

  @Field({
    description:
      'Such as the VAT return or the annual accounts that these days are in; at most 200 characters.',
  })
  reason!: string;
}

@ObjectType()
export class ClosePeriodPayload extends Payload {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Through this day the books take nothing.',
  })
  closedThroughOn?: string | null;
}

@ObjectType()
export class LockPeriodPayload extends Payload {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Through this day the books take nothing any more, for good.',
  })
  lockedThroughOn?: string | null;
}
