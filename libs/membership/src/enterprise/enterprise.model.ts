import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { currentContext, DateScalar, globalId, Payload } from '#platform';
import { Enterprise } from '../member/member.model.js';
import { MemberPayload } from '../member/member.payload.js';
import { EnterpriseState } from './enterprise.input.js';
import type { EnterpriseRow } from './enterprise.repository.js';
import { SBI_SECTIONS } from './sbi.js';
import { sectorName } from './sector.js';

@ObjectType()
export class RecordEnterprisePayload extends MemberPayload {}

@ObjectType({ description: 'Which part of an enterprise was whose, from when until when.' })
export class EnterpriseOwner {
  @Field(() => ID, { nullable: true, description: 'Null for a member whom the caller may not see.' })
  memberId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null for a member whom the caller may not see.' })
  memberName!: string | null;

  @Field(() => Int, {
    description: '1–10,000; on every day on which it runs all owners together have 10,000.',
  })
  basisPoints!: number;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  endsOn!: string | null;
}

@ObjectType({ description: 'How it was with an enterprise on a day.' })
export class EnterpriseNote {
  @Field(() => ID)
  id!: string;

  @Field(() => EnterpriseState)
  state!: `${EnterpriseState}`;

  @Field(() => DateScalar)
  notedOn!: string;

  @Field({ description: 'Empty where nothing was written.' })
  note!: string;
}

@ObjectType({ description: 'An enterprise with its whole story, which may go on after its member left.' })
export class EnterpriseStory extends Enterprise {
  @Field(() => String, {
    nullable: true,
    description: 'The division of the sector, in the language of the caller.',
  })
  sectorName!: string | null;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day, as the latest note says; null while it runs.',
  })
  endsOn!: string | null;

  @Field({ description: 'Whether it went on after an owner left to work or education.' })
  continuesAfterOutflow!: boolean;

  @Field(() => [EnterpriseOwner], { description: 'Earliest first.' })
  owners!: EnterpriseOwner[];

  @Field(() => [EnterpriseNote], { description: 'Latest first.' })
  notes!: EnterpriseNote[];
}

@ObjectType()
export class EnterprisePayload extends Payload {
  @Field(() => EnterpriseStory, { nullable: true })
  enterprise?: EnterpriseStory | null;
}

@ObjectType({ description: 'A division of the SBI 2008 (CBS).' })
export class SectorDivision {
  @Field({ description: 'Two digits.' })
  code!: string;

  @Field({ description: 'In the language of the caller.' })
  name!: string;

  @Field(() => [String], { description: 'Its groups, of three digits; without a name of their own here.' })
  groups!: string[];
}

@ObjectType({ description: 'A section of the SBI 2008 (CBS).' })
export class SectorSection {
  @Field({ description: 'A letter, A–U.' })
  code!: string;

  @Field({ description: 'In the language of the caller.' })
  name!: string;

  @Field(() => [SectorDivision])
  divisions!: SectorDivision[];
}

export function enterpriseStoryOf({ id, owners, notes, ...row }: EnterpriseRow): EnterpriseStory {
  return {
    ...row,
    id: globalId('Enterprise', id),
    sectorName: sectorName(row.sector, currentContext().locale),
    owners: owners.map(({ memberId, name, ...owner }) => ({
      ...owner,
      memberId: memberId && globalId('Member', memberId),
      memberName: name,
    })),
    notes: notes.map((note) => ({ ...note, id: globalId('EnterpriseNote', note.id) })),
  };
}

export function sectorSections(): SectorSection[] {
  const { locale } = currentContext();
  return SBI_SECTIONS.map(({ code, divisions, ...name }) => ({
    code,
    name: name[locale],
    divisions: divisions.map((division) => ({
      code: division.code,
      name: division[locale],
      groups: [...division.groups].map((digit) => `${division.code}${digit}`),
    })),
  }));
}
