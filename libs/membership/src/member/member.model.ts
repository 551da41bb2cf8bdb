import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#identity';
import type { Cents } from '#kernel';
import { DateScalar, globalId, Money, moneyOf } from '#platform';
import { OutflowDestination } from '../outflow/outflow.input.js';
import type { Phase } from '../trajectory/phase.js';
import { organisationOf, PhaseEnum, Trajectory } from '../trajectory/trajectory.model.js';
import type { MemberRow } from './member-row.js';

@ObjectType({ description: "A member's own enterprise, under the cooperative's name." })
export class Enterprise {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'What it does, such as `balloon decoration`.' })
  activity!: string;

  @Field({
    description: 'Two digits: the division of the Dutch standard industrial classification (SBI 2008, CBS).',
  })
  sector!: string;
}

@ObjectType({ description: 'The account that coaches a member.' })
export class Coach {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({
  description: 'A person in the cooperative, from the referral on. Dates are of the latest trajectory.',
})
export class Member {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    description: "The cooperative's own number for this person, from 1, never given twice.",
  })
  number!: number;

  @Field({ description: 'Given and family name.' })
  name!: string;

  @Field()
  givenName!: string;

  @Field()
  familyName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only where one file is opened (`member`); null in lists.',
  })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only where one file is opened (`member`); null in lists.',
  })
  phone!: string | null;

  @Field(() => PhaseEnum, { description: 'Where the member stands today.' })
  phase!: Phase;

  @Field(() => DateScalar, { description: 'First day of the phase.' })
  phaseSinceOn!: string;

  @Field({ description: 'Takes a break today; the phase goes on.' })
  isPaused!: boolean;

  @Field(() => DateScalar)
  referredOn!: string;

  @Field(() => DateScalar, { nullable: true })
  trialStartsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on the member can be admitted.' })
  trialEndsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of definitive membership.' })
  admittedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'End of the term; null before admission or without a term.',
  })
  termEndsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of the municipality's permission; null when there is none or it has no end.",
  })
  permissionEndsOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => OutflowDestination, { nullable: true, description: 'Where a member who left went.' })
  destination!: OutflowDestination | null;

  @Field(() => Enterprise, {
    nullable: true,
    description: 'The enterprise that runs today; of several, the newest.',
  })
  enterprise!: Enterprise | null;

  @Field(() => Coach, { nullable: true, description: 'The coach of today.' })
  coach!: Coach | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that referred the member, if one did.',
  })
  referrer!: Organisation | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'Balance of the thermometer. Only in `members`, for who may read thermometers; null for others and without a thermometer.',
  })
  balance!: Money | null;

  @Field(() => Trajectory, {
    nullable: true,
    description: 'The latest trajectory in full. Only in `member`; null in lists.',
  })
  trajectory!: Trajectory | null;
}

/**
 * The one noun type, from a projection's row.
 * @param more what only some readers get: the trajectory in full, the balance in cents
 */
export function memberOf(
  row: MemberRow,
  more: { trajectory?: Trajectory; balance?: Cents | null } = {},
): Member {
  return {
    id: globalId('Member', row.id),
    number: row.number,
    name: `${row.givenName} ${row.familyName}`,
    givenName: row.givenName,
    familyName: row.familyName,
    email: row.email ?? null,
    phone: row.phone ?? null,
    phase: row.phase,
    phaseSinceOn: row.phaseSinceOn,
    isPaused: row.isPaused,
    referredOn: row.referredOn,
    trialStartsOn: row.trialStartsOn,
    trialEndsOn: row.trialEndsOn,
    admittedOn: row.admittedOn,
    termEndsOn: row.termEndsOn,
    permissionEndsOn: row.permissionEndsOn,
    endedOn: row.endedOn,
    destination: row.destination,
    enterprise: row.enterprise && { ...row.enterprise, id: globalId('Enterprise', row.enterprise.id) },
    coach: row.coach && { ...row.coach, id: globalId('Account', row.coach.id) },
    referrer: row.referrer && organisationOf(row.referrer),
    balance: more.balance === undefined || more.balance === null ? null : moneyOf(more.balance),
    trajectory: more.trajectory ?? null,
  };
}
